using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Database;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Closing;

/// <summary>The platform closes a shop, and undoes it when the ground is gone: the only entry, whatever the cause (Annex A: FORCED_CLOSING).</summary>
public sealed class ForcedClosings(ShopDb db, Suspensions suspensions, RightsAtTheShelf shelf, RenamingEnds renamings, IdentityEnds identities)
{
    /// <summary>The public notice begins, nothing is sold any more; unshipped orders are refunded by <see cref="RefundForcedOrders"/>. Again changes nothing.</summary>
    /// <returns>False when the platform closes it already, or there is nothing to close.</returns>
    internal async Task<bool> Begin(Merchant shop, ClosingCause cause, string why, Actor by, DateTimeOffset now)
    {
        if (shop.Status is ShopStatus.Opening or ShopStatus.Closed) return false;
        var running = await Running(shop.Id);
        if (running is { IsForced: true }) return false;
        if (running is null) db.Closings.Add(running = await Force(shop, cause, why, by, now));
        else running.TakeOver(cause, why, by, now);
        await shelf.TakeOffForViolation(shop.Id);
        await ShopLooseEnds.Running(db, shop.Id, now).ExecuteUpdateAsync(set => set.SetProperty(c => c.ClaimUntil, now));
        await renamings.StopOf(shop.Id, by, now);
        await identities.StopOf(shop.Id, by, now);
        db.Tell(running, "店铺将被平台关闭", $"{why}。公示到{ShopCalendar.Local(running.NoticeUntil.AddTicks(-1)):M月d日}；未发货订单自动退款，请处理完售后并提走余额", now);
        return true;
    }

    /// <summary>The ground is gone: the shop is what it was, unless something else stands against it. A closed shop stays closed.</summary>
    /// <returns>False when nothing ran for this cause.</returns>
    internal async Task<bool> Undo(Merchant shop, ClosingCause cause, string why, Actor by, DateTimeOffset now)
    {
        if (shop.Status is not ShopStatus.Closing || await Running(shop.Id) is not { } running || running.Cause != cause) return false;
        running.Undo(by, why, now);
        shop.GoOn(running.Before);
        await suspensions.GoOn(shop);
        await db.Measures.Where(m => m.MerchantId == shop.Id).LoadAsync();
        if (!db.Measures.Local.Any(m => m.MerchantId == shop.Id && m is { IsRunning: true, Step: MeasureStep.GoodsOff })) await shelf.BringBackAfterViolation(shop);
        db.Tell(running, "平台关店已取消", why, now);
        return true;
    }

    private async Task<ShopClosing> Force(Merchant shop, ClosingCause cause, string why, Actor by, DateTimeOffset now)
    {
        var owner = await db.Staff.Where(s => s.MerchantId == shop.Id && s.IsOwner && s.RemovedAt == null).Found();
        return ShopClosing.Force(shop, cause, why, await suspensions.Before(shop), owner, by, now);
    }

    private async Task<ShopClosing?> Running(Id<Merchant> shop) =>
        db.Closings.Local.FirstOrDefault(c => c.ClosesShop == shop) ?? await db.Closings.FirstOrDefaultAsync(c => c.ClosesShop == shop);
}

/// <summary>What a shop that the platform closes has not shipped is paid back; buyers are told. Again changes nothing.</summary>
[UseCase]
public sealed class RefundForcedOrders(ShopDb db, PayBack payBack, TimeProvider clock)
{
    private const string Why = "店铺被平台关闭，未发货的商品自动退款";

    private static readonly OrderStatus[] s_unshipped = [OrderStatus.ToShip, OrderStatus.PartShipped];

    private static readonly AfterSaleStatus[] s_over = [.. Enum.GetValues<AfterSaleStatus>().Where(AfterSaleLifecycle.Table.IsFinal)];

    /// <returns>How many lines wait for their refund; one of each payment gets it.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await (
            from closing in db.Closings
            where closing.ClosesShop != null && closing.Cause != ClosingCause.Owner && closing.Status != ClosingStatus.Closed
            join order in db.Orders on closing.MerchantId equals order.MerchantId
            where s_unshipped.Contains(order.Status)
            join line in db.Set<OrderLine>() on order.Id equals line.OrderId
            where line.Quantity > line.Shipped + line.Dropped && !db.AfterSales.Any(a => a.LineId == line.Id && !s_over.Contains(a.Status))
            orderby order.PlacedAt, line.Number
            select new { order, line }).Take(batch).ToListAsync();
        // Refunds of one payment go out one after the other.
        foreach (var row in due.DistinctBy(r => r.order.PaymentId)) await Refund(by, row.order, row.line, now);
        return due.Count;
    }

    private async Task Refund(Clockwork by, Order order, OrderLine line, DateTimeOffset now)
    {
        await db.Entry(order).Collection(o => o.Lines).LoadAsync();
        var policy = AfterSalePolicy.Default;
        var asked = AfterSale.Ask(order, line, new(AfterSaleKind.Refund, AfterSaleReason.Late, line.ToShip, Why, []), now, policy);
        db.AfterSales.Add(asked);
        order.PauseForAfterSale(now);
        asked.Agree(by, null, now, policy);
        await payBack.Of(asked, RefundReason.UnshippedAuto, by, now);
        db.Notices.Add(Notice.To(order.CustomerId.Value, "订单已退款", $"订单 {order.Number}：{Why}", $"/orders/{order.Number}", now));
    }
}
