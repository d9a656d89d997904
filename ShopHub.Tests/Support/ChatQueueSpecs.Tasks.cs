using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>What nobody could look after, what is passed on, and how it was.</summary>
public sealed partial class ChatQueueSpecs
{
    [Fact]
    public async Task Waiting_too_long_becomes_a_message_task_that_is_answered_and_told()
    {
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        await Passes(TimeSpan.FromMinutes(5));
        Assert.True((await _town.Chat(_town.Lin)).Session!.Offered);
        await Passes(TimeSpan.FromMinutes(25));
        Assert.Equal((ChatSessionStatus.Message, _town.Clock.GetUtcNow().AddHours(2)), ((await _town.Chat(_town.Lin)).Session!.Status, (await _town.Chat(_town.Lin)).Session!.TaskDueAt));
        await Passes(TimeSpan.FromHours(2));
        await _town.Ticks();
        Assert.Equal(1, await _town.Look(db => db.Notices.CountAsync(n => n.Title == "有留言超时未回复")));

        Town.Done(await _town.Answers(_town.TeaHouse, talk, "今天发"));
        var session = (await _town.Chat(_town.Lin)).Session!;
        Assert.Equal((ChatSessionStatus.Ended, true), (session.Status, session.IsOverdue));
        Assert.Equal(1, await _town.Look(db => db.Notices.CountAsync(n => n.Title == "店家回复了您的留言" && n.RecipientId == _town.Lin.CustomerId.Value)));
    }

    [Fact]
    public async Task Outside_its_hours_a_shop_takes_messages_until_two_hours_after_opening()
    {
        _town.Clock.Wind(TimeSpan.FromHours(13));
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        Town.Done(await _town.Says(_town.Lin, await _town.Enters(_town.Lin), "在吗"));

        var session = (await _town.Chat(_town.Lin)).Session!;
        Assert.Equal((ChatSessionStatus.Message, new DateTimeOffset(2026, 3, 3, 11, 0, 0, ShopCalendar.Offset)), (session.Status, session.TaskDueAt));
    }

    [Fact]
    public async Task A_session_is_passed_on_three_times_with_a_note_and_rated_once_within_a_day()
    {
        var chen = await _town.Colleague("小陈");
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        await _town.Turns(chen, AgentState.Online);
        var id = (await _town.Chat(_town.Lin)).Session!.Id;

        Assert.Equal("chat.transfer-note", (await Passes(_town.TeaHouse, chen, id, " ")).Refusal?.Code);
        Assert.Equal("chat.not-yours", (await Passes(chen, chen, id, "给我")).Refusal?.Code);
        Town.Done(await Passes(_town.TeaHouse, chen, id, "问发货"));
        Town.Done(await Passes(chen, _town.TeaHouse, id, "还是您来"));
        Town.Done(await Passes(_town.TeaHouse, chen, id, "您来"));
        Assert.Equal("chat.transfers", (await Passes(chen, _town.TeaHouse, id, "您来")).Refusal?.Code);
        Assert.Equal([0, 1], await Loads(_town.TeaHouse, chen));
        Assert.Equal("chat.rate-nobody", (await Rates(id, 5)).Refusal?.Code);
        Town.Done(await _town.Answers(chen, talk, "今天发"));
        await Ends(chen, talk);

        Assert.Equal("chat.stars", (await Rates(id, 6)).Refusal?.Code);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Rates(id, 4))));
        Assert.Single(both, r => r.IsDone);
        Assert.Equal(4, (await _town.Look(db => db.ChatSessions.SingleAsync(s => s.Id == id))).Stars);
    }

    [Fact]
    public async Task Who_leaves_the_queue_leaves_a_message_or_nothing()
    {
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        var said = (await _town.Chat(_town.Lin)).Lines.First(l => l.Side is ChatSide.Buyer).Id;
        Town.Done(await _town.As(_town.Lin).Do((WithdrawSaid use, Buyer me) => use.Run(me, said)));
        Town.Done(await _town.As(_town.Lin).Do((LeaveQueue use, Buyer me) => use.Run(me, talk)));
        Assert.Equal(ChatSessionStatus.Abandoned, (await _town.Chat(_town.Lin)).Session!.Status);

        Town.Done(await _town.Says(_town.Lin, talk, "还是问问"));
        Town.Done(await _town.As(_town.Lin).Do((LeaveQueue use, Buyer me) => use.Run(me, talk)));
        Assert.Equal(ChatSessionStatus.Message, (await _town.Chat(_town.Lin)).Session!.Status);
        Assert.Equal("status.changed", (await _town.As(_town.Lin).Do((LeaveQueue use, Buyer me) => use.Run(me, talk))).Refusal?.Code);
    }
}
