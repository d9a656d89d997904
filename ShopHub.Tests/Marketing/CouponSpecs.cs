using ShopHub.Data.Marketing;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Marketing;

public sealed class CouponSpecs
{
    [Fact]
    public async Task A_shop_shows_its_coupons_and_the_platforms_and_those_that_are_gone_last()
    {
        await using var town = await Town.Open();
        var (own, gone, platform, elsewhere) = (Offer(town, town.TeaHouse, "满100减8"), Offer(town, town.TeaHouse, "满50减5", pieces: 1), Offer(town, null, "满99减10"), Offer(town, town.BookRoom, "满60减6"));
        await town.Put(own, gone, platform, elsewhere);
        Town.Done(await Claims(town, town.Wang, gone));

        var offered = await town.As(town.Lin).Ask((BuyerCouponQueries ask) => ask.Offered(town.TeaHouse.MerchantId));

        Assert.Equal([own.Id, platform.Id, gone.Id], offered.Select(c => c.Id));
        Assert.Equal(0, offered[^1].Left);
        var marks = await town.As(town.Wang).Ask((FavouriteQueries ask, Buyer me) => ask.OfShop(me, town.TeaHouse.MerchantId, offered.ConvertAll(c => c.Id)));
        Assert.Equal([gone.Id], marks.Claimed);
    }

    [Fact]
    public async Task A_coupon_is_claimed_once_and_only_while_it_is_offered()
    {
        await using var town = await Town.Open();
        var coupon = Offer(town, null, "满99减10");
        await town.Put(coupon);

        Town.Done(await Claims(town, town.Lin, coupon));
        var twice = await Claims(town, town.Lin, coupon);
        town.Clock.Wind(TimeSpan.FromDays(8));
        var late = await Claims(town, town.Wang, coupon);

        Assert.Equal("coupon.already-claimed", twice.Refusal?.Code);
        Assert.Equal("coupon.claim-over", late.Refusal?.Code);
    }

    [Fact]
    public async Task Coupons_in_hand_are_usable_then_used_or_expired()
    {
        await using var town = await Town.Open();
        var (spent, kept) = (Offer(town, null, "满99减10"), Offer(town, town.BookRoom, "满60减6"));
        await town.Put(spent, kept);
        foreach (var coupon in (Coupon[])[spent, kept]) Town.Done(await Claims(town, town.Lin, coupon));
        Assert.Equal(2, (await Mine(town, CouponTab.Usable)).Count);

        var payment = Town.Done(await town.Submits(town.Lin, new() { Sku = town.People.Tea.Id }));
        Assert.Contains(await Mine(town, CouponTab.Usable), c => c.Status is ClaimedCouponStatus.Locked);
        await town.Pays(payment);
        town.Clock.Wind(TimeSpan.FromDays(8));

        Assert.Equal([spent.Id], (await Mine(town, CouponTab.Used)).Select(c => c.Coupon.Id));
        Assert.Equal([kept.Id], (await Mine(town, CouponTab.Expired)).Select(c => c.Coupon.Id));
        Assert.Empty(await Mine(town, CouponTab.Usable));
    }

    private static Coupon Offer(Town town, ShopStaff? by, string title, int pieces = 10) =>
        Coupon.Offer(by?.MerchantId, title, new(5_000), new(500), pieces, town.Clock.GetUtcNow().AddDays(7));

    private static Task<Data.Outcome> Claims(Town town, Buyer buyer, Coupon coupon) =>
        town.As(buyer).Do((ClaimCoupon use, Buyer me) => use.Run(me, coupon.Id));

    private static Task<List<CouponRow>> Mine(Town town, CouponTab tab) =>
        town.As(town.Lin).Ask((BuyerCouponQueries ask, Buyer me) => ask.Mine(me, tab, 1));
}
