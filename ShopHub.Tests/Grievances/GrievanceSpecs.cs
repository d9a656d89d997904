using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Grievances;
using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Violations;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Tests.Grievances;

/// <summary>Complaint slips from both sides to the platform and back (CPL-01 … CPL-09).</summary>
public sealed class GrievanceSpecs
{
    [Fact]
    public async Task A_buyer_who_is_content_or_silent_ends_it()
    {
        await using var told = await Complaining.Open();
        Assert.Equal(told.Town.Clock.GetUtcNow().AddHours(48), (await told.Slip()).DueAt);
        Town.Done(await told.Shop((ReplyToGrievance use, ShopStaff me) => use.Run(me, told.Number, true, Complaining.Said)));
        Assert.Equal((Settled, told.Town.Clock.GetUtcNow().AddHours(72)), ((await told.Slip()).Status, (await told.Slip()).DueAt!.Value));

        await told.Winds(TimeSpan.FromHours(72));

        Assert.Equal((Done, false), ((await told.Slip()).Status, (await told.Slip()).IsOpen));
    }

    [Fact]
    public async Task A_silent_shop_is_marked_and_the_buyer_is_asked()
    {
        await using var told = await Complaining.Open();
        await told.Winds(TimeSpan.FromHours(48));
        Assert.Equal(NotAnswered, (await told.Slip()).Status);
        Assert.Equal("common.changed-by-others", (await told.Shop((ReplyToGrievance use, ShopStaff me) => use.Run(me, told.Number, true, Complaining.Said))).Refusal?.Code);

        Town.Done(await told.Buyer((TakeGrievanceToPlatform use, Buyer me) => use.Run(me, told.Number)));

        Assert.Equal(Platform, (await told.Slip()).Status);
    }

    [Fact]
    public async Task One_is_open_for_each_kind_of_an_order_and_another_may_follow()
    {
        await using var told = await Complaining.Open();

        Assert.Equal("grievance.open-already", (await told.Files()).Refusal?.Code);
        Town.Done(await told.Files(GrievanceKind.Invoice));
        Town.Done(await told.Buyer((WithdrawGrievance use, Buyer me) => use.Run(me, told.Number)));
        Town.Done(await told.Files());
    }

