using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

public sealed class OrderDeskSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_order_stands_on_exactly_one_page_newest_first()
    {
        for (var i = 0; i < OrderFilter.PageSize + 5; i++)
        {
            await _town.Places(_town.Lin, (_town.People.Cup, 1));
            _town.Clock.Wind(TimeSpan.FromSeconds(1));
        }

        var first = await Page(_town.TeaHouse, new(), 1);
        var second = await Page(_town.TeaHouse, new(), 2);

        var all = first.Rows.Concat(second.Rows).ToList();
        Assert.Equal((25, 2, 25), (first.Total, first.Last, all.Select(o => o.Number).Distinct().Count()));
        Assert.Equal(all.OrderByDescending(o => o.PlacedAt).Select(o => o.Number), all.Select(o => o.Number));
    }

    [Fact]
    public async Task An_order_is_found_by_its_number_and_by_the_receivers_phone()
    {
        var lins = await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1));
        await _town.PaidOrder(_town.Wang, (_town.People.Cup, 1));

        Assert.Equal([lins.Number], (await Page(_town.TeaHouse, new(Words: lins.Number), 1)).Rows.Select(o => o.Number));
        Assert.Equal([lins.Number], (await Page(_town.TeaHouse, new(Words: "13800001234"), 1)).Rows.Select(o => o.Number));
        Assert.Empty((await Page(_town.TeaHouse, new(OrderStatus.Unpaid), 1)).Rows);
    }

    [Fact]
    public async Task Another_shops_order_is_not_found()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1));

        Assert.Empty((await Page(_town.BookRoom, new(Words: order.Number), 1)).Rows);
        Assert.Empty(await _town.As(_town.BookRoom).Ask((OrderSheetQueries ask, ShopStaff me) => ask.Named(me, [order.Number])));
        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            _town.As(_town.BookRoom).Ask((OrderSheetQueries ask, ShopStaff me) => ask.Of(me, order.Number)));
        Assert.Equal("common.not-found", refusal.Code);
    }

    private Task<OrderDeskPage> Page(ShopStaff by, OrderFilter filter, int page) =>
        _town.As(by).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, filter, page));
}
