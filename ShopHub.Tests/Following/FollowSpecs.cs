using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Following;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Following;

/// <summary>Who follows a shop hears once a day what is new there, unless he does not want to.</summary>
public sealed class FollowSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Merchant> Tea => _town.TeaHouse.MerchantId;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        _town.Clock.Wind(TimeSpan.FromDays(2));
        Town.Done(await _town.As(_town.Lin).Do((FavourShop use, Buyer me) => use.Run(me, Tea, true)));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Followers_hear_of_new_goods_once_a_day()
    {
        await Lists("NEW1", "雨前龙井");
        await Lists("NEW2", "明前碧螺春");

        await Runs();
        await Runs();

        var notice = Assert.Single(await Notices(_town.Lin));
        Assert.Equal("云上茶舍有新动态", notice.Title);
        Assert.StartsWith("上新2件：", notice.Words, StringComparison.Ordinal);
        Assert.Equal("/s/teahouse", notice.Link);
        Assert.Empty(await Notices(_town.Wang));

        await Lists("NEW3", "祁门红茶");
        await Runs();
        Assert.Single(await Notices(_town.Lin));
        _town.Clock.Wind(TimeSpan.FromDays(1));
        await Runs();
        Assert.Equal("上新1件：祁门红茶", (await Notices(_town.Lin))[^1].Words);
    }

    [Fact]
    public async Task A_day_without_anything_new_is_quiet()
    {
        await Runs();
        _town.Clock.Wind(TimeSpan.FromDays(1));
        await Runs();

        Assert.Empty(await Notices(_town.Lin));
    }

    [Fact]
    public async Task Who_does_not_want_to_hear_follows_all_the_same()
    {
        Town.Done(await _town.As(_town.Lin).Do((MuteShop use, Buyer me) => use.Run(me, Tea, true)));
        Assert.Equal("common.not-found", (await _town.As(_town.Wang).Do((MuteShop use, Buyer me) => use.Run(me, Tea, true))).Refusal?.Code);
        await Lists("NEW1", "雨前龙井");

        await Runs();

        Assert.Empty(await Notices(_town.Lin));
        Assert.True(Assert.Single(await _town.As(_town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.Shops(me, 1))).IsMuted);
        Assert.Equal(1, await _town.As(_town.TeaHouse).Ask((TodayQueries ask, ShopStaff me) => ask.Followers(me)));
    }

    [Fact]
    public async Task A_new_coupon_is_news_and_the_ones_of_the_first_look_are_not()
    {
        await Offers("满100减10");
        await Runs();
        Assert.Empty(await Notices(_town.Lin));
        _town.Clock.Wind(TimeSpan.FromDays(1));
        await Offers("满200减30");

        await Runs();

        Assert.Equal("新优惠券：满200减30", Assert.Single(await Notices(_town.Lin)).Words);
    }

    [Fact]
    public async Task A_shop_that_is_not_open_tells_nothing()
    {
        await Lists("NEW1", "雨前龙井");
        Town.Done(await _town.AsClockwork.Do((GatherNews use, Clockwork me) => use.Run(me, 100)));
        await _town.Look(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, ShopStatus.Closed)));

        await Runs();

        Assert.Empty(await Notices(_town.Lin));
    }

    [Fact]
    public async Task A_telling_that_was_cut_off_goes_on_where_it_stood()
    {
        Town.Done(await _town.As(_town.Wang).Do((FavourShop use, Buyer me) => use.Run(me, Tea, true)));
        await Lists("NEW1", "雨前龙井");
        Town.Done(await _town.AsClockwork.Do((GatherNews use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((TellFollowers use, Clockwork me) => use.Run(me, 1)));
        Assert.Equal(1, (await Notices(_town.Lin)).Count + (await Notices(_town.Wang)).Count);

        await Runs();
        await Runs();

        Assert.Single(await Notices(_town.Lin));
        Assert.Single(await Notices(_town.Wang));
    }

    private async Task Runs()
    {
        Town.Done(await _town.AsClockwork.Do((GatherNews use, Clockwork me) => use.Run(me, 100)));
        while (Town.Done(await _town.AsClockwork.Do((TellFollowers use, Clockwork me) => use.Run(me, 1)))) continue;
    }

    private async Task Lists(string code, string title)
    {
        var now = _town.Clock.GetUtcNow();
        var product = Product.Draft(Tea, "FOOD", code, title, now);
        var sku = Sku.Of(product, code, [], new(1_000), 0);
        product.List([sku], now);
        await _town.Put(product, sku);
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
    }

    private Task Offers(string title) =>
        _town.Put(Coupon.Offer(Tea, title, new(10_000), new(1_000), 100, _town.Clock.GetUtcNow().AddDays(9)));

    private Task<List<Notice>> Notices(Buyer of) => _town.Look(db => db.Notices.Where(n => n.RecipientId == of.CustomerId.Value).OrderBy(n => n.At).ToListAsync());
}
