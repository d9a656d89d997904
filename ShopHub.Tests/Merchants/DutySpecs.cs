using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Merchants;
using ShopHub.Data.Notices;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Disputes;

namespace ShopHub.Tests.Merchants;

/// <summary>What waits for the platform and for a shop stands in the order of its deadline, whatever room it is from.</summary>
public sealed class DutySpecs
{
    private static readonly string[] s_pictures = [Quarrel.Picture];

    [Fact]
    public async Task A_judge_sees_disputes_guarantees_and_complaints_by_their_deadline_and_counted_in_the_rail()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;
        var (guarantee, complaint) = await Slips(quarrel);
        var judge = (await quarrel.Dispute()).AgentId == quarrel.Other.MemberId ? quarrel.Other : town.Judge;

        Assert.Equal([DutyKind.Dispute], (await Duties(town, judge)).Select(d => d.Kind));
        Town.Done(await quarrel.AsShop((RefuseGuarantee use, ShopStaff me, string _) => use.Run(me, guarantee, new("有来源证明", s_pictures))));
        Town.Done(await quarrel.AsShop((ReplyToGrievance use, ShopStaff me, string _) => use.Run(me, complaint, false, new("已经联系买家", s_pictures))));
        Town.Done(await town.As(town.Lin).Do((TakeGrievanceToPlatform use, Buyer me) => use.Run(me, complaint)));

        var duties = await Duties(town, judge);
        var frame = await town.As(judge).Ask((PlatformQueries ask, PlatformStaff me) => ask.Frame(me));
        Assert.Equal([DutyKind.Dispute, DutyKind.Guarantee, DutyKind.Complaint], duties.Select(d => d.Kind).Order());
        Assert.Equal(duties.Select(d => d.DueAt).Order(), duties.Select(d => d.DueAt));
        Assert.All(duties, d => Assert.Equal("云上茶舍", d.About));
        Assert.Equal((1, 1, 1), (frame.WaitingDisputes, frame.WaitingGuarantees, frame.WaitingGrievances));
    }

    [Fact]
    public async Task A_colleagues_case_is_not_mine_and_who_may_not_judge_sees_none()
    {
        await using var quarrel = await Quarrel.BeforeTheJudge();
        var town = quarrel.Town;
        var colleague = (await quarrel.Dispute()).AgentId == quarrel.Other.MemberId ? town.Judge : quarrel.Other;
        var clerk = colleague with { Permissions = PlatformPermission.Finance };

        Assert.Empty(await Duties(town, colleague));
        Assert.Equal("common.not-allowed", (await Assert.ThrowsAsync<Refusal>(() => Duties(town, clerk))).Code);
    }

    [Fact]
    public async Task A_shop_sees_what_it_is_asked_for_and_no_other_shop_does()
    {
        await using var quarrel = await Quarrel.Refused();
        var town = quarrel.Town;
        Town.Done(await quarrel.Asks());
        await Slips(quarrel);

        var todo = await town.As(town.TeaHouse).Ask((TodayQueries ask, ShopStaff me) => ask.Todo(me));
        var frame = await town.As(town.TeaHouse).Ask((FrameQueries ask, ShopStaff me) => ask.Of(me));

        Assert.Equal([TodoKind.Dispute, TodoKind.Complaint, TodoKind.Guarantee], todo.Select(t => t.Kind).Order());
        Assert.Equal((1, 1, 1), (frame.ToDispute, frame.ToGuarantee, frame.ToComplaint));
        Assert.Empty(await town.As(town.BookRoom).Ask((TodayQueries ask, ShopStaff me) => ask.Todo(me)));
    }

    private static Task<List<DutyRow>> Duties(Town town, PlatformStaff of) => town.As(of).Ask((DutyQueries ask, PlatformStaff me) => ask.Mine(me));

    /// <summary>Wang's order makes a guarantee slip, Lin's a complaint slip; both wait for the shop.</summary>
    private static async Task<(string Guarantee, string Complaint)> Slips(Quarrel quarrel)
    {
        var town = quarrel.Town;
        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Promises.FakePaysThree)));
        var bought = await town.ReceivedOrder(town.Wang, (town.People.Tea, 1));
        var claim = new GuaranteeRequest(GuaranteeKind.FakePaysThree, 1, 0, Money.Zero);
        var guarantee = Town.Done(await town.As(town.Wang).Do((FileGuarantee use, Buyer me) => use.Run(me, bought.Number, bought.Lines[0].Id, claim, new("照片里能看到", s_pictures))));
        var complaint = Town.Done(await town.As(town.Lin).Do((FileGrievance use, Buyer me) => use.Run(me, quarrel.Order.Number, Domain.Grievances.GrievanceKind.Manners, new("态度很差", s_pictures))));
        return (guarantee, complaint);
    }
}
