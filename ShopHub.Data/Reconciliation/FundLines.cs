using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>Lines of a fund bill beside what our books say moved on those accounts.</summary>
public sealed class FundLines(ShopDb db, BilledFees fees)
{
    private const int AtOnce = 500;

    /// <returns>What does not agree on a day's whole bill.</returns>
    public async Task<List<FoundDifference>> Judge(BillKind bill, DateOnly day)
    {
        List<FoundDifference> found = [.. await Strange(bill, day), .. await ListedTwiceOn(bill, day), .. await fees.Wrong(bill, day)];
        foreach (var kind in FundMovements.Kinds) found.AddRange(await Listed(bill, day, kind));
        return found;
    }

    /// <returns>What does not agree.</returns>
    public async Task<List<FoundDifference>> Judge(BillKind bill, BillLineKind kind, IReadOnlyList<BilledLine> lines)
    {
        var known = await Known(kind, bill, lines);
        return [.. lines.Select(line => Judge(line, known.GetValueOrDefault(line.Number))).OfType<FoundDifference>()];
    }

    /// <summary>Of a kind our books do not keep: somebody must look.</summary>
    private async Task<List<FoundDifference>> Strange(BillKind bill, DateOnly day)
    {
        var lines = await db.BilledLines.Where(l => l.Bill == bill && l.Day == day && l.Kind == BillLineKind.Other).ToListAsync();
        return lines.ConvertAll(l => new FoundDifference(l.Kind, MissingHere, l.Number, Money.Zero, l.Amount, $"渠道账户发生“{l.State}”，我们没有对应的业务"));
    }

    private async Task<List<FoundDifference>> Listed(BillKind bill, DateOnly day, BillLineKind kind)
    {
        List<FoundDifference> found = [];
        for (var after = 0; ;)
        {
            var lines = await db.BilledLines.Where(l => l.Bill == bill && l.Day == day && l.Kind == kind && l.Row > after).OrderBy(l => l.Row).Take(AtOnce).ToListAsync();
            if (lines.Count == 0) return found;
            found.AddRange(await Judge(bill, kind, lines));
            after = lines[^1].Row;
        }
    }

    private async Task<List<FoundDifference>> ListedTwiceOn(BillKind bill, DateOnly day)
    {
        var lines = await (
            from line in db.BilledLines
            where line.Bill == bill && line.Day == day && line.Kind != BillLineKind.Fee && line.Kind != BillLineKind.Other
                && db.BilledLines.Any(other => other.Bill == bill && other.Kind == line.Kind && other.Number == line.Number
                    && (other.Day < day || other.Day == day && other.Row < line.Row))
            group line.Amount.Fen by new { line.Kind, line.Number } into twice
            select new { twice.Key.Kind, twice.Key.Number, Fen = twice.Max() }).ToListAsync();
        return lines.ConvertAll(l => new FoundDifference(l.Kind, ListedTwice, l.Number, Money.Zero, new(l.Fen), "账单里重复出现"));
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
