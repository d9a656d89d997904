using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>The shop sends the goods wanted instead; nobody pays again (AS-14).</summary>
[UseCase(Runs = 2)]
public sealed class ReshipExchange(ShopDb db, ExchangeStock stock, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c>, <c>after-sale.wanted-sold-out</c>, <c>waybill.*</c></exception>
    public async Task Run(ShopStaff by, Id<AfterSale> id, string carrierCode, string waybill)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        var order = await db.Orders.Of(by).Where(o => o.Id == asked.OrderId).Found();
        var title = await db.OrderLines.Where(l => l.Id == asked.LineId).Select(l => l.Title).SingleAsync();
        var parcel = Shipment.Send(order, carrierCode, waybill, [new(asked.LineId, $"换货：{title} {asked.WantedText}", asked.Pieces)], now);
        if (await db.Shipments.AnyAsync(s => s.CarrierCode == parcel.CarrierCode && s.Waybill == parcel.Waybill)) throw FulfilmentRefusals.WaybillUsed();
        asked.Reship(by, carrierCode, waybill, now, AfterSalePolicy.Default);
        await stock.Send(asked, by, now);
        db.Shipments.Add(parcel);
        db.TellBuyer(asked, "换货商品已发出", $"{parcel.Carrier.Name} {parcel.Waybill}", now);
    }
}

/// <summary>The shop has none to send: the exchange is paid back (AS-14).</summary>
[UseCase]
public sealed class RefundExchange(ShopDb db, PayBack payBack, ExchangeStock stock, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c></exception>
    public async Task Run(ShopStaff by, Id<AfterSale> id)
    {
        by.Needs(ShopPermission.AfterSales);
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Id == id).Found();
        asked.RefundInstead(by, now, "缺货，换货改为退款");
        await stock.Free(asked);
        await payBack.Of(asked, RefundReason.Merchant, by, now);
        db.TellBuyer(asked, "换货已改为退款", $"商家缺货，{asked.Cash + asked.Freight} 原路退回", now);
    }
}

/// <summary>The buyer has the goods he wanted instead.</summary>
[UseCase]
public sealed class ConfirmExchange(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        asked.ConfirmExchange(by, now);
        var order = await db.Orders.Of(by).Where(o => o.Id == asked.OrderId).Found();
        order.ResumeAfterSale(now, OrderPolicy.Default);
        db.Tell(asked, "买家已确认换货", "本次售后已完成", now);
    }
}
