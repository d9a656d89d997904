using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Marketing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Marketing;

/// <summary>A shop gives out coupons of its own; what it said stays (CPN-01, CPN-02, CPN-03).</summary>
public sealed class CouponDeskSpecs : IAsyncLifetime
{
    private readonly Guid _request = Guid.CreateVersion7();
    private Id<Coupon> _id;
    private Town _town = null!;

    private DateTimeOffset Now => _town.Clock.GetUtcNow();

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Given_out_it_is_claimed_used_and_counted()
    {
        Town.Done(await Offers(Hundred()));
        Town.Done(await Claims(_town.Lin));
        Town.Done(await Claims(_town.Wang));

        var payment = await _town.Places(_town.Lin, (_town.People.Tea, 1));
        Assert.Equal((2, 98, 0), await Counted());
        await _town.Pays(payment);

        var row = (await Page()).Rows.Single(r => r.Coupon.Id == _id);
        Assert.Equal((2, 98, 1), await Counted());
        Assert.Equal((await _town.OrderOf(payment)).Payable, row.Paid);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Valid_for_days_it_runs_from_each_claim()
    {
        Town.Done(await Offers(Hundred() with { ValidDays = 3 }));
        _town.Clock.Wind(TimeSpan.FromDays(5));

        Town.Done(await Claims(_town.Lin));

        Assert.Equal(Now.AddDays(3), await _town.Look(db => db.ClaimedCoupons.Where(c => c.CouponId == _id).Select(c => c.ValidUntil).SingleAsync()));
    }

    [Fact]
    public async Task Before_its_time_nobody_sees_it_or_has_it()
    {
        Town.Done(await Offers(Hundred() with { ClaimFrom = Now.AddDays(1) }));

        Assert.Equal("coupon.not-yet", (await Claims(_town.Lin)).Refusal?.Code);
        Assert.DoesNotContain(await _town.As(_town.Lin).Ask((BuyerCouponQueries ask) => ask.Offered(_town.TeaHouse.MerchantId)), c => c.Id == _id);

        _town.Clock.Wind(TimeSpan.FromDays(1));
        Town.Done(await Claims(_town.Lin));
    }

    [Fact]
    public async Task Stopped_it_is_claimed_no_more_and_what_was_claimed_stays_good()
    {
        Town.Done(await Offers(Hundred()));
        Town.Done(await Claims(_town.Lin));

        Town.Done(await Stops(_town.TeaHouse));

        Assert.Equal("coupon.claim-over", (await Claims(_town.Wang)).Refusal?.Code);
        Assert.Equal("coupon.stopped", (await Stops(_town.TeaHouse)).Refusal?.Code);
        Assert.Equal("coupon.stopped", (await Adds(_town.TeaHouse, 5)).Refusal?.Code);
        var order = await _town.OrderOf(await _town.Places(_town.Lin, (_town.People.Tea, 1)));
        Assert.NotNull(order.ShopCouponId);
    }

    [Fact]
    public async Task Forty_shoppers_and_a_stop_at_once_give_out_what_was_claimed_before_it()
    {
        Town.Done(await Offers(Hundred() with { Pieces = 1 }));
        var claims = Enumerable.Range(0, 20).SelectMany(_ => (Buyer[])[_town.Lin, _town.Wang]).Select(b => Claims(b));

        var outcomes = await Task.WhenAll([.. claims, Task.Run(() => Adds(_town.TeaHouse, 1)), Task.Run(() => Stops(_town.TeaHouse))]);

        var (held, left) = (await _town.Look(db => db.ClaimedCoupons.CountAsync(c => c.CouponId == _id)), await _town.Look(db => db.Coupons.Where(c => c.Id == _id).Select(c => c.Left).SingleAsync()));
        Assert.Equal(outcomes[..40].Count(o => o.IsDone), held);
        Assert.Equal(1 + (outcomes[40].IsDone ? 1 : 0), held + left);
        Assert.True(outcomes[41].IsDone);
    }

    [Fact]
    public async Task Pressed_twice_it_is_one_coupon()
    {
        var outcomes = await Task.WhenAll(Offers(Hundred()), Offers(Hundred()));

        Assert.All(outcomes, o => Assert.True(o.IsDone));
        Assert.Equal(100, await _town.Look(db => db.Coupons.Where(c => c.Id == _id).Select(c => c.Left).SingleAsync()));
    }

    [Fact]
    public async Task Another_shop_and_a_colleague_without_the_right_change_nothing()
    {
        Town.Done(await Offers(Hundred()));
        var packer = _town.TeaHouse with { Permissions = ShopPermission.Orders };

        Assert.Equal("common.not-found", (await Stops(_town.BookRoom)).Refusal?.Code);
        Assert.Equal("common.not-found", (await Adds(_town.BookRoom, 5)).Refusal?.Code);
        Assert.Equal("common.not-allowed", (await Stops(packer)).Refusal?.Code);
        Assert.DoesNotContain((await _town.As(_town.BookRoom).Ask((CouponDeskQueries ask, ShopStaff me) => ask.Page(me, 1))).Rows, r => r.Coupon.Id == _id);
    }

    [Theory]
    [InlineData("x", 100, 8, 10, "coupon.title")]
    [InlineData("满减券", -1, 8, 10, "coupon.threshold")]
    [InlineData("满减券", 100, 0, 10, "coupon.reduction")]
    [InlineData("满减券", 100, 81, 10, "coupon.reduction")]
    [InlineData("立减券", 0, 201, 10, "coupon.reduction")]
    [InlineData("满减券", 100, 8, 0, "coupon.pieces")]
    [InlineData("满减券", 100, 8, 100_001, "coupon.pieces")]
    [InlineData("满减券🎁", 100, 80, 100_000, null)]
    [InlineData("立减券", 0, 200, 1, null)]
    public async Task What_a_shop_cannot_mean_is_refused(string title, int threshold, int reduction, int pieces, string? refused) =>
        Assert.Equal(refused, (await Offers(Hundred() with { Title = title, Threshold = Money.Yuan(threshold), Reduction = Money.Yuan(reduction), Pieces = pieces })).Refusal?.Code);

    [Theory]
    [InlineData(0, 91, 0, 7, "coupon.claim-span")]
    [InlineData(5, 5, 0, 7, "coupon.claim-span")]
    [InlineData(-9, -1, 0, 7, "coupon.claim-span")]
    [InlineData(0, 14, 0, 0, "coupon.validity")]
    [InlineData(0, 14, 0, 91, "coupon.validity")]
    [InlineData(0, 14, 13, 0, "coupon.validity")]
    [InlineData(0, 14, 105, 0, "coupon.validity")]
    [InlineData(0, 14, 20, 7, "coupon.validity")]
    [InlineData(0, 90, 180, 0, null)]
    public async Task Its_times_must_fit(int from, int until, int valid, int days, string? refused) => Assert.Equal(refused, (await Offers(Hundred() with
    {
        ClaimFrom = Now.AddDays(from),
        ClaimUntil = Now.AddDays(until),
        ValidUntil = valid == 0 ? null : Now.AddDays(valid),
        ValidDays = days == 0 ? null : days,
    })).Refusal?.Code);

    private CouponOffer Hundred() => new("满100减8", new(10_000), new(800), 100, Now, Now.AddDays(14), null, 7);

    private async Task<Outcome> Offers(CouponOffer offer)
    {
        var outcome = await _town.As(_town.TeaHouse).Do((OfferCoupon use, ShopStaff me) => use.Run(me, _request, offer));
        if (outcome.IsDone) _id = await _town.Look(db => db.Coupons.Where(c => c.Request == _request).Select(c => c.Id).SingleAsync());
        return outcome;
    }

    private Task<Outcome> Stops(ShopStaff staff) => _town.As(staff).Do((StopCoupon use, ShopStaff me) => use.Run(me, _id));

    private Task<Outcome> Adds(ShopStaff staff, int more) => _town.As(staff).Do((AddCouponPieces use, ShopStaff me) => use.Run(me, _id, more));

    private Task<Outcome> Claims(Buyer buyer) => _town.As(buyer).Do((ClaimCoupon use, Buyer me) => use.Run(me, _id));

    private Task<CouponDeskPage> Page() => _town.As(_town.TeaHouse).Ask((CouponDeskQueries ask, ShopStaff me) => ask.Page(me, 1));

    private async Task<(int Claimed, int Left, int Used)> Counted()
    {
        var row = (await Page()).Rows.Single(r => r.Coupon.Id == _id);
        return (row.Claimed, row.Coupon.Left, row.Used);
    }
}
