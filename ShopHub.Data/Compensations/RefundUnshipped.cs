using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Compensations;

/// <summary>
/// J06: what of an order was not shipped thirty days after its payment is paid back and counts as out of stock (SHP-07, CMP-03).
/// One that was promised later, or whose clock stood still, waits for its own deadline; one that lay ready to be collected goes back thirty days after that, uncompensated. Again changes nothing.
/// </summary>
[UseCase(Runs = 2)]
public sealed class RefundUnshipped(ShopDb db, PayBack payBack, CompensationBook compensations, TimeProvider clock)
{
    private const string Unsent = "付款30天仍未发货，系统自动全额退款", Rest = "付款30天仍未发出，这部分自动退款", Uncollected = "备好30天仍未自提，系统自动全额退款";

    /// <returns>How many lines wait for their refund; one of each payment gets it.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var paid = now.AddDays(-OrderPolicy.Default.UnshippedDays);
        var due = await (
            from order in db.Orders
            where (order.Status == OrderStatus.ToShip || order.Status == OrderStatus.PartShipped) && order.PaidAt <= paid && (order.DueAt <= now || order.ReadyAt <= paid) && order.OpenAfterSales == 0
            join line in db.OrderLines on order.Id equals line.OrderId
            where line.Quantity > line.Shipped + line.Dropped
            orderby order.PaidAt, order.Id, line.Number
            select new { Order = order, Line = line }).Take(batch).ToListAsync();
        // Refunds of one payment go out one after the other.
        foreach (var row in due.DistinctBy(r => r.Order.PaymentId)) await Refund(by, row.Order, row.Line, now);
        return due.Count;
    }

    private async Task Refund(Clockwork by, Order order, OrderLine line, DateTimeOffset now)
    {
        await db.Entry(order).Collection(o => o.Lines).LoadAsync();
        // What lay ready and was not collected is not the shop's fault.
        var (isReady, why) = (order.ReadyAt is not null, order.ReadyAt is not null ? Uncollected : order.IsUnshipped ? Unsent : Rest);
        var late = await db.Compensations.Where(c => c.OrderId == order.Id && c.Cause == CompensationClaim.Late).SumAsync(c => c.Amount.Fen);
        if (!isReady && CompensationClaim.OfUnshipped(order, new(late)) is { } claim) await compensations.Owe(claim, by, now);
        var policy = AfterSalePolicy.Default;
        var asked = AfterSale.Ask(order, line, new(AfterSaleKind.Refund, isReady ? AfterSaleReason.NotWanted : AfterSaleReason.Late, line.ToShip, why, []), now, policy);
        db.AfterSales.Add(asked);
        order.PauseForAfterSale(now);
        asked.Agree(by, null, now, policy);
        await payBack.Of(asked, RefundReason.UnshippedAuto, by, now);
        db.Notices.Add(Notice.To(order.CustomerId.Value, "订单已退款", $"订单 {order.Number}：{why}", $"/orders/{order.Number}", now));
        if (order.Status is OrderStatus.Closed) db.Notices.Add(Notice.To(order.MerchantId.Value, "订单已关闭", $"订单 {order.Number}：{why}", $"/console/orders?order={order.Number}", now));
    }
}
