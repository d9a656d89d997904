using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ratings;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>The tabs of a shopper's orders.</summary>
public enum OrderTab { All, Unpaid, ToShip, ToReceive, ToReview }

public sealed record BuyerOrderCard
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required Guid PaymentId { get; init; }

    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    public OrderStatus Status { get; init; }

    public CloseReason? ClosedFor { get; init; }

    public Money Payable { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public int OpenAfterSales { get; init; }

    /// <summary>Some line may still be reviewed.</summary>
    public bool ToReview { get; init; }

    public IReadOnlyList<BuyerOrderLine> Lines { get; init; } = [];

    public int Pieces => Lines.Sum(l => l.Quantity);
}

public sealed record BuyerOrderLine(string Title, string OptionsText, string? PictureUrl, int Quantity);

public sealed record OrderCounts(int Unpaid, int ToShip, int ToReceive, int ToReview);

/// <summary>An order with everything its own page tells.</summary>
public sealed record BuyerOrderRow(
    Order Order, string ShopCode, string ShopName, string ShopPhone, IReadOnlyList<Shipment> Parcels,
    IReadOnlyList<AfterSale> AfterSales, IReadOnlyList<ReviewRow> Reviews);

[Queries]
public sealed class BuyerOrderQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 10;

    public Task<List<BuyerOrderCard>> Page(Buyer me, OrderTab tab, int page)
    {
        var since = ReviewPolicy.Default.EarliestCompletion(clock.GetUtcNow());
        return (from order in In(db.Orders.Of(me), tab)
                join shop in db.Merchants on order.MerchantId equals shop.Id
                orderby order.PlacedAt descending
                select new BuyerOrderCard
                {
                    Id = order.Id, Number = order.Number, PaymentId = order.PaymentId, ShopCode = shop.Code, ShopName = shop.ShopName,
                    Status = order.Status, ClosedFor = order.ClosedFor, Payable = order.Payable, PlacedAt = order.PlacedAt, DueAt = order.DueAt,
                    OpenAfterSales = order.OpenAfterSales,
                    ToReview = order.CompletedAt >= since && order.Lines.Any(l => l.Shipped > 0 && !db.Reviews.Any(r => r.LineId == l.Id)),
                    Lines = order.Lines.OrderBy(l => l.Number).Select(l => new BuyerOrderLine(l.Title, l.OptionsText, l.PictureUrl, l.Quantity)).ToList(),
                }).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }

    public async Task<OrderCounts> Counts(Buyer me)
    {
        var open = await db.Orders.Of(me).Where(o => o.Status != OrderStatus.Completed && o.Status != OrderStatus.Closed)
            .GroupBy(o => o.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        return new(Of(OrderStatus.Unpaid), Of(OrderStatus.ToShip) + Of(OrderStatus.PartShipped), Of(OrderStatus.Shipped),
            await In(db.Orders.Of(me), OrderTab.ToReview).CountAsync());

        int Of(OrderStatus status) => open.Where(o => o.Key == status).Sum(o => o.Count);
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<BuyerOrderRow> One(Buyer me, string number)
    {
        var order = await db.Orders.Of(me).Where(o => o.Number == number).Include(o => o.Lines.OrderBy(l => l.Number)).Found();
        var shop = await db.Merchants.Where(m => m.Id == order.MerchantId).Found();
        var parcels = order.ShippedAt is null && order.Status is not OrderStatus.PartShipped
            ? [] : await db.Shipments.Where(s => s.OrderId == order.Id).OrderBy(s => s.ShippedAt).ToListAsync();
        var cases = order.IsPaid ? await db.AfterSales.Of(me).Where(a => a.OrderId == order.Id).OrderByDescending(a => a.OpenedAt).ToListAsync() : [];
        var lines = order.Lines.Select(l => l.Id).ToList();
        var reviews = order.CompletedAt is null
            ? [] : await db.Reviews.Of(me).Where(r => lines.Contains(r.LineId)).Select(ReviewRow.Of).ToListAsync();
        return new(order, shop.Code, shop.ShopName, shop.ServicePhone, parcels, cases, reviews);
    }

    private IQueryable<Order> In(IQueryable<Order> orders, OrderTab tab)
    {
        var since = ReviewPolicy.Default.EarliestCompletion(clock.GetUtcNow());
        return tab switch
        {
            OrderTab.All => orders,
            OrderTab.Unpaid => orders.Where(o => o.Status == OrderStatus.Unpaid),
            OrderTab.ToShip => orders.Where(o => o.Status == OrderStatus.ToShip || o.Status == OrderStatus.PartShipped),
            OrderTab.ToReceive => orders.Where(o => o.Status == OrderStatus.Shipped),
            OrderTab.ToReview => orders.Where(o => o.CompletedAt >= since
                && o.Lines.Any(l => l.Shipped > 0 && !db.Reviews.Any(r => r.LineId == l.Id))),
        };
    }
}
