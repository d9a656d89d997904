using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Rights;
using ShopHub.Data.Violations;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class RightSpecs
{
    [Fact]
    public async Task Thirty_days_after_its_papers_a_shop_is_suspended_and_goes_on_with_new_ones()
    {
        await FoodHasEnded();
        await WindsOn(TimeSpan.FromDays(RightPolicy.SuspendDays) - TimeSpan.FromMinutes(1));
        Assert.Equal(ShopStatus.Open, await Shop());
        await WindsOn(TimeSpan.FromMinutes(1));
        Assert.Equal(ShopStatus.Suspended, await Shop());
        Assert.Equal([SuspensionCause.PapersEnded], await Causes());
        Assert.Contains("店铺已暂停营业", await Notices());

        await Proves("FOOD", 400);

        Assert.Equal((ShopStatus.Open, ListingStatus.On), (await Shop(), await Status(_town.People.Tea)));
        Assert.Empty(await Causes());
    }

    [Fact]
    public async Task New_papers_lift_their_own_suspension_and_no_other()
    {
        await FoodHasEnded();
        await WindsOn(TimeSpan.FromDays(RightPolicy.SuspendDays));
        var form = new ViolationForm("fakes", 24, "三位买家送检均为假冒商标", "", "", ["/u/0123456789abcdef0123456789abcdef-960.webp"]);
        var number = Town.Done(await _town.As(_town.Judge).Do((RecordViolation use, PlatformStaff me) => use.Run(me, "teahouse", form, Guid.CreateVersion7())));
        Town.Done(await _town.As(_town.Judge with { MemberId = Id<PlatformMember>.New() }).Do((AgreeViolation use, PlatformStaff me) => use.Run(me, number)));
        await Proves("FOOD", 400);

        Assert.Equal(ShopStatus.Suspended, await Shop());
        Assert.Equal([SuspensionCause.Violation], await Causes());
        Assert.Equal(ListingStatus.OffForViolation, await Status(_town.People.Tea));
        _town.Clock.Wind(TimeSpan.FromDays(30));
        Town.Done(await _town.AsClockwork.Do((EndMeasures use, Clockwork me) => use.Run(me, 100)));
        Assert.Equal((ShopStatus.Open, ListingStatus.On), (await Shop(), await Status(_town.People.Tea)));
    }

    [Fact]
    public async Task A_shop_that_gives_the_goods_up_goes_on_without_papers()
    {
        await FoodHasEnded();
        await WindsOn(TimeSpan.FromDays(RightPolicy.SuspendDays));
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, _town.People.Tea.ProductId)));
        await WindsOn(TimeSpan.Zero);

        Assert.Equal(ShopStatus.Open, await Shop());
        await WindsOn(TimeSpan.FromDays(60));
        Assert.Equal(ShopStatus.Open, await Shop());
    }

    /// <summary>At 24:00 of the day before; the goods are off the shelf.</summary>
    private async Task FoodHasEnded()
    {
        await Proves("FOOD", 3);
        await WindsOn(ShopCalendar.StartOf(ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(4)) - _town.Clock.GetUtcNow());
        _town.Clock.Wind(TimeSpan.FromTicks(1));
        await WindsOn(TimeSpan.Zero);
        _town.Clock.Wind(-TimeSpan.FromTicks(1));
        Assert.Equal(ListingStatus.PapersExpired, await Status(_town.People.Tea));
    }

    private async Task WindsOn(TimeSpan by)
    {
        await Winds(by);
        Town.Done(await _town.AsClockwork.Do((SuspendForPapers use, Clockwork me) => use.Run(me, 100)));
        Town.Done(await _town.AsClockwork.Do((SuspendForPapers use, Clockwork me) => use.Run(me, 100)));
    }

    private Task<ShopStatus> Shop() => _town.Look(db => db.Merchants.Where(m => m.Code == "teahouse").Select(m => m.Status).SingleAsync());

    private Task<List<SuspensionCause>> Causes() =>
        _town.Look(db => db.Suspensions.Where(s => s.MerchantId == _town.TeaHouse.MerchantId && s.LiftedAt == null).Select(s => s.Cause).ToListAsync());
}
