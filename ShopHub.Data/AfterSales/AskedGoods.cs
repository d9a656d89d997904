using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>What a buyer may ask for of a line, and what follows at once (AS-01, AS-02, AS-03, AS-05, NRR-02).</summary>
public sealed class AskedGoods(ShopDb db, PayBack payBack, FrozenMoney frozen)
{
    /// <param name="instead">The application this one takes the place of; null for a new one.</param>
    /// <exception cref="Refusal">The first reason why not.</exception>
    public async Task<AfterSale> Of(Buyer by, Order order, OrderLine line, AfterSaleRequest what, AfterSale? instead, DateTimeOffset now)
    {
        var policy = AfterSalePolicy.Default;
        var before = await db.AfterSales.Of(by).Where(a => a.LineId == line.Id).ToListAsync();
        AfterSaleEligibility.Require(order, line, what, [.. before.Where(a => a != instead)], now, policy);
        var parcels = await db.Shipments.Where(s => s.OrderId == order.Id).ToListAsync();
        AfterSaleEligibility.RequireNoReason(line, what.Reason, AfterSaleEligibility.ReceivedAt(order, line, parcels), now, policy);
        return what.Kind is AfterSaleKind.Exchange
            ? AfterSale.AskExchange(order, line, what, await db.Skus.FirstOrDefaultAsync(s => s.Id == what.Wanted), now, policy)
            : AfterSale.Ask(order, line, what, now, policy);
    }

    public async Task Take(AfterSale asked, OrderLine line, DateTimeOffset now)
    {
        // Goods for goods: no money is asked for as long as it stays so.
        if (asked.IsExchange) return;
        await frozen.Hold(asked, now);
        if (asked.Pieces > line.ToShip) return;
        // Nothing has left the shop: the platform agrees at once (AS-05).
        asked.Agree(Clockwork.Itself, null, now, AfterSalePolicy.Default);
        await payBack.Of(asked, RefundReason.UnshippedAuto, Clockwork.Itself, now);
    }
}
