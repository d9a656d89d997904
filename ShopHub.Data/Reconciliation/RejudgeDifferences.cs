using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>What was still under way here when its bill was compared is judged again: once it stands as the bill says, the case closes by itself.</summary>
[UseCase]
public sealed class RejudgeDifferences(ShopDb db, TradeLines trade, FundLines funds, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <returns>How many are done with.</returns>
    public async Task<int> Run(Clockwork by, BillKind bill, DateOnly day)
    {
        var now = clock.GetUtcNow();
        var open = await Open(db).Where(d => d.Bill == bill && d.Day == day).ToListAsync();
        var closed = 0;
        foreach (var some in open.Chunk(AtOnce))
        {
            var found = (await Judge(bill, day, some)).ToLookup(f => (f.Line, f.Number));
            foreach (var one in some.Where(d => found[(d.LineKind, d.Number)].All(f => f.Kind is not StateDiffers)))
            {
                await Close(by, one, [.. found[(one.LineKind, one.Number)]], now);
                closed++;
            }
        }

        return closed;
    }

    internal static IQueryable<BillDifference> Open(ShopDb db) => db.BillDifferences.Where(d => d.State != DifferenceState.Closed && d.Kind == StateDiffers);

    private async Task<List<FoundDifference>> Judge(BillKind bill, DateOnly day, BillDifference[] some)
    {
        string[] numbers = [.. some.Select(d => d.Number)];
        var lines = db.BilledLines.Where(l => l.Bill == bill && l.Day == day && numbers.Contains(l.Number));
        if (bill is BillKind.Trade) return await trade.Judge(lines);
        List<FoundDifference> found = [];
        foreach (var kind in some.Select(d => d.LineKind).Distinct()) found.AddRange(await funds.Judge(bill, kind, await lines.Where(l => l.Kind == kind).ToListAsync()));
        return found;
    }

    private async Task Close(Clockwork by, BillDifference one, List<FoundDifference> others, DateTimeOffset now)
    {
        one.CloseByItself(by, others.Count == 0 ? "我们后来也记为完成，与渠道账单一致" : "我们后来也记为完成，但与渠道账单仍有不同，另列一条差异", now);
        foreach (var other in others)
            if (!await db.BillDifferences.AnyAsync(d => d.Bill == one.Bill && d.Day == one.Day && d.LineKind == other.Line && d.Number == other.Number && d.Kind == other.Kind))
                db.BillDifferences.Add(BillDifference.Find(one.Bill, one.Day, other, now));
    }
}
