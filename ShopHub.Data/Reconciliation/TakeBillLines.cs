using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Data.Reconciliation;

/// <summary>The channel had no bill to give yet, or one that cannot be trusted: remembered for the operator.</summary>
[UseCase]
public sealed class RecordBillTry(ShopDb db)
{
    public async Task Run(Clockwork by, DateOnly day, string answer) => (await db.Bills.Of(day)).MarkTried(answer);
}

/// <summary>Takes over a batch of a bill's lines. Batches that are there already are passed over, so a cut-off run goes on.</summary>
[UseCase]
public sealed class TakeBillLines(ShopDb db)
{
    /// <returns>The next row to take, or 0 when the bill is complete.</returns>
    public async Task<int> Run(Clockwork by, ChannelBillFile file, int batch)
    {
        var bill = await db.Bills.Of(file.Day);
        if (!bill.Take(file)) await db.BilledLines.Where(l => l.Day == file.Day).ExecuteDeleteAsync();
        var there = await db.BilledLines.Where(l => l.Day == file.Day).MaxAsync(l => (int?)l.Row) ?? 0;
        foreach (var row in file.Rows.Skip(there).Take(batch)) db.BilledLines.Add(BilledLine.Of(file.Day, row));
        return there + batch >= file.Rows.Count ? 0 : there + batch + 1;
    }
}

internal static class Bills
{
    /// <summary>The day's bill, awaited from now on when it was not yet.</summary>
    public static async Task<ChannelBill> Of(this DbSet<ChannelBill> bills, DateOnly day)
    {
        if (await bills.FirstOrDefaultAsync(b => b.Day == day) is { } known) return known;
        var bill = ChannelBill.Await(day);
        bills.Add(bill);
        return bill;
    }
}
