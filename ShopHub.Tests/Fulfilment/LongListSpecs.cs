using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Fulfilment;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Fulfilment;

public sealed class LongListSpecs
{
    private const int Rows = 200, Wrong = 30;

    [Fact]
    public async Task A_long_list_ships_all_but_the_wrong_rows_which_are_named()
    {
        await using var town = await Town.Open();
        var orders = await Waiting(town);
        var lines = orders.Select((o, i) => new WaybillLine(i + 1, o.Number, "", i < Wrong ? $"XX{i}" : $"SF{i:D12}")).ToList();

        var rows = await town.As(town.TeaHouse).Ask((WaybillQueries ask, ShopStaff me) => ask.Check(me, lines));
        foreach (var row in rows.Where(r => r.IsReady))
            Town.Done(await town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, row.Order!.Value, row.Line.Carrier!.Code, row.Line.Plain)));

        Assert.Equal(Wrong, rows.Count(r => r.Why?.Code == "batch.carrier-unclear"));
        Assert.Equal((Rows - Wrong, Wrong), (await In(OrderStatus.Shipped), await In(OrderStatus.ToShip)));

        Task<int> In(OrderStatus status) => town.Look(db => db.Orders.CountAsync(o => o.Status == status));
    }

    private static async Task<List<Order>> Waiting(Town town)
    {
        var model = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var (now, tea) = (town.Clock.GetUtcNow(), town.People.Tea);
        var (product, category) = await town.Look(async db =>
        {
            var found = await db.Products.SingleAsync(p => p.Id == tea.ProductId);
            return (found, await db.Categories.SingleAsync(c => c.Code == found.CategoryCode));
        });
        var orders = Enumerable.Range(0, Rows - 1).Select(_ =>
        {
            var price = PricePipeline.Price(new([new BasketLine(product.Title, tea.Price, 1)]));
            var order = Order.Place(town.Lin, model.MerchantId, model.PaymentId, [OrderLine.For(tea, product, category, 1)], price, model.ShipTo, new(OrderPolicy.Default), now);
            order.MarkPaid(Clockwork.Itself, now, OrderPolicy.Default);
            return order;
        }).ToList();
        await town.Put([.. orders]);
        return [model, .. orders];
    }
}
