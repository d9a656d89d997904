using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>
/// Compares a day's trade bill with our payments and refunds, line by line, by our numbers. What does not agree becomes a case;
/// nothing is corrected.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class CompareBill(ShopDb db, TradeLines trade, UnlistedMovements unlisted, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many cases were found.</returns>
    public async Task<int> Run(Clockwork by, DateOnly day)
    {
        var listed = await trade.Judge(db.BilledLines.Where(l => l.Bill == BillKind.Trade && l.Day == day));
        List<FoundDifference> cases = [.. listed, .. await ListedTwiceOn(day), .. await unlisted.Of(BillKind.Trade, day)];
        await turn.Begin();
        return await db.Close(BillKind.Trade, day, cases, clock.GetUtcNow());
    }

    private async Task<List<FoundDifference>> ListedTwiceOn(DateOnly day) => (await (
        from line in db.BilledLines
        where line.Bill == BillKind.Trade && line.Day == day && db.BilledLines.Any(other =>
            other.Bill == BillKind.Trade && other.Kind == line.Kind && other.Number == line.Number && (other.Day < day || other.Day == day && other.Row < line.Row))
        select new { line.Kind, line.Number, line.Amount.Fen })
        .GroupBy(l => new { l.Kind, l.Number }).Select(g => new { g.Key.Kind, g.Key.Number, Fen = g.Max(l => l.Fen) })
        .ToListAsync()).ConvertAll(l => Case(l.Kind, ListedTwice, l.Number, 0, l.Fen, "账单里重复出现"));

    private static FoundDifference Case(BillLineKind line, DifferenceKind kind, string number, long ours, long theirs, string detail) =>
        new(line, kind, number, new(ours), new(theirs), detail);
}