    [Fact]
    public async Task Pressed_twice_one_slip_is_filed()
    {
        await using var told = await Complaining.Open(files: false);

        var pressed = await Task.WhenAll(told.Files(), told.Files());

        Assert.Single(pressed, p => p.IsDone);
        Assert.Equal("grievance.open-already", pressed.Single(p => !p.IsDone).Refusal?.Code);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task It_may_be_filed_until_sixty_days_after_completion(int days, bool allowed)
    {
        await using var told = await Complaining.Open(files: false);
        told.Town.Clock.Wind(TimeSpan.FromDays(days));

        Assert.Equal(allowed ? null : "grievance.not-now", (await told.Files()).Refusal?.Code);
    }

    [Fact]
    public async Task The_orders_money_waits_while_a_complaint_is_open_but_its_parcels_do_not()
    {
        await using var told = await Complaining.Open();
        var other = await told.Town.PaidOrder(told.Town.Wang, (told.Town.People.Cup, 1));
        Town.Done(await told.Town.As(told.Town.Wang).Do((FileGrievance use, Buyer me) => use.Run(me, other.Number, GrievanceKind.NotShipped, Complaining.Said)));
        await told.Town.Ships(other);
        told.Town.Clock.Wind(TimeSpan.FromDays(8));
        Assert.Equal(0, await told.Town.SettlesDue());

        Town.Done(await told.Buyer((WithdrawGrievance use, Buyer me) => use.Run(me, told.Number)));

        Assert.Equal(1, await told.Town.SettlesDue());
        await told.Town.EverythingAgrees();
    }

    [Fact]
    public async Task Asked_for_proof_each_side_speaks_once_and_silence_goes_on()
    {
        await using var told = await Complaining.BeforeTheJudge();
        Town.Done(await told.Town.As(told.Town.Judge).Do((AskGrievanceProof use, PlatformStaff me) => use.Run(me, told.Number, Sides.Both, "请提供聊天记录")));
        Town.Done(await told.Buyer((ProveGrievance use, Buyer me) => use.Run(me, told.Number, Complaining.Said)));
        Assert.Equal("grievance.said", (await told.Buyer((ProveGrievance use, Buyer me) => use.Run(me, told.Number, Complaining.Said))).Refusal?.Code);
        Assert.Equal(WaitProofOfBoth, (await told.Slip()).Status);

        await told.Winds(TimeSpan.FromHours(48));

        Assert.Equal(Platform, (await told.Slip()).Status);
        Assert.Equal("grievance.not-asked", (await told.Shop((ProveGrievanceAsShop use, ShopStaff me) => use.Run(me, told.Number, Complaining.Said))).Refusal?.Code);
    }

    [Fact]
    public async Task A_lost_complaint_costs_points_and_is_over_when_the_handling_is_proved()
    {
        await using var told = await Complaining.Lost();
        Assert.Equal(1, await told.Town.Look(db => db.Violations.Where(v => v.RuleCode == "lost-complaint" && v.Status == ViolationStatus.Approved).SumAsync(v => v.Points)));
        Town.Done(await told.Proves());
        await told.Winds(TimeSpan.FromHours(48));
        Assert.Equal(WaitHandling, (await told.Slip()).Status);

        Town.Done(await told.Town.As(told.Town.Judge).Do((CheckHandling use, PlatformStaff me) => use.Run(me, told.Number, true)));

        Assert.Equal((Handled, false), ((await told.Slip()).Status, (await told.Slip()).IsOpen));
        Assert.Equal(0, await told.Town.Look(db => db.Compensations.CountAsync()));
    }

    [Theory]
    [InlineData(99_999_999)]
    [InlineData(0)]
    public async Task A_ruling_asks_for_no_more_than_the_order_cost_and_something(long fen)
    {
        await using var told = await Complaining.BeforeTheJudge();

        Assert.Equal("grievance.amount", (await told.Upholds(fen)).Refusal?.Code);
    }

    [Fact]
    public async Task A_shop_that_does_nothing_pays_by_itself_once()
    {
        await using var told = await Complaining.Lost();
        await told.Winds(TimeSpan.FromHours(48));
        await told.Sweeps();

        var owed = await told.Town.Look(db => db.Compensations.SingleAsync());
        Assert.Equal((new Money(1_000), told.Number), (owed.Amount, owed.Cause));
        Assert.Equal((Paying, false), ((await told.Slip()).Status, (await told.Slip()).IsOpen));
        await told.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_proof_that_is_not_good_enough_is_paid_for()
    {
        await using var told = await Complaining.Lost();
        Town.Done(await told.Proves());

        Town.Done(await told.Town.As(told.Town.Judge).Do((CheckHandling use, PlatformStaff me) => use.Run(me, told.Number, false)));

        Assert.Equal(Paying, (await told.Slip()).Status);
        await told.Town.EverythingAgrees();
    }

    [Fact]
    public async Task What_is_ruled_to_go_back_goes_back_first()
    {
        await using var told = await Complaining.BeforeTheJudge();
        Town.Done(await told.Upholds(1_000, withReturn: true));
        Assert.Equal((WaitReturn, "浙江省杭州市西湖区龙井路1号"), ((await told.Slip()).Status, (await told.Slip()).ReturnTo));

        Town.Done(await told.Buyer((SendBackForGrievance use, Buyer me) => use.Run(me, told.Number, "SF", "SF200000000009")));

        Assert.Equal((WaitHandling, told.Town.Clock.GetUtcNow().AddHours(48)), ((await told.Slip()).Status, (await told.Slip()).DueAt!.Value));
    }

    [Fact]
    public async Task A_buyer_who_sends_nothing_back_loses_it()
    {
        await using var told = await Complaining.BeforeTheJudge();
        Town.Done(await told.Upholds(1_000, withReturn: true));

        await told.Winds(TimeSpan.FromDays(7));

        Assert.Equal((ReturnMissed, false), ((await told.Slip()).Status, (await told.Slip()).IsOpen));
    }
}
