using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Pieces somebody wants of one product.</summary>
internal sealed record WantedPieces(Id<Product> Product, string Title, PurchaseLimit Limit, int Pieces);

/// <summary>What one buyer has ordered of products with a limit (PRD-04). An order that was closed unpaid gives its pieces back.</summary>
internal static class LimitedPurchases
{
    /// <returns>Why the first of them that is over its limit cannot be ordered; empty when none is. Nothing is asked for goods without a limit.</returns>
    public static async Task<Dictionary<Id<Product>, Refusal>> OverLimit(this ShopDb db, Id<Customer> buyer, IEnumerable<WantedPieces> wanted, DateTimeOffset now)
    {
        var over = new Dictionary<Id<Product>, Refusal>();
        foreach (var same in wanted.Where(w => !w.Limit.IsNone).GroupBy(w => w.Product))
        {
            var (limit, pieces) = (same.First().Limit, same.Sum(w => w.Pieces));
            var left = limit.Pieces - await db.Ordered(buyer, same.Key, limit.Since(now));
            if (pieces > left) over[same.Key] = TradeRefusals.OverLimit(same.First().Title, limit, Math.Max(0, left));
        }

        return over;
    }

    /// <summary>Two orders of one buyer at once stand in line here, so that the second counts the first.</summary>
    /// <exception cref="Refusal"><c>checkout.over-limit</c></exception>
    public static async Task MustBeWithinLimit(this ShopDb db, Id<Customer> buyer, IReadOnlyCollection<WantedPieces> wanted, DateTimeOffset now)
    {
        if (wanted.All(w => w.Limit.IsNone)) return;
        await db.Customers.Where(c => c.Id == buyer).ExecuteUpdateAsync(set => set.SetProperty(c => c.JoinedAt, c => c.JoinedAt));
        if ((await db.OverLimit(buyer, wanted, now)).Values.FirstOrDefault() is { } no) throw no;
    }

    /// <summary>With what lies in the cart of the same product already.</summary>
    /// <exception cref="Refusal"><c>checkout.over-limit</c></exception>
    public static async Task MustFitTheCart(this ShopDb db, Buyer by, Sku sku, WantedPieces wanted, DateTimeOffset now)
    {
        if (wanted.Limit.IsNone) return;
        var others = await db.CartItems.Of(by).Where(i => i.SkuId != sku.Id && db.Skus.Any(s => s.Id == i.SkuId && s.ProductId == sku.ProductId)).SumAsync(i => i.Quantity);
        if ((await db.OverLimit(by.CustomerId, [wanted with { Pieces = wanted.Pieces + others }], now)).Values.FirstOrDefault() is { } no) throw no;
    }

    private static Task<int> Ordered(this ShopDb db, Id<Customer> buyer, Id<Product> product, DateTimeOffset since) =>
        (from order in db.Orders
         where order.CustomerId == buyer && order.PlacedAt >= since && (order.Status != OrderStatus.Closed || order.PaidAt != null)
         join line in db.OrderLines on order.Id equals line.OrderId
         where line.ProductId == product
         select line.Quantity).SumAsync();
}
