using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Privacy;

/// <summary>What stands between a shopper and leaving, and what he loses by it.</summary>
/// <param name="Last">His last try; null when he never asked.</param>
public sealed record AccountClosingDesk(BuyerLooseEnds Ends, AccountClosing? Last)
{
    public bool IsCooling => Last?.Status is AccountClosingStatus.Cooling;
}

[Queries]
public sealed class AccountClosingQueries(ShopDb db, LooseEndsOfBuyer looseEnds, TimeProvider clock)
{
    public async Task<AccountClosingDesk> Desk(Buyer me) => new(
        await looseEnds.Of(me.CustomerId, clock.GetUtcNow()), await db.AccountClosings.Of(me).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync());

    /// <summary>When his account closes; null when he stays.</summary>
    public Task<DateTimeOffset?> ClosesAt(Buyer me) => db.AccountClosings.Of(me).Where(c => c.OpenOf != null).Select(c => (DateTimeOffset?)c.DueAt).FirstOrDefaultAsync();

    /// <summary>Who has left in the time in which a browser may still be signed in.</summary>
    public Task<List<Id<Customer>>> LeftSince(DateTimeOffset since) => db.Customers.Where(c => c.LeftAt >= since).Select(c => c.Id).ToListAsync();
}
