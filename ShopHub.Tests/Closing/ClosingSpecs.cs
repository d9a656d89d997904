using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Applications;
using ShopHub.Data.Catalog;
using ShopHub.Data.Closing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Closing;

public sealed partial class ClosingSpecs
{
    [Fact]
    public async Task A_shop_closes_for_ever_and_its_name_is_refused_to_a_newcomer()
    {
        await using var town = await Town.Open();
        var clerk = await town.Colleague(town.BookRoom, "小陈", ShopPermission.Orders);
        var number = await WaitsForReview(town, town.BookRoom);
        Assert.Equal(ClosingPolicy.ReviewBy(town.Clock.GetUtcNow()), (await Of(town, number)).DueAt);

        Assert.True(Town.Done(await Approves(town, number)));

        var shop = await Shop(town, town.BookRoom);
        Assert.Equal(ShopStatus.Closed, shop.Status);
        Assert.NotNull((await town.As(town.Wang).Ask((ClosingNoticeQueries ask) => ask.Of(shop.Code)))!.ClosedAt);
        Assert.Null(await town.As(town.Wang).Ask((ShopPageQueries ask) => ask.Of(shop.Code)));
        Assert.NotNull(await town.Look(db => db.Staff.Where(s => s.Id == clerk.StaffId).Select(s => s.RemovedAt).SingleAsync()));
        Assert.Equal(ShopPermission.Money, await town.Look(db => db.Staff.Where(s => s.Id == town.BookRoom.StaffId).Select(s => s.Permissions).SingleAsync()));
        var newcomer = Town.Done(await town.As(town.Lin).Do((StartApplication use, Buyer me) => use.Run(me, Subject.Person)));
        var form = ApplicationForm.Blank(Subject.Person) with { ShopName = "南山 书房" };
        Town.Done(await town.As(town.Lin).Do((SaveApplication use, Buyer me) => use.Run(me, newcomer, form, [nameof(ApplicationForm.ShopName)], null)));
        var faults = await town.As(town.Lin).Ask((ApplicantQueries ask, Buyer me) => ask.Faults(me, newcomer));
        Assert.Contains(faults, f => f.Field == nameof(ApplicationForm.ShopName) && f.Reason.Contains("已关闭的店铺", StringComparison.Ordinal));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Nothing_unsettled_closes_and_each_thing_names_where_it_is_mended()
    {
        await using var town = await Town.Open();
        await town.PaidOrder(town.Lin, (town.People.Book, 1));
        await town.Earned(town.BookRoom, 5_000);
        await IsReady(town, town.BookRoom);

        var outcome = await Asks(town, town.BookRoom);

        Assert.Equal("closing.unsettled", outcome.Refusal!.Code);
        var desk = await town.As(town.BookRoom).Ask((ClosingQueries ask, ShopStaff me) => ask.Desk(me));
        Assert.Equal(["orders", "escrow", "balance"], desk.Checks.Where(c => !c.IsMet).Select(c => c.Key));
        Assert.All(desk.Checks.Where(c => !c.IsMet), c => Assert.StartsWith("/console/", c.Link, StringComparison.Ordinal));
        Assert.Equal(ShopStatus.Open, (await Shop(town, town.BookRoom)).Status);
    }

    [Fact]
    public async Task Only_the_owner_asks_and_only_with_a_fresh_backup()
    {
        await using var town = await Town.Open();
        var manager = await town.Colleague(town.BookRoom, "小陈", ShopPermission.All);
        Town.Done(await town.As(town.BookRoom).Do((EmptyTheShelf use, ShopStaff me) => use.Run(me)));

        Assert.Equal("closing.owner-only", (await Asks(town, manager)).Refusal!.Code);
        Assert.Equal("closing.owner-only", (await town.As(manager).Do((StartArchive use, ShopStaff me) => use.Run(me))).Refusal!.Code);
        Assert.Equal("closing.no-backup", (await Asks(town, town.BookRoom)).Refusal!.Code);
        await town.As(town.BookRoom).Do((StartArchive use, ShopStaff me) => use.Run(me));
        Assert.Equal("closing.archive-runs", (await town.As(town.BookRoom).Do((StartArchive use, ShopStaff me) => use.Run(me))).Refusal!.Code);
        town.Clock.Wind(TimeSpan.FromMinutes(ShopArchive.MostMinutes + 1));
        Town.Done(await town.As(town.BookRoom).Do((StartArchive use, ShopStaff me) => use.Run(me)));
    }

    [Fact]
    public async Task Asked_twice_at_once_there_is_one_case()
    {
        await using var town = await Town.Open();
        await IsReady(town, town.BookRoom);
        await town.CanSignIn(town.BookRoom);
        await town.Confirms(town.BookRoom);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.As(town.BookRoom).Do((AskClosing use, ShopStaff me) => use.Run(me, s_form))));
        var again = await Asks(town, town.BookRoom);

