using ShopHub.Data;
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

    [Fact]
    public async Task A_member_keeps_a_view_under_a_name_for_himself_alone()
    {
        var filter = new OrderFilter(OrderStatus.ToShip, new(2026, 3, 1), null, "13800001234");
        var clerk = _town.TeaHouse with { StaffId = Id<Domain.Merchants.StaffMember>.New() };

        Town.Done(await Keeps(_town.TeaHouse, "今天要发", filter, OrderColumns.Receiver));
        Town.Done(await Keeps(_town.TeaHouse, " 今天要发 ", filter with { Words = null }, OrderColumns.None));

        var view = Assert.Single(await Views(_town.TeaHouse));
        Assert.Equal(("今天要发", OrderStatus.ToShip, new DateOnly(2026, 3, 1), null, OrderColumns.None), (view.Name, view.Status, view.From, view.Words, view.Hidden));
        Assert.Empty(await Views(clerk));
        Assert.Equal("common.not-found", (await Forgets(clerk, view)).Refusal?.Code);
        Town.Done(await Forgets(_town.TeaHouse, view));
        Assert.Empty(await Views(_town.TeaHouse));
    }

    [Fact]
    public async Task A_view_needs_a_name_and_twenty_are_enough()
    {
        Assert.Equal("order-view.name", (await Keeps(_town.TeaHouse, " ", new(), OrderColumns.None)).Refusal?.Code);
        for (var i = 0; i < OrderView.MostPerMember; i++) Town.Done(await Keeps(_town.TeaHouse, $"视图{i}", new(), OrderColumns.None));

        Assert.Equal("order-view.full", (await Keeps(_town.TeaHouse, "又一个", new(), OrderColumns.None)).Refusal?.Code);
    }

    private Task<Outcome<Id<OrderView>>> Keeps(ShopStaff by, string name, OrderFilter filter, OrderColumns hidden) =>
        _town.As(by).Do((KeepOrderView use, ShopStaff me) => use.Run(me, name, filter, hidden));

    private Task<Outcome> Forgets(ShopStaff by, OrderView view) => _town.As(by).Do((ForgetOrderView use, ShopStaff me) => use.Run(me, view.Id));

    private Task<List<OrderView>> Views(ShopStaff by) => _town.As(by).Ask((OrderViewQueries ask, ShopStaff me) => ask.Mine(me));

    private Task<OrderDeskPage> Page(ShopStaff by, OrderFilter filter, int page) =>
        _town.As(by).Ask((OrderDeskQueries ask, ShopStaff me) => ask.Page(me, filter, page));
}
