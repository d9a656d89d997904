using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Recommendations;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Recommendations;

/// <summary>What shoppers chose together, read row by row.</summary>
[Queries]
public sealed class BasketQueries(ShopDb db, TimeProvider clock)
{
    private const int BoughtDays = 90, SeenDays = 30;

    public Task<Baskets> Of(Clockwork by, Relation relation) => relation switch
    {
        Relation.Bought => Gathered(Bought(clock.GetUtcNow().AddDays(-BoughtDays))),
        Relation.Seen => Gathered(Seen(clock.GetUtcNow().AddDays(-SeenDays))),
    };

    /// <summary>What has others beside it since the last time.</summary>
    public Task<HashSet<Id<Product>>> Known(Clockwork by, Relation relation) =>
        db.RelatedProducts.Where(r => r.Relation == relation).Select(r => r.ProductId).ToHashSetAsync();

    private IQueryable<Choice> Bought(DateTimeOffset since) =>
        from order in db.Orders
        where order.PlacedAt >= since && order.PaidAt != null
        join line in db.OrderLines on order.Id equals line.OrderId
        orderby order.CustomerId, order.PlacedAt descending, order.Id, line.Number
        select new Choice(order.CustomerId, line.ProductId);

    private IQueryable<Choice> Seen(DateTimeOffset since) =>
        from seen in db.SeenProducts
        where seen.At >= since
        orderby seen.CustomerId, seen.At descending, seen.ProductId
        select new Choice(seen.CustomerId, seen.ProductId);

    private static async Task<Baskets> Gathered(IQueryable<Choice> choices)
    {
        var baskets = new Baskets();
        var (who, his) = (default(Id<Customer>), new List<Id<Product>>());
        await foreach (var choice in choices.AsAsyncEnumerable())
        {
            if (choice.Who != who)
            {
                baskets.Add(his);
                his.Clear();
                who = choice.Who;
            }

            his.Add(choice.What);
        }

        baskets.Add(his);
        return baskets;
    }

    private sealed record Choice(Id<Customer> Who, Id<Product> What);
}