        Assert.Equal(await town.Look(db => db.Closings.Select(c => c.Number).SingleAsync()), Town.Done(again));
    }

    [Fact]
    public async Task A_shop_that_closes_sells_nothing_and_its_owner_takes_it_back_until_a_reviewer_has_it()
    {
        await using var town = await Town.Open();
        await IsReady(town, town.BookRoom);
        Town.Done(await Asks(town, town.BookRoom));
        Assert.Equal((ShopStatus.Closing, null), ((await Shop(town, town.BookRoom)).Status, (await Shop(town, town.BookRoom)).BadgeUntil));
        Assert.Equal("closing.notice", (await GoesOn(town, town.BookRoom)).Refusal!.Code);

        Town.Done(await TakesBack(town, town.BookRoom));
        Assert.Equal(ShopStatus.Open, (await Shop(town, town.BookRoom)).Status);
        var number = await WaitsForReview(town, town.BookRoom);
        Town.Done(await town.As(town.Judge).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number)));

        Assert.Equal("status.changed", (await TakesBack(town, town.BookRoom)).Refusal!.Code);
        Assert.Equal("status.changed", (await GoesOn(town, town.BookRoom)).Refusal!.Code);
        Town.Done(await town.As(town.Judge).Do((SendBackClosing use, PlatformStaff me) => use.Run(me, number, "请先说明未开的发票")));
        Town.Done(await GoesOn(town, town.BookRoom));
        Town.Done(await TakesBack(town, town.BookRoom));
    }

    [Fact]
    public async Task A_new_case_stops_the_clock_and_a_settled_one_starts_it_anew()
    {
        await using var town = await Town.Open();
        var number = await WaitsForReview(town, town.BookRoom);
        await SomebodyComplains(town, town.BookRoom);

        Assert.Equal("closing.unsettled", (await Approves(town, number)).Refusal!.Code);
        await Night(town);
        var halted = await Of(town, number);
        await ComplaintsAreSettled(town);
        town.Clock.Wind(TimeSpan.FromDays(3));
        await Night(town);
        var resumed = await Of(town, number);

        Assert.Equal((ClosingStatus.Halted, null), (halted.Status, halted.DueAt));
        Assert.Contains("投诉", halted.HaltedFor, StringComparison.Ordinal);
        Assert.Equal((ClosingStatus.Waiting, ClosingPolicy.ReviewBy(town.Clock.GetUtcNow())), (resumed.Status, resumed.DueAt!.Value));
    }

    [Fact]
    public async Task The_deposit_goes_back_whole_and_once_before_the_shop_closes()
    {
        await using var town = await Town.Open();
        await town.PaidDeposit(town.BookRoom, 200_000);
        var number = await WaitsForReview(town, town.BookRoom);

        Assert.False(Town.Done(await Approves(town, number)));
        Assert.Equal(ClosingPolicy.DepositBy(town.Clock.GetUtcNow()), (await Of(town, number)).DueAt);
        Assert.Equal(ShopStatus.Closing, (await Shop(town, town.BookRoom)).Status);
        Assert.Equal("closing.deposit", (await PaysBack(town, number, 100_000, "ICBC20260410001")).Refusal!.Code);
        Assert.True(Town.Done(await PaysBack(town, number, 200_000, "ICBC20260410001")));
        Assert.Equal("status.changed", (await PaysBack(town, number, 200_000, "ICBC20260410002")).Refusal!.Code);

        Assert.Equal(ShopStatus.Closed, (await Shop(town, town.BookRoom)).Status);
        Assert.Equal(Money.Zero, await town.Balance(town.BookRoom, Account.MerchantDeposit));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_late_review_is_told_above_and_a_colleague_may_take_it_over()
    {
        await using var town = await Town.Open();
        var number = await WaitsForReview(town, town.BookRoom);
        var colleague = town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };
        Town.Done(await town.As(town.Judge).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number)));
        Assert.Equal("status.changed", (await town.As(colleague).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);

        town.Clock.Wind(TimeSpan.FromDays(20));
        await Night(town);
        Assert.Equal((ClosingStatus.InReview, true), ((await Of(town, number)).Status, (await Of(town, number)).IsEscalated));
        Town.Done(await town.As(colleague).Do((TakeClosing use, PlatformStaff me) => use.Run(me, number)));

        Assert.Equal("closing.reviewer", (await town.As(town.Judge).Do((PutBackClosing use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
    }
}
