using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Customers;

/// <summary>What waits behind the tabs of the storefront.</summary>
public sealed record TabCounts(int Cart, int Unread)
{
    public static readonly TabCounts None = new(0, 0);
}

[Queries]
public sealed class TabCountQueries(ShopDb db)
{
    public async Task<TabCounts> Of(Buyer me)
    {
        var (customer, recipient) = (me.CustomerId, me.CustomerId.Value);
        var found = await db.Customers.Where(c => c.Id == customer).Select(_ => new
        {
            Cart = db.CartItems.Count(i => i.CustomerId == customer),
            Unread = db.Notices.Count(n => n.RecipientId == recipient && n.ReadAt == null),
        }).FirstOrDefaultAsync();
        return found is null ? TabCounts.None : new(found.Cart, found.Unread);
    }
}
