using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Links;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Links;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Links;

/// <summary>Short links: what comes through them is counted, and for whom (features.md B14).</summary>
public sealed class ShortLinkSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task An_order_counts_for_the_link_its_buyer_came_by()
    {
        var code = await Made("春茶推文");

        await Buys(_town.People.Tea, code);

        var row = await Row(code);
        Assert.Equal((0, 0, 1, new Money(12_800 + 800)), (row.Visits, row.Visitors, row.Orders, row.Paid));
    }

    [Fact]
    public async Task What_is_not_paid_or_of_another_shop_counts_for_nobody()
    {
        var code = await Made("春茶推文");

        await Places(_town.People.Tea, code);
        await Buys(_town.People.Book, code);

        Assert.Equal(0, (await Row(code)).Orders);
        Assert.Null(await _town.Look(db => db.Orders.Where(o => o.MerchantId == _town.BookRoom.MerchantId).Select(o => o.ShortLinkId).SingleAsync()));
    }

    [Fact]
    public async Task A_code_nobody_has_stops_no_order()
    {
        await Buys(_town.People.Tea, "2345678");

        Assert.Null(await _town.Look(db => db.Orders.Select(o => o.ShortLinkId).SingleAsync()));
    }

    [Fact]
    public async Task What_came_back_is_taken_off()
    {
        var code = await Made("春茶推文");
        await Buys(_town.People.Tea, code);
        await _town.Look(db => db.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.RefundedCash, new Money(2_800))));

        Assert.Equal(new Money(10_800), (await Row(code)).Paid);
    }

    [Fact]
    public async Task Visits_are_written_by_day_and_none_is_lost()
    {
        var code = await Made("春茶推文");
        var target = (await _town.As(_town.Lin).Ask((LinkQueries ask) => ask.Target(code)))!;
        var counter = new VisitCounter(_town.Clock);
        await Parallel.ForAsync(0, 1_000, (i, _) =>
        {
            counter.Count(target.Link, isNew: i % 10 == 0);
            return ValueTask.CompletedTask;
        });
        var taken = counter.Taken();
        counter.PutBack(taken);

        await Written(counter);
        _town.Clock.Wind(TimeSpan.FromDays(1));
        counter.Count(target.Link, isNew: true);
        await Written(counter);

        var row = await Row(code);
        Assert.Equal((1_001, 101), (row.Visits, row.Visitors));
        var days = await _town.As(_town.TeaHouse).Ask((LinkDeskQueries ask, ShopStaff me) => ask.Days(me, row.Id, 3));
        Assert.Equal([0, 1_000, 1], days.Select(d => d.Visits));
    }

    [Fact]
    public async Task Shoppers_pass_on_one_link_however_many_ask_for_it_at_once()
    {
        var product = _town.People.Tea.ProductId;
        var codes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            _town.As(Clockwork.Itself).Do((LinkForFriends use, Clockwork it) => use.Run(it, _town.TeaHouse.MerchantId, product)))));

        Assert.Single(codes.Select(c => Town.Done(c)).Distinct());
        Assert.Equal(1, await _town.Look(db => db.ShortLinks.CountAsync()));
    }

    [Fact]
    public async Task A_name_is_taken_once_for_the_same_scene_and_goal()
    {
        await Made("春茶推文");

        Assert.Equal("link.twice", (await Make(" 春茶推文 ")).Refusal?.Code);
        Assert.Null((await Make("春茶推文", LinkScene.Moments)).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("二十一个字的名称二十一个字的名称二十一个字")]
    public async Task A_name_has_one_to_twenty_signs(string name) => Assert.Equal("link.name", (await Make(name)).Refusal?.Code);

    [Fact]
    public async Task Twenty_families_are_twenty_signs() => Assert.Null((await Make(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 20)))).Refusal);

    [Fact]
    public async Task The_scene_of_shoppers_is_not_the_shops_to_choose() => Assert.Equal("link.scene", (await Make("转发", LinkScene.Friend)).Refusal?.Code);

    [Fact]
    public async Task A_link_put_away_leads_on_and_is_out_of_the_list()
    {
        var code = await Made("春茶推文");
        var row = await Row(code);

        Town.Done(await _town.As(_town.TeaHouse).Do((PutShortLinkAway use, ShopStaff me) => use.Run(me, row.Id, true)));

        Assert.Empty(await Mine(away: false));
        Assert.Equal(code, Assert.Single(await Mine(away: true)).Code);
        Assert.Equal($"/p/{_town.People.Tea.ProductId}", (await _town.As(_town.Lin).Ask((LinkQueries ask) => ask.Target(code)))!.Path);
    }

    [Fact]
    public async Task Another_shop_neither_sees_nor_touches_it()
    {
        var row = await Row(await Made("春茶推文"));

        Assert.Empty(await _town.As(_town.BookRoom).Ask((LinkDeskQueries ask, ShopStaff me) => ask.Mine(me, 30, false)));
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((PutShortLinkAway use, ShopStaff me) => use.Run(me, row.Id, true))).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((MakeShortLink use, ShopStaff me) => use.Run(me, _town.People.Tea.ProductId, LinkScene.Parcel, "他店"))).Refusal?.Code);
    }

    [Theory]
    [InlineData(" ABC2345 ", "abc2345")]
    [InlineData("abc234", null)]
    [InlineData("abc0345", null)]
    [InlineData("abc234567", null)]
    [InlineData(null, null)]
    public void A_code_may_be_typed_in_capitals(string? typed, string? code) => Assert.Equal(code, ShortLink.CodeFrom(typed));

    private async Task<Id<Payment>> Places(Sku sku, string code)
    {
        var form = (await _town.CheckoutForm(_town.Lin, new() { Sku = sku.Id })) with { LinkCode = code };
        return Town.Done(await _town.As(_town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form)));
    }

    private async Task Buys(Sku sku, string code) => await _town.Pays(await Places(sku, code));

    private async Task<string> Made(string name)
    {
        var id = Town.Done(await Make(name));
        return await _town.Look(db => db.ShortLinks.Where(l => l.Id == id).Select(l => l.Code).SingleAsync());
    }

    private Task<Data.Outcome<Id<ShortLink>>> Make(string name, LinkScene scene = LinkScene.OfficialAccount) =>
        _town.As(_town.TeaHouse).Do((MakeShortLink use, ShopStaff me) => use.Run(me, _town.People.Tea.ProductId, scene, name));

    private Task<List<LinkRow>> Mine(bool away) => _town.As(_town.TeaHouse).Ask((LinkDeskQueries ask, ShopStaff me) => ask.Mine(me, 30, away));

    private async Task<LinkRow> Row(string code) => Assert.Single(await Mine(away: false), r => r.Code == code);

    private async Task Written(VisitCounter counter)
    {
        var counts = counter.Taken();
        Town.Done(await _town.As(Clockwork.Itself).Do((CountVisits use, Clockwork it) => use.Run(it, counts)));
    }
}
