using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Compensations;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

/// <summary>The goods lie ready at the place: the buyer is told, and the shipping clock ends (SHP-08).</summary>
[UseCase(Runs = 2)]
public sealed class ReadyForPickUp(ShopDb db, LateShipping late, AuditNote note, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>pickup.*</c>, <c>order.after-sale-open</c></exception>
    public async Task Run(ShopStaff by, Id<Order> id)
    {
        by.Needs(ShopPermission.Orders);
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Id == id).Found();
        var isLate = order.DueAt < now;
        order.MakeReady(by, now);
        if (isLate) await late.Pay(order, by, now);
        note.Says("订单", order.Number, "备货完成");
        db.Notices.Add(Notice.To(order.CustomerId.Value, "商品备好了，可以自提", $"{order.PickUp!.Name}，{order.PickUp.Hours}，出示订单里的提货码", $"/orders/{order.Number}", now));
    }
}

/// <summary>Whoever shows the code gets the goods, once (SHP-08); the receipt clock of two days runs from then on (RCV-02).</summary>
[UseCase(Runs = 2)]
public sealed class HandOver(ShopDb db, PickUpTries tries, LateShipping late, AuditNote note, TimeProvider clock)
{
    /// <summary>Returns the order's number.</summary>
    /// <exception cref="Refusal"><c>pickup.code</c>, <c>pickup.tries</c>, <c>order.after-sale-open</c></exception>
    public async Task<string> Run(ShopStaff by, string code)
    {
        by.Needs(ShopPermission.Orders);
        tries.MustBeLeft(by);
        var now = clock.GetUtcNow();
        var plain = string.Concat(code.Where(char.IsAsciiDigit));
        var order = plain.Length == Order.PickUpDigits ? await db.Orders.Of(by).Include(o => o.Lines).FirstOrDefaultAsync(o => o.PickUpCode == plain && o.Status == OrderStatus.ToShip) : null;
        if (order is null) throw PickUpRefusals.WrongCode(tries.Count(by));
        var (isLate, parcel) = (order.DueAt < now, Shipment.HandOver(order, now));
        order.HandOver(by, now, OrderPolicy.Default);
        if (isLate) await late.Pay(order, by, now);
        db.Shipments.Add(parcel);
        note.Says("订单", order.Number, "自提交付");
        db.Notices.Add(Notice.To(order.CustomerId.Value, "商品已自提", $"{order.PickUp!.Name} 已交付。不是您本人提走的，请马上联系店家或申请售后", $"/orders/{order.Number}", now));
        return order.Number;
    }
}
