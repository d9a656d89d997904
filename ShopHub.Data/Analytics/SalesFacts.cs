using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Analytics;

/// <param name="Days">Of each shop and day with anything.</param>
/// <param name="Products">Of each product and day with anything.</param>
public sealed record CountedSales(
    Dictionary<(Id<Merchant> Shop, DateOnly Day), SalesFigures> Days, Dictionary<(Id<Merchant> Shop, Id<Product> Product, DateOnly Day), ProductFigures> Products);

/// <summary>Sales counted from the entries of these days and what they are about.</summary>
public sealed class SalesFacts(ShopDb db)
{
    /// <summary>Buyers asked about at once.</summary>
    private const int Some = 500;

    /// <param name="until">The first day that is not counted.</param>
    public async Task<CountedSales> Of(IReadOnlyList<Id<Merchant>> shops, DateOnly from, DateOnly until)
    {
        var counted = new CountedSales([], []);
        Id<Merchant>?[] wanted = [.. shops.Select(s => (Id<Merchant>?)s)];
        var (start, end) = (ShopCalendar.StartOf(from), ShopCalendar.StartOf(until));
        var entries = db.JournalEntries.Where(e => wanted.Contains(e.MerchantId) && e.At >= start && e.At < end);
        await Paid(counted, entries.Where(e => e.Cause == Cause.OrderPaid), shops, start);
        await Refunded(counted, entries.Where(e => e.Cause == Cause.RefundInEscrow || e.Cause == Cause.RefundAfterSettlement));
        return counted;
    }

    private async Task Paid(CountedSales counted, IQueryable<JournalEntry> entries, IReadOnlyList<Id<Merchant>> shops, DateTimeOffset start)
    {
        var orders = await (
            from entry in entries
            join order in db.Orders on entry.Key equals order.Number
            select new { order.Id, Shop = order.MerchantId, Buyer = order.CustomerId, entry.Day, order.Payable.Fen }).ToListAsync();
        var known = await Known(shops, [.. orders.Select(o => o.Buyer).Distinct()], start);
        foreach (var day in orders.GroupBy(o => (o.Shop, o.Day)).OrderBy(g => g.Key.Day))
        {
            ref var sold = ref On(counted.Days, day.Key);
            foreach (var order in day)
            {
                sold.Orders++;
                sold.Paid += order.Fen;
            }

            var buyers = day.Select(o => o.Buyer).Distinct().ToList();
            sold.Buyers = buyers.Count;
            sold.NewBuyers = buyers.Count(b => known.Add((day.Key.Shop, b)));
        }

        var lines = await (
            from entry in entries
            join order in db.Orders on entry.Key equals order.Number
            join line in db.OrderLines on order.Id equals line.OrderId
            select new { Shop = order.MerchantId, line.ProductId, entry.Day, line.Quantity, line.Cash.Fen }).ToListAsync();
        foreach (var line in lines)
        {
            On(counted.Days, (line.Shop, line.Day)).Pieces += line.Quantity;
            ref var product = ref On(counted.Products, (line.Shop, line.ProductId, line.Day));
            (product.Pieces, product.Paid) = (product.Pieces + line.Quantity, product.Paid + line.Fen);
        }
    }

    /// <summary>Who had paid which shop before these days.</summary>
    private async Task<HashSet<(Id<Merchant> Shop, Id<Customer> Buyer)>> Known(IReadOnlyList<Id<Merchant>> shops, List<Id<Customer>> buyers, DateTimeOffset start)
    {
        var known = new HashSet<(Id<Merchant>, Id<Customer>)>();
        foreach (var some in buyers.Chunk(Some))
        {
            var paid = await db.Orders.Where(o => some.Contains(o.CustomerId) && shops.Contains(o.MerchantId) && o.PaidAt != null && o.PaidAt < start)
                .Select(o => new { o.MerchantId, o.CustomerId }).Distinct().ToListAsync();
            known.UnionWith(paid.Select(p => (p.MerchantId, p.CustomerId)));
        }

        return known;
    }

    private async Task Refunded(CountedSales counted, IQueryable<JournalEntry> entries)
    {
        var refunds = await (
            from entry in entries
            join refund in db.Refunds on entry.Key equals refund.OutRefundNo
            select new { Shop = entry.MerchantId!.Value, entry.Day, refund.Amount.Fen }).ToListAsync();
        foreach (var refund in refunds)
        {
            ref var day = ref On(counted.Days, (refund.Shop, refund.Day));
            (day.Refunds, day.Refunded) = (day.Refunds + 1, day.Refunded + refund.Fen);
        }

        var returned = await (
            from entry in entries
            join refund in db.Refunds on entry.Key equals refund.OutRefundNo
            join asked in db.AfterSales on refund.Id equals asked.RefundId
            join line in db.OrderLines on asked.LineId equals line.Id
            select new { Shop = entry.MerchantId!.Value, line.ProductId, entry.Day, asked.Pieces, refund.Amount.Fen }).ToListAsync();
        foreach (var back in returned)
        {
            ref var product = ref On(counted.Products, (back.Shop, back.ProductId, back.Day));
            (product.Returned, product.Refunded) = (product.Returned + back.Pieces, product.Refunded + back.Fen);
        }
    }

    private static ref TFigures On<TKey, TFigures>(Dictionary<TKey, TFigures> all, TKey key) where TKey : notnull where TFigures : struct =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
}
