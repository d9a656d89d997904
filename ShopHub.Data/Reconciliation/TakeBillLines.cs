using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Data.Reconciliation;

/// <summary>The channel had no bill to give yet, or one that cannot be trusted: remembered for the operator.</summary>
[UseCase]
public sealed class RecordBillTry(ShopDb db)
{
    public async Task Run(Clockwork by, BillKind bill, DateOnly day, string answer) => (await db.Bills.Of(bill, day)).MarkTried(answer);
}

/// <summary>Takes over a batch of a bill's lines. Batches that are there already are passed over, so a cut-off run goes on.</summary>
[UseCase]
public sealed class TakeBillLines(ShopDb db)
{
    /// <returns>The next row to take, or 0 when the bill is complete.</returns>
    public async Task<int> Run(Clockwork by, ChannelBillFile file, int batch)
    {
        var bill = await db.Bills.Of(file.Bill, file.Day);
        var taken = db.BilledLines.Where(l => l.Bill == file.Bill && l.Day == file.Day);
        if (!bill.Take(file)) await taken.ExecuteDeleteAsync();
        var there = await taken.MaxAsync(l => (int?)l.Row) ?? 0;
        foreach (var row in file.Rows.Skip(there).Take(batch)) db.BilledLines.Add(BilledLine.Of(file, row));
        return there + batch >= file.Rows.Count ? 0 : there + batch + 1;
    }
}

internal static class Bills
{
    /// <summary>The day's bill, awaited from now on when it was not yet.</summary>
    public static async Task<ChannelBill> Of(this DbSet<ChannelBill> bills, BillKind kind, DateOnly day)
    {
        if (await bills.FirstOrDefaultAsync(b => b.Bill == kind && b.Day == day) is { } known) return known;
        var bill = ChannelBill.Await(kind, day);
        bills.Add(bill);
        return bill;
    }

    /// <summary>The bill is compared; what was found becomes cases.</summary>
    /// <returns>How many cases.</returns>
    public static async Task<int> Close(this ShopDb db, BillKind kind, DateOnly day, List<FoundDifference> found, DateTimeOffset now)
    {
        var bill = await db.Bills.Where(b => b.Bill == kind && b.Day == day).Found();
        bill.Compare(
            found.Where(f => f.Kind is not DifferenceKind.MissingThere).Select(f => (f.Line, f.Number)).Distinct().Count(),
            found.Count(f => f.Kind is DifferenceKind.MissingThere), now);
        foreach (var one in found.DistinctBy(f => (f.Line, f.Number, f.Kind))) db.BillDifferences.Add(BillDifference.Find(kind, day, one, now));
        return found.Count;
    }
}
