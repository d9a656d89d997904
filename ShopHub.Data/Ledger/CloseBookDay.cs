using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>
/// J12: sums the next Shanghai day that is over and has not been closed, for every shop and for the platform. A day that is over
/// changes no more, so it is summed while others write; who closes it twice meets the first one's rows.
/// </summary>
[UseCase(ReadsFirst = true)]
public sealed class CloseBookDay(ShopDb db, WriteTurn turn, TimeProvider clock)
{
    /// <returns>How many days were closed: one, or none when all are.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var last = await db.DayTotals.Where(t => t.OwnerId == Guid.Empty).MaxAsync(t => (DateOnly?)t.Day);
        var next = await db.JournalEntries.Where(e => last == null || e.Day > last).MinAsync(e => (DateOnly?)e.Day);
        if (next is not { } day || day >= ShopCalendar.DayOf(clock.GetUtcNow())) return 0;
        var sums = await (
            from entry in db.JournalEntries
            where entry.Day == day
            from posting in entry.Postings
            group posting by new { entry.MerchantId, entry.Cause, posting.Account } into sum
            select new
            {
                sum.Key.MerchantId, sum.Key.Cause, sum.Key.Account, Count = sum.Count(),
                Debit = sum.Sum(p => p.Debit.Fen > 0 ? p.Debit.Fen : 0), Credit = sum.Sum(p => p.Debit.Fen < 0 ? -p.Debit.Fen : 0),
            }).ToListAsync();
        await turn.Begin();
        db.DayTotals.AddRange(sums.Where(s => s.MerchantId is not null)
            .Select(s => DayTotal.Of(s.MerchantId!.Value.Value, day, new(s.Cause, s.Account), new(s.Debit), new(s.Credit), s.Count)));
        db.DayTotals.AddRange(sums.GroupBy(s => new DayTotalKey(s.Cause, s.Account)).Select(all =>
            DayTotal.Of(Guid.Empty, day, all.Key, new(all.Sum(s => s.Debit)), new(all.Sum(s => s.Credit)), all.Sum(s => s.Count))));
        return 1;
    }
}
