using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Ledger.StatementKind;

namespace ShopHub.Data.Settlement;

/// <summary>A shop's statement (对账单): closed days from their totals, open ones from the entries themselves.</summary>
[Queries]
public sealed class StatementQueries(ShopDb db)
{
    public const int PageSize = 50;

    private const int Batch = 1_000;

    public async Task<Statement> Of(ShopStaff me, StatementPeriod period)
    {
        me.Needs(ShopPermission.Money);
        var moves = await Moves(me, DateOnly.MinValue, period.Last);
        var before = moves.Where(m => m.Day < period.First).ToList();
        var told = moves.Where(m => m.Day >= period.First && Statements.KindOf(m.Cause, m.Account) is not null)
            .ToLookup(m => Statements.KindOf(m.Cause, m.Account)!.Value);
        var lines = told.Select(k => new StatementLine(k.Key, Count(k), new(k.Sum(m => m.Debit)))).Where(l => !l.Amount.IsZero).OrderBy(l => l.Kind).ToList();
        var opening = new Money(-before.Where(m => Statements.Own.Contains(m.Account)).Sum(m => m.Debit));
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.ShopName + "（" + m.SubjectName + "）").FirstAsync();
        return new(shop, period, opening, lines, Days(told.SelectMany(k => k.Select(m => (k.Key, m)))));
    }

    /// <summary>The entries behind one line, the latest first.</summary>
    public Task<List<EntryRow>> Entries(ShopStaff me, StatementPeriod period, StatementKind kind, int page)
    {
        me.Needs(ShopPermission.Money);
        var pairs = (from cause in Enum.GetValues<Cause>()
                     from account in Enum.GetValues<Account>()
                     where Statements.KindOf(cause, account) == kind
                     select (cause, account)).ToList();
        Cause[] causes = [.. pairs.Select(p => p.cause).Distinct()];
        Account[] accounts = [.. pairs.Select(p => p.account).Distinct()];
        return EntryQueries.Rows(Within(me, period.From, period.Until)
            .Where(e => causes.Contains(e.Cause) && e.Postings.Any(p => accounts.Contains(p.Account)))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize + 1));
    }

    /// <summary>Every entry that changed the shop's money, oldest first, batch by batch: whoever reads slowly keeps nothing open.</summary>
    public async Task Each(ShopStaff me, StatementPeriod period, Func<StatementEntry, Task> tell)
    {
        me.Needs(ShopPermission.Money);
        var (at, id) = (period.From, default(Id<JournalEntry>));
        for (var more = true; more;)
        {
            var batch = await Within(me, at, period.Until).Where(e => (e.At > at || e.Id > id) && !Statements.BeforeTheShop.Contains(e.Cause))
                .OrderBy(e => e.At).ThenBy(e => e.Id).Take(Batch)
                .Select(e => new { e.Id, e.At, e.Cause, e.Key, Parts = e.Postings.Select(p => new { p.Account, p.Debit.Fen }).ToList() }).ToListAsync();
            foreach (var row in batch)
            {
                var told = new StatementEntry(row.At, row.Cause, row.Key);
                foreach (var part in row.Parts)
                    if (Statements.KindOf(row.Cause, part.Account) is { } kind) told.Parts[kind] = told.Parts.GetValueOrDefault(kind) + part.Fen;
                if (told.Parts.Count > 0) await tell(told);
            }

            more = batch.Count == Batch;
            if (more) (at, id) = (batch[^1].At, batch[^1].Id);
        }
    }

    private async Task<List<Moved>> Moves(ShopStaff me, DateOnly first, DateOnly last)
    {
        var closed = await db.DayTotals.Where(t => t.OwnerId == Guid.Empty).MaxAsync(t => (DateOnly?)t.Day) ?? DateOnly.MinValue;
        var stored = await db.DayTotals.Of(me).Where(t => t.Day >= first && t.Day <= last)
            .Select(t => new Moved(t.Day, t.Cause, t.Account, t.Debit.Fen - t.Credit.Fen, t.Postings)).ToListAsync();
        var since = ShopCalendar.StartOf(closed == DateOnly.MinValue ? new(2000, 1, 1) : closed.AddDays(1));
        var open = await (
            from entry in Within(me, since, ShopCalendar.EndOf(last))
            from posting in entry.Postings
            group posting by new { entry.Day, entry.Cause, posting.Account } into sum
            select new Moved(sum.Key.Day, sum.Key.Cause, sum.Key.Account, sum.Sum(p => p.Debit.Fen), sum.Count())).ToListAsync();
        return [.. stored, .. open];
    }

    private IQueryable<JournalEntry> Within(ShopStaff me, DateTimeOffset from, DateTimeOffset until) =>
        db.JournalEntries.Of(me).Where(e => e.At >= from && e.At < until);

    // An entry may have several postings of a kind; the most on one account are the entries.
    private static int Count(IEnumerable<Moved> moves) => moves.GroupBy(m => (m.Day, m.Cause)).Sum(c => c.Max(m => m.Postings));

    private static List<StatementDay> Days(IEnumerable<(StatementKind Kind, Moved Move)> told) =>
    [
        .. from part in told
           group part by part.Move.Day into day
           orderby day.Key descending
           select new StatementDay(
               day.Key, Sum(day, OrderIncome), Sum(day, PaymentFee, ServiceFee, Commission), Sum(day, Refund),
               new(day.Where(p => p.Kind is not (OrderIncome or PaymentFee or ServiceFee or Commission or Refund)).Sum(p => p.Move.Debit))),
    ];

    private static Money Sum(IEnumerable<(StatementKind Kind, Moved Move)> day, params StatementKind[] kinds) =>
        new(day.Where(p => kinds.Contains(p.Kind)).Sum(p => p.Move.Debit));

    private sealed record Moved(DateOnly Day, Cause Cause, Account Account, long Debit, int Postings);
}
