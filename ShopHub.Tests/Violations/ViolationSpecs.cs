using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Marketing;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Violations;

/// <summary>A shop breaks a rule: points, what they bring, and how it ends.</summary>
public sealed partial class ViolationSpecs
{
    [Theory]
    [InlineData(0, 3, new int[0])]
    [InlineData(0, 4, new[] { 4 })]
    [InlineData(3, 5, new[] { 4, 8 })]
    [InlineData(0, 24, new[] { 4, 8, 12, 24 })]
    [InlineData(24, 24, new[] { 48 })]
    [InlineData(12, 3, new int[0])]
    public void Every_step_the_points_reach_begins(int before, int points, int[] steps) =>
        Assert.Equal(steps, ViolationPolicy.Reached(before, before + points).Select(s => (int)s));

    [Fact]
    public async Task Points_are_cleared_with_the_year_and_serious_ones_kept_365_days()
    {
        await Recorded("late-shipping", 3);
        await Recorded("off-platform", 12);
        Assert.Equal(15, (await Desk()).Points);

        await Winds(ShopCalendar.StartOf(new(2027, 1, 1)) - _town.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        Assert.Equal(15, (await Desk()).Points);
        await Winds(TimeSpan.FromTicks(1));
        Assert.Equal(12, (await Desk()).Points);
        await Winds(ShopCalendar.StartOf(new(2027, 3, 2)) + TimeSpan.FromHours(10) - _town.Clock.GetUtcNow());
        Assert.Equal(0, (await Desk()).Points);
    }

    [Fact]
    public async Task Twelve_points_take_the_goods_off_for_seven_days_and_no_longer()
    {
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, _town.People.Cup.ProductId)));
        await Recorded("off-platform", 12);

        Assert.Equal([MeasureStep.Training, MeasureStep.NoActivities, MeasureStep.GoodsOff], await Running());
        Assert.Equal(ListingStatus.OffForViolation, await Tea());
        Assert.Equal("shop.goods-off", (await Lists()).Refusal!.Code);
        Assert.Equal("checkout.off-shelf", await Buys());
        await Winds(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(ListingStatus.OffForViolation, await Tea());
        await Winds(TimeSpan.FromMinutes(1));

        Assert.Equal(ListingStatus.On, await Tea());
        Assert.Equal(ListingStatus.OffByMerchant, await _town.Look(db => db.Products.Where(p => p.Id == _town.People.Cup.ProductId).Select(p => p.Status).SingleAsync()));
        Assert.Equal([MeasureStep.Training], await Running());
    }

    [Fact]
    public async Task Eight_points_stop_coupons_and_not_those_already_claimed()
    {
        var coupon = Coupon.Offer(_town.TeaHouse.MerchantId, "满100减8", Money.Yuan(100), Money.Yuan(8), 10, _town.Clock.GetUtcNow().AddDays(90));
        await _town.Put(coupon);
        await Recorded("price-fraud", 8);

        Assert.Equal("coupon.paused", (await Claims(coupon)).Refusal!.Code);
        await Winds(TimeSpan.FromDays(7));
        Town.Done(await Claims(coupon));
    }

    [Fact]
    public async Task Twenty_four_points_need_two_and_suspend_the_shop_for_thirty_days()
    {
        await _town.CanWithdraw(_town.TeaHouse, 10_000);
        var paid = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var number = await Recorded("fakes", 24);
        Assert.Empty(await Running());
        Assert.Equal(ShopStatus.Open, await Shop());
        Assert.Equal("violation.another-person", (await Agrees(number, _town.Judge)).Refusal!.Code);

        Town.Done(await Agrees(number, Second));
        Assert.Equal(ShopStatus.Suspended, await Shop());
        Assert.Equal("status.changed", (await Agrees(number, Second with { MemberId = Id<PlatformMember>.New() })).Refusal!.Code);
        await _town.Ships(paid);
        Assert.Equal("withdrawal.shop-state", (await WithdrawalBlocks())[0]);
        await Winds(TimeSpan.FromDays(30));

        Assert.Equal(ShopStatus.Open, await Shop());
        await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Forty_eight_points_close_the_shop()
    {
        var number = await Recorded("fakes", 48);
        Town.Done(await Agrees(number, Second));
        await Winds(TimeSpan.FromDays(200));

        Assert.Equal(ShopStatus.Closing, await Shop());
        Assert.Equal([MeasureStep.Training, MeasureStep.Closed], await Running());
    }

    [Fact]
    public async Task Training_ends_when_a_person_has_read_it_and_answered_the_questions()
    {
        await Recorded("price-fraud", 4);
        var training = (await Desk()).Running.Single();

        int[] right = [.. RulesQuiz.Questions.Select(q => q.Right)];
        Task<Data.Outcome> Confirms(int[] answers) => _town.As(_town.TeaHouse).Do((ConfirmTraining use, ShopStaff me) => use.Run(me, training.Id, answers));
        Assert.Equal("learning.quiz", (await Confirms([])).Refusal!.Code);
        Assert.Equal("learning.quiz", (await Confirms([.. right[..^1], 0])).Refusal!.Code);
        Town.Done(await Confirms(right));
        Assert.Equal("status.changed", (await Confirms(right)).Refusal!.Code);
        Assert.Empty(await Running());
    }

    [Fact]
    public async Task Measures_are_shown_to_everybody_and_taken_down_when_they_end()
    {
        await Recorded("price-fraud", 8);
        Assert.Empty(await Shown());
        await Winds(TimeSpan.FromHours(1));
        Assert.Equal([MeasureStep.NoActivities, MeasureStep.Training], (await Shown()).Select(n => n.Step));
        await Winds(TimeSpan.FromDays(7));

        Assert.Equal([MeasureStep.Training], (await Shown()).Select(n => n.Step));
        Assert.All(await _town.Look(db => db.Measures.ToListAsync()), m => Assert.True(m.PublishedAt <= m.PublishBy));
    }

    private Task<Outcome> Lists() => _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, _town.People.Cup.ProductId));

    private Task<Outcome> Claims(Coupon coupon) => _town.As(_town.Lin).Do((ClaimCoupon use, Buyer me) => use.Run(me, coupon.Id));
}
