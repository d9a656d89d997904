using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>Paid in full before it is there, and shipped when the presale said (SHP-03).</summary>
public sealed class PresaleSpecs : IAsyncLifetime
{
    private static readonly NewVariants s_dozen = new([], [new([], new(6_800), 12)]);

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData(10, 3, PresaleFrom.Payment, "presale.days")]
    [InlineData(10, 16, PresaleFrom.Payment, "presale.days")]
    [InlineData(10, 4, (PresaleFrom)7, "presale.days")]
    [InlineData(-1, 4, PresaleFrom.End, "presale.end")]
    [InlineData(31, 4, PresaleFrom.End, "presale.end")]
    [InlineData(16, 4, PresaleFrom.End, "presale.span")]
    [InlineData(15, 4, PresaleFrom.End, null)]
    [InlineData(15, 15, PresaleFrom.Payment, null)]
    public async Task It_lasts_fifteen_days_at_most_and_ships_within_four_to_fifteen(int endsIn, int days, PresaleFrom from, string? refused) =>
        Assert.Equal(refused, (await _town.Writes(About(In(endsIn, days, from)), s_dozen)).Refusal?.Code);

    [Fact]
    public async Task A_draft_may_end_a_month_ahead_but_is_listed_within_fifteen_days_of_its_end()
    {
        var id = Town.Done(await _town.Writes(About(In(28, 7)), s_dozen, isListed: false));

        Assert.Equal("presale.span", (await Lists(id)).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(14));
        Town.Done(await Lists(id));
    }

    [Theory]
    [InlineData("SECOND", "presale.category")]
    [InlineData("HOME", "presale.at-once")]
    public async Task It_does_not_go_with_everything(string category, string refused)
    {
        var about = About(In(10, 7)) with { CategoryCode = category, Promises = Promises.ShipIn24Hours, Condition = new(Grade.Light, "无", []) };
        Assert.Equal(refused, (await _town.Writes(about, s_dozen)).Refusal?.Code);
    }

    [Theory]
    [InlineData(PresaleFrom.Payment, 7)]
    [InlineData(PresaleFrom.End, 17)]
    public async Task The_shipping_clock_is_the_one_the_buyer_was_told(PresaleFrom from, int days)
    {
        var id = Town.Done(await _town.Writes(About(In(10, 7, from)), s_dozen));
        var payment = await _town.Places(_town.Lin, (await _town.OnlySkuOf(id), 2));
        Town.Done(await _town.Edits(id, c => c with { Presale = null }));

        await _town.Pays(payment);

        var order = await _town.OrderOf(payment);
        Assert.Equal(_town.Clock.GetUtcNow().AddDays(days), order.DueAt);
        Assert.Equal(7, order.Lines[0].Presale!.Days);
    }

    [Fact]
    public async Task After_its_end_it_is_sold_as_goods_in_stock()
    {
        var id = Town.Done(await _town.Writes(About(In(10, 7)), s_dozen));
        _town.Clock.Wind(TimeSpan.FromDays(10));

        var order = await _town.PaidOrder(_town.Lin, (await _town.OnlySkuOf(id), 1), (_town.People.Tea, 1));

        Assert.All(order.Lines, l => Assert.Null(l.Presale));
        Assert.Equal(OrderPolicy.Default.ShipBy(_town.Clock.GetUtcNow()), order.DueAt);
        // What is over does not stand in the way of another change.
        Town.Done(await _town.Edits(id, c => c with { Subtitle = "春茶" }));
    }

    [Fact]
    public async Task It_is_ordered_without_other_goods_of_its_shop_and_beside_any_other_shop()
    {
        var sku = await _town.OnlySkuOf(Town.Done(await _town.Writes(About(In(10, 7)), s_dozen)));
        foreach (var one in (Sku[])[sku, _town.People.Tea, _town.People.Book]) Town.Done(await _town.As(_town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, one.Id, 1)));

        Assert.Equal("checkout.presale-apart", (await _town.Submits(_town.Lin, new())).Refusal?.Code);

        var tea = await _town.Look(db => db.CartItems.Where(i => i.CustomerId == _town.Lin.CustomerId && i.SkuId == _town.People.Tea.Id).Select(i => i.Id).SingleAsync());
        await _town.Look(db => db.CartItems.Where(i => i.Id == tea).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsChosen, false)));
        await _town.Pays(Town.Done(await _town.Submits(_town.Lin, new())));
        Assert.Equal([2, 7], (await _town.Look(db => db.Orders.Select(o => o.DueAt).ToListAsync())).Select(due => (due!.Value - _town.Clock.GetUtcNow()).Days).Order());
    }

    private Presale In(int endsIn, int days, PresaleFrom from = PresaleFrom.Payment) => new(_town.Clock.GetUtcNow().AddDays(endsIn), from, days);

    private static ProductAbout About(Presale presale) =>
        new("HOME", "明前龙井 2027新茶预订", "", [DetailBlock.Text("采摘后发货。")], new(0), Promises.None, [$"/u/{1:x32}-960.webp"]) { Presale = presale };

    private Task<Data.Outcome> Lists(Id<Product> id) => _town.As(_town.TeaHouse).Do((Data.Catalog.ListProduct use, ShopStaff me) => use.Run(me, id));
}
