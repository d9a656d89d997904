using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>The buyer accepts or refuses the merchant's offer (AS-12).</summary>
[UseCase]
public sealed class AnswerOffer(ShopDb db, PayBack payBack, TimeProvider clock)
{
    public async Task Run(Buyer by, string number, bool accept)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        if (!accept)
        {
            asked.LapseOffer(by, now, AfterSalePolicy.Default);
            return;
        }

        var merchant = await db.Merchants.Where(m => m.Id == asked.MerchantId).Found();
        asked.AcceptOffer(by, merchant.ReturnAddress, now, AfterSalePolicy.Default);
        if (asked.Status is AfterSaleStatus.Refunding) await payBack.Of(asked, RefundReason.Merchant, by, now);
    }
}

/// <summary>The buyer hands in the waybill of the parcel back (AS-08).</summary>
[UseCase]
public sealed class SendGoodsBack(ShopDb db, TimeProvider clock)
{
    public async Task Run(Buyer by, string number, string carrierCode, string waybill)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        asked.SendBack(by, carrierCode, waybill, now, AfterSalePolicy.Default);
        db.Tell(asked, "买家已寄回商品", $"快递单号 {asked.ReturnWaybill}", now);
    }
}

/// <summary>The buyer withdraws; it counts as one of the five (AS-17).</summary>
[UseCase]
public sealed class CancelAfterSale(ShopDb db, CaseHolds holds, TimeProvider clock)
{
    public async Task Run(Buyer by, string number)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        // The platform has it: what is withdrawn then is the dispute.
        if (asked.Status is AfterSaleStatus.InDispute) throw AfterSaleRefusals.Changed();
        var heldReceipt = asked.HoldsReceipt;
        asked.Cancel(by, now);
        await holds.Free(asked, now);
        if (!heldReceipt) return;
        var order = await db.Orders.Of(by).Where(o => o.Id == asked.OrderId).Found();
        order.ResumeAfterSale(now, OrderPolicy.Default);
    }
}
