using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Notices;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Privacy;

/// <summary>What a shopper asks about his data is answered in time.</summary>
public sealed class PrivacyRequestSpecs
{
    [Fact]
    public async Task A_request_is_taken_answered_and_told_with_a_line_for_each_step()
    {
        await using var town = await Town.Open();
        var number = Town.Done(await Asks(town, town.Lin, PrivacyRequestKind.Explain));

        Town.Done(await town.As(town.Judge).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await town.As(town.Judge).Do((FulfilPrivacy use, PlatformStaff me) => use.Run(me, number, "按销量和上新时间排序，对所有人相同")));

        var answered = Assert.Single(await town.As(town.Lin).Ask((MyDataQueries ask, Buyer me) => ask.Requests(me)));
        Assert.Equal((PrivacyRequestStatus.Done, "按销量和上新时间排序，对所有人相同"), (answered.Status, answered.Answer));
        var told = Assert.Single(await town.As(town.Lin).Ask((BuyerNoticeQueries ask, Buyer me) => ask.Page(me, 1)));
        Assert.Equal(("个人信息请求已完成", "/me/privacy/requests"), (told.Title, told.Link));
        var lines = await town.Look(db => db.AuditLines.OrderBy(l => l.At).ThenBy(l => l.Id).Select(l => l.Act + " " + l.RowKind + " " + l.Row).ToListAsync());
        Assert.Equal([$"TakePrivacy 个人信息 {number}", $"FulfilPrivacy 个人信息 {number}"], lines);
    }

