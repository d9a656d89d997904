using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

/// <summary>A buyer asks for a refund, a return or an exchange of pieces of one line (AS-01, AS-02, AS-03, NRR-02).</summary>
[UseCase]
public sealed class AskAfterSale(ShopDb db, AskedGoods goods, TimeProvider clock)
{
    /// <summary>Returns the number of the new case.</summary>
    public async Task<string> Run(Buyer by, string orderNumber, Id<OrderLine> lineId, AfterSaleRequest what)
    {
        var now = clock.GetUtcNow();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Number == orderNumber).Found();
        var line = order.Lines.FirstOrDefault(l => l.Id == lineId) ?? throw CommonRefusals.NotFound();
        var asked = await goods.Of(by, order, line, what, instead: null, now);
        db.AfterSales.Add(asked);
        order.PauseForAfterSale(now);
        await goods.Take(asked, line, now);
        db.Tell(asked, "收到售后申请", $"订单 {order.Number}，{what.Reason.Text()}", now);
        return asked.Number;
    }
}

/// <summary>The buyer asks for something else as long as nobody has answered (AS-17).</summary>
[UseCase]
public sealed class ChangeAfterSale(ShopDb db, AskedGoods goods, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>after-sale.changed</c>, and those of <see cref="AskAfterSale"/></exception>
    public async Task Run(Buyer by, string number, AfterSaleRequest what)
    {
        var now = clock.GetUtcNow();
        var asked = await db.AfterSales.Of(by).Where(a => a.Number == number).Found();
        var order = await db.Orders.Of(by).Include(o => o.Lines).Where(o => o.Id == asked.OrderId).Found();
        var line = order.Lines.Single(l => l.Id == asked.LineId);
        asked.Change(by, await goods.Of(by, order, line, what, instead: asked, now), now);
        await goods.Take(asked, line, now);
        db.Tell(asked, "买家修改了售后申请", $"订单 {order.Number}，{what.Reason.Text()}，{what.Pieces}件", now);
    }
}
