using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;

namespace ShopHub.Data.AfterSales;

/// <summary>Money a case holds back from the shop when its order was settled before (SET-04).</summary>
public sealed class FrozenMoney(ShopDb db, Books books)
{
    /// <summary>Holds what is asked; what the shop does not have is not held.</summary>
    public async Task Hold(AfterSale asked, DateTimeOffset now)
    {
        if (!await db.Settlements.AnyAsync(s => s.OrderId == asked.OrderId && s.Status == SettlementStatus.Settled)) return;
        // A case that closed for a week and then went to the platform may hold it already.
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.Frozen && e.Key == asked.Number)) return;
        var shop = asked.MerchantId.Value;
        var from = Recovery.Of(
            asked.Cash + asked.Freight, await books.Balance(Account.MerchantAvailable, shop), await books.Balance(Account.MerchantDeposit, shop));
        if ((from.Available + from.Deposit).IsZero) return;
        await books.Book(JournalEntry.Book(Cause.Frozen, asked.Number, asked.MerchantId, asked.OrderId.Value, OrderPostings.Frozen(shop, from), now));
    }

    /// <summary>The case is at its end: everything goes back to where it was taken, from there a refund takes its part.</summary>
    public async Task Free(AfterSale ended, DateTimeOffset now)
    {
        var held = await db.JournalEntries.Where(e => e.Cause == Cause.Frozen && e.Key == ended.Number).SelectMany(e => e.Postings)
            .Select(p => new { p.Account, p.OwnerId, p.Debit }).ToListAsync();
        if (held.Count == 0 || await db.JournalEntries.AnyAsync(e => e.Cause == Cause.Freed && e.Key == ended.Number)) return;
        await books.Book(JournalEntry.Book(
            Cause.Freed, ended.Number, ended.MerchantId, ended.OrderId.Value, held.Select(p => new Posting(p.Account, p.OwnerId, -p.Debit)), now));
    }
}
