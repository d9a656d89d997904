using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Customers;

/// <summary>What waits behind the tabs of the storefront.</summary>
public sealed record TabCounts(int Cart, int Unread)
{
    public static readonly TabCounts None = new(0, 0);
}

[Queries]
public sealed class TabCountQueries(ShopDb db)
{
    private static readonly Prepared<Func<ShopDb, Id<Customer>, Guid, Task<TabCounts?>>> s_counts = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Guid recipient) =>
            db.Customers.Where(c => c.Id == me).Select(_ => new TabCounts(
                db.CartItems.Count(i => i.CustomerId == me),
                db.Notices.Count(n => n.RecipientId == recipient && n.ReadAt == null) + db.Conversations.Where(c => c.CustomerId == me).Sum(c => c.BuyerUnread))).FirstOrDefault()));

    public async Task<TabCounts> Of(Buyer me) => await s_counts.On(db)(db, me.CustomerId, me.CustomerId.Value) ?? TabCounts.None;
}
