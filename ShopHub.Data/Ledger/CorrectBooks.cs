using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Ledger;

/// <summary>The platform's finance puts a wrong booking right by a new entry with its author and reason.</summary>
[UseCase]
public sealed class CorrectBooks(ShopDb db, Books books, TimeProvider clock)
{
    /// <param name="shop">The code of the shop whose account is moved; empty when none is.</param>
    /// <returns>The new entry's key, or that of the one this form has booked before.</returns>
    public async Task<string> Run(PlatformStaff by, Correction wish, string shop)
    {
        by.Needs(PlatformPermission.Finance);
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.Correction && e.Key == wish.Number)) return wish.Number;
        Id<Merchant>? owner = shop.Trim().Length == 0 ? null : (await db.Merchants.Where(m => m.Code == shop.Trim()).Found()).Id;
        var entry = wish.Book(by, owner, clock.GetUtcNow());
        await books.Book(entry);
        return entry.Key;
    }
}