    [Fact]
    public async Task Pressed_four_times_at_once_it_is_asked_once()
    {
        await using var town = await Town.Open();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Asks(town, town.Lin, PrivacyRequestKind.Correct)));

        Assert.Single(answers, a => a.IsDone);
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal("privacy.already-asked", a.Refusal!.Code));
        Town.Done(await Asks(town, town.Lin, PrivacyRequestKind.Explain));
        Town.Done(await Asks(town, town.Wang, PrivacyRequestKind.Correct));
    }

    [Fact]
    public async Task Two_who_take_it_at_once_are_one_and_only_he_answers()
    {
        await using var town = await Town.Open();
        var number = Town.Done(await Asks(town, town.Lin, PrivacyRequestKind.Correct));
        var other = await Colleague(town);

        var taken = await Task.WhenAll(new[] { town.Judge, other }.Select(who => town.As(who).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number))));

        Assert.Single(taken, t => t.IsDone);
        var loser = taken[0].IsDone ? other : town.Judge;
        Assert.Equal("privacy.not-yours", (await town.As(loser).Do((RefusePrivacy use, PlatformStaff me) => use.Run(me, number, "不归我管"))).Refusal!.Code);
        var nobody = town.Judge with { Permissions = PlatformPermission.Finance };
        Assert.Equal("common.not-allowed", (await town.As(nobody).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number))).Refusal!.Code);
    }

    [Fact]
    public async Task Three_and_one_working_days_before_it_is_due_the_platform_is_reminded_and_then_it_goes_up()
    {
        await using var town = await Town.Open();
        town.Clock.WindTo(new(2026, 9, 16, 18, 0, 0, ShopCalendar.Offset));
        var number = Town.Done(await Asks(town, town.Lin, PrivacyRequestKind.Explain));
        var request = await Request(town, number);
        // 17, 18, the Sunday worked in their stead, 21 to 24, 28 to 30 September, 8 to 10, 12 and 13 October.
        Assert.Equal(new DateTimeOffset(2026, 10, 14, 0, 0, 0, ShopCalendar.Offset), request.DueAt);

        foreach (var (at, said) in new[]
        {
            (new DateTimeOffset(2026, 10, 9, 23, 0, 0, ShopCalendar.Offset), (string?)null), (new(2026, 10, 10, 0, 0, 0, ShopCalendar.Offset), "还有3个工作日到期"),
            (new(2026, 10, 13, 0, 0, 0, ShopCalendar.Offset), "还有1个工作日到期"), (new(2026, 10, 14, 0, 0, 1, ShopCalendar.Offset), "已逾期，升级处理"),
        })
        {
            town.Clock.WindTo(at);
            Assert.Equal(said is null ? 0 : 1, await Reminds(town));
            Assert.Equal(0, await Reminds(town));
            if (said is not null) Assert.Equal(said, (await Request(town, number)).History[^1].Why);
        }

        Assert.True((await Request(town, number)).IsEscalated);
    }

    [Fact]
    public async Task A_late_one_is_taken_over_and_missed_reminders_are_not_told_late()
    {
        await using var town = await Town.Open();
        var number = Town.Done(await Asks(town, town.Lin, PrivacyRequestKind.Explain));
        Town.Done(await town.As(town.Judge).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number)));
        town.Clock.Wind(TimeSpan.FromDays(60));

        Assert.Equal(1, await Reminds(town));
        Assert.Equal(0, await Reminds(town));
        var other = await Colleague(town);
        Town.Done(await town.As(other).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number)));
        Town.Done(await town.As(other).Do((RefusePrivacy use, PlatformStaff me) => use.Run(me, number, "涉及其他用户的信息，依法不能提供")));

        Assert.Equal(PrivacyRequestStatus.Refused, (await Request(town, number)).Status);
        Assert.Equal("status.changed", (await town.As(town.Lin).Do((TakeBackPrivacy use, Buyer me) => use.Run(me, number))).Refusal!.Code);
    }

    [Fact]
    public async Task What_he_wants_erased_is_erased_with_the_answer_and_nothing_else()
    {
        await using var town = await Town.Open();
        var received = await town.ReceivedOrder(town.Lin, (town.People.Cup, 1));
        var open = await town.PaidOrder(town.Lin, (town.People.Book, 1));
        var wangs = await town.ReceivedOrder(town.Wang, (town.People.Cup, 1));
        var number = Town.Done(await town.As(town.Lin).Do((AskPrivacy use, Buyer me) => use.Run(me, PrivacyRequestKind.Erase, ErasedParts.Receivers, "")));
        Town.Done(await town.As(town.Judge).Do((TakePrivacy use, PlatformStaff me) => use.Run(me, number)));

        Town.Done(await town.As(town.Judge).Do((FulfilPrivacy use, PlatformStaff me) => use.Run(me, number, "已清除已结束订单的收货信息")));

        Assert.Equal((Customer.Gone, ""), ((await town.Again(received)).ShipTo.Receiver, (await town.Again(received)).ShipTo.Phone));
        Assert.Equal("林小满", (await town.Again(open)).ShipTo.Receiver);
        Assert.Equal("王大海", (await town.Again(wangs)).ShipTo.Receiver);
        Assert.Single(await town.As(town.Lin).Ask((MyDataQueries ask, Buyer me) => ask.Addresses(me)));
        Assert.Equal("privacy.parts", (await town.As(town.Lin).Do((AskPrivacy use, Buyer me) => use.Run(me, PrivacyRequestKind.Erase, ErasedParts.None, ""))).Refusal!.Code);
    }

    [Fact]
    public async Task A_shopper_corrects_how_he_is_called()
    {
        await using var town = await Town.Open();

        Town.Done(await town.As(town.Lin).Do((RenameMyself use, Buyer me) => use.Run(me, " 小满 ")));

        Assert.Equal("小满", (await town.As(town.Lin).Ask((MyDataQueries ask, Buyer me) => ask.Profile(me))).Nickname);
        Assert.Equal("privacy.nickname", (await town.As(town.Lin).Do((RenameMyself use, Buyer me) => use.Run(me, Customer.Gone))).Refusal!.Code);
    }

    internal static Task<Outcome<string>> Asks(Town town, Buyer who, PrivacyRequestKind kind) =>
        town.As(who).Do((AskPrivacy use, Buyer me) => use.Run(me, kind, ErasedParts.None, "首页的商品是怎样排序的"));

    private static async Task<int> Reminds(Town town) => Town.Done(await town.AsClockwork.Do((RemindOfPrivacy use, Clockwork me) => use.Run(me, 100)));

    private static Task<PrivacyRequest> Request(Town town, string number) => town.Look(db => db.PrivacyRequests.SingleAsync(r => r.Number == number));

    private static async Task<PlatformStaff> Colleague(Town town)
    {
        var member = PlatformMember.Hire(Guid.CreateVersion7(), "陈裁", PlatformPermission.Judge);
        await town.Put(member);
        return new(member.Id, member.Name, member.Permissions);
    }
}
