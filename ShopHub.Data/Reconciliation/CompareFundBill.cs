using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.DifferenceKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>
/// Compares a day of the platform's or the shops' fund bill with what our books say moved on those accounts, line by line.
/// What does not agree becomes a case; nothing is corrected.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class CompareFundBill(ShopDb db, FundLines funds, BilledFees fees, WriteTurn turn, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <returns>How many cases were found.</returns>
    public async Task<int> Run(Clockwork by, BillKind bill, DateOnly day)
    {
        List<FoundDifference> found = [.. await Strange(bill, day), .. await ListedTwiceOn(bill, day), .. await fees.Wrong(bill, day)];
        foreach (var kind in FundMovements.Kinds)
        {
            found.AddRange(await Listed(bill, day, kind));
            found.AddRange(await OnlyHere(bill, day, kind));
        }

        await turn.Begin();
        return await db.Close(bill, day, found, clock.GetUtcNow());
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
            found.AddRange(await funds.Judge(bill, kind, lines));
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

    private async Task<List<FoundDifference>> OnlyHere(BillKind bill, DateOnly day, BillLineKind kind)
    {
        var (from, to) = (ShopCalendar.StartOf(day), ShopCalendar.EndOf(day));
        List<FoundDifference> found = [];
        foreach (var source in db.Movements(kind, bill is BillKind.PlatformFunds))
        {
            var ours = await source.Where(m => m.IsDone && m.MustBeListed && m.At >= from && m.At < to && (m.SubMchId == null) == (bill == BillKind.PlatformFunds)).ToListAsync();
            foreach (var some in ours.Chunk(AtOnce)) found.AddRange(await Unlisted(bill, kind, some));
        }

        return found;
    }

    private async Task<IEnumerable<FoundDifference>> Unlisted(BillKind bill, BillLineKind kind, Movement[] ours)
    {
        var numbers = ours.Select(m => m.Number(kind)).ToArray();
        var isRefund = kind is BillLineKind.Refund;
        var listed = await db.BilledLines
            .Where(l => l.Kind == kind && numbers.Contains(l.Number) && (l.Bill == bill || isRefund && l.Bill != BillKind.Trade))
            .Select(l => l.Number).ToListAsync();
        return ours.ExceptBy(listed, m => m.Number(kind))
            .Select(m => new FoundDifference(kind, MissingThere, m.Number(kind), new(m.Fen), Money.Zero, "我们记为已发生，渠道账单里没有"));
    }
}
