using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>A buyer asks for a refund, a return or an exchange of pieces of one line (AS-01, AS-02, AS-03, NRR-02).</summary>
[UseCase]
public sealed class AskAfterSale(ShopDb db, PayBack payBack, FrozenMoney frozen, TimeProvider clock)
{
    /// <summary>Returns the number of the new case.</summary>
    public async Task<string> Run(Buyer by, string orderNumber, Id<OrderLine> lineId, AfterSaleRequest what)
    {
        var now = clock.GetUtcNow();
        var policy = AfterSalePolicy.Default;
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        var line = order.Lines.FirstOrDefault(l => l.Id == lineId) ?? throw CommonRefusals.NotFound();
        var before = await db.AfterSales.Of(by).Where(a => a.LineId == lineId).ToListAsync();
        AfterSaleEligibility.Require(order, line, what, before, now, policy);
        var parcels = await db.Shipments.Where(s => s.OrderId == order.Id).ToListAsync();
        AfterSaleEligibility.RequireNoReason(line, what.Reason, AfterSaleEligibility.ReceivedAt(order, line, parcels), now, policy);

        var asked = what.Kind is AfterSaleKind.Exchange
            ? AfterSale.AskExchange(order, line, what, await db.Skus.FirstOrDefaultAsync(s => s.Id == what.Wanted), now, policy)
            : AfterSale.Ask(order, line, what, now, policy);
        db.AfterSales.Add(asked);
        order.PauseForAfterSale(now);
        // Goods for goods: no money is asked for as long as it stays so.
        if (!asked.IsExchange) await frozen.Hold(asked, now);
        if (!asked.IsExchange && what.Pieces <= line.ToShip)
        {
            // Nothing has left the shop: the platform agrees at once (AS-05).
            asked.Agree(Clockwork.Itself, null, now, policy);
            await payBack.Of(asked, RefundReason.UnshippedAuto, Clockwork.Itself, now);
        }

        db.Tell(asked, "收到售后申请", $"订单 {order.Number}，{what.Reason.Text()}", now);
        return asked.Number;
    }
}
