using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Reconciliation;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>Lines of a fund bill beside what our books say moved on those accounts.</summary>
public sealed class FundLines(ShopDb db)
{
    /// <returns>What does not agree.</returns>
    public async Task<List<FoundDifference>> Judge(BillKind bill, BillLineKind kind, IReadOnlyList<BilledLine> lines)
    {
        var known = await Known(kind, bill, lines);
        return [.. lines.Select(line => Judge(line, known.GetValueOrDefault(line.Number))).OfType<FoundDifference>()];
    }

    private async Task<Dictionary<string, Movement>> Known(BillLineKind kind, BillKind bill, IReadOnlyList<BilledLine> lines)
    {
        var keys = lines.Select(l => Movement.KeyIn(kind, l.Number)).Distinct().ToArray();
        List<Movement> known = [];
        foreach (var source in db.Movements(kind, bill is BillKind.PlatformFunds)) known.AddRange(await source.Where(m => keys.Contains(m.Key)).ToListAsync());
        return known.DistinctBy(m => m.Number(kind)).ToDictionary(m => m.Number(kind));
    }

    private static FoundDifference? Judge(BilledLine line, Movement? ours)
    {
        if (ours is null) return Found(MissingHere, 0, "渠道账户有这笔收支，我们没有这个单号");
        if (!ours.IsDone) return Found(StateDiffers, ours.Fen, "渠道已入账，我们还没有记为完成");
        if (ours.Fen != line.Amount.Fen) return Found(AmountDiffers, ours.Fen, "金额不一致");
        // A refund the platform pays in advance leaves its own account instead of the shop's.
        var elsewhere = line.Kind is not (BillLineKind.Refund or BillLineKind.RefundBack) && (ours.SubMchId ?? "") != line.SubMchId;
        return elsewhere ? Found(StateDiffers, ours.Fen, $"渠道记在{Account(line.SubMchId)}，我们记在{Account(ours.SubMchId)}") : null;

        FoundDifference Found(DifferenceKind kind, long fen, string detail) => new(line.Kind, kind, line.Number, new(fen), line.Amount, detail);
    }

    private static string Account(string? subMchId) => string.IsNullOrEmpty(subMchId) ? "平台账户" : $"二级商户{subMchId}";
}
