using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>Who looks after whom, and what happens by itself (CHT-02 to 05, 08, 12, 13).</summary>
public sealed partial class ChatQueueSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Many_shoppers_and_agents_at_once_give_every_session_to_one_agent_and_pass_no_limit()
    {
        await Sets(capacity: 3);
        var agents = new List<ShopStaff>();
        for (var i = 0; i < 4; i++) agents.Add(await _town.Colleague($"客服{i}"));
        var shoppers = new List<Buyer>();
        for (var i = 0; i < 20; i++) shoppers.Add(await _town.Newcomer($"买家{i}"));

        await Task.WhenAll(
            [.. agents.Select(a => Task.Run(() => _town.Turns(a, AgentState.Online))),
             .. shoppers.Select(s => Task.Run(async () => Town.Done(await _town.Says(s, await _town.Enters(s), "在吗"))))]);
        await _town.Ticks();

        var sessions = await _town.Look(db => db.ChatSessions.ToListAsync());
        Assert.Equal((12, 8), (sessions.Count(s => s.Status is ChatSessionStatus.Active), sessions.Count(s => s.Status is ChatSessionStatus.Queued)));
        Assert.All(sessions.Where(s => s.AgentId is not null).GroupBy(s => s.AgentId), g => Assert.Equal(3, g.Count()));
        Assert.All(await _town.Look(db => db.ChatAgents.ToListAsync()), a => Assert.Equal(3, a.Load));
        Assert.Equal(8, await _town.Look(db => db.ChatMessages.CountAsync(m => m.Words.StartsWith("正在为您排队"))) - await Placed(sessions));
    }

    /// <summary>Those who were told to wait and were given an agent afterwards.</summary>
    private Task<int> Placed(List<ChatSession> sessions)
    {
        var active = sessions.Where(s => s.Status is ChatSessionStatus.Active).Select(s => s.Id).ToList();
        return _town.Look(db => db.ChatMessages.CountAsync(m => m.Words.StartsWith("正在为您排队") && active.Contains(m.SessionId)));
    }

    [Fact]
    public async Task Who_waits_is_served_in_order_the_pressing_first_and_comes_back_to_his_agent()
    {
        var (wang, lin) = (await _town.Enters(_town.Wang), await _town.Enters(_town.Lin));
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 2));
        var asked = Town.Done(await _town.As(_town.Lin).Do((Data.AfterSales.AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, new(Domain.AfterSales.AfterSaleKind.Refund, Domain.AfterSales.AfterSaleReason.WrongOrdered, 1, "", []))));
        Town.Done(await _town.Says(_town.Wang, wang, "有货吗"));
        _town.Clock.Wind(TimeSpan.FromSeconds(10));
        Town.Done(await _town.Says(_town.Lin, lin, "退款呢", about: $"a:{asked}"));
        Assert.Equal((2, 1), ((await _town.Chat(_town.Wang)).Place, (await _town.Chat(_town.Lin)).Place));

        await Sets(capacity: 1);
        var chen = await _town.Colleague("小陈");
        await _town.Turns(chen, AgentState.Online);
        Assert.Equal("小陈", (await _town.Chat(_town.Lin)).Session!.AgentName);
        Assert.Equal(1, (await _town.Chat(_town.Wang)).Place);
        Town.Done(await _town.Answers(chen, lin, "已经同意"));
        await Ends(chen, lin);
        Assert.Equal("小陈", (await _town.Chat(_town.Wang)).Session!.AgentName);

        await Ends(chen, wang);
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        Town.Done(await _town.Says(_town.Lin, lin, "还没到账"));
        Assert.Equal("小陈", (await _town.Chat(_town.Lin)).Session!.AgentName);
        Assert.Equal(2, await _town.Look(db => db.ChatSessions.CountAsync()));
    }

    [Fact]
    public async Task A_shopper_an_agent_leaves_waiting_goes_to_another_after_five_minutes()
    {
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        var chen = await _town.Colleague("小陈");
        await _town.Turns(chen, AgentState.Online);

        await Passes(TimeSpan.FromMinutes(3), _town.TeaHouse, chen);
        Assert.True((await _town.Chat(_town.Lin)).Session!.Warned);
        await Passes(TimeSpan.FromMinutes(2), _town.TeaHouse, chen);

        var session = (await _town.Chat(_town.Lin)).Session!;
        Assert.Equal(("小陈", 1), (session.AgentName, session.Late));
        Assert.Equal([0, 1], await Loads(_town.TeaHouse, chen));
        Assert.Equal("chat.not-yours", (await _town.Answers(_town.TeaHouse, talk, "在的")).Refusal?.Code);
    }

    [Fact]
    public async Task An_answer_and_its_time_out_in_the_same_instant_leave_one_of_them()
    {
        for (var round = 0; round < 5; round++)
        {
            var who = await _town.Newcomer($"同时{round}");
            await _town.Turns(_town.TeaHouse, AgentState.Online);
            var talk = await _town.Enters(who);
            Town.Done(await _town.Says(who, talk, "在吗"));
            await Passes(TimeSpan.FromMinutes(3), _town.TeaHouse);
            _town.Clock.Wind(TimeSpan.FromMinutes(2));
            await _town.Beats(_town.TeaHouse);

            var answering = Task.Run(() => _town.Answers(_town.TeaHouse, talk, "在的"));
            await Task.WhenAll(answering, Task.Run(() => _town.Ticks()));

            var (answer, session) = (await answering, (await _town.As(who).Ask((ChatQueries ask, Buyer me) => ask.Page(me, "teahouse"))).Session!);
            // Taken away first, it comes back to the only agent and is answered by him.
            Assert.True(answer.IsDone);
            Assert.Equal(ChatSessionStatus.Active, session.Status);
            Assert.NotNull(session.FirstHumanAt);
            Assert.Equal(await _town.Look(db => db.ChatSessions.CountAsync(s => s.Status == ChatSessionStatus.Active)), (await Loads(_town.TeaHouse))[0]);
        }
    }

    [Fact]
    public async Task An_agent_who_vanishes_leaves_his_shoppers_to_the_others_first_in_line()
    {
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        _town.Clock.Wind(TimeSpan.FromSeconds(91));
        await _town.Ticks();

        var page = await _town.Chat(_town.Lin);
        Assert.Equal((ChatSessionStatus.Queued, 0, 1), (page.Session!.Status, page.Session.Rank, page.Place));
        Assert.Equal([0], await Loads(_town.TeaHouse));
        var chen = await _town.Colleague("小陈");
        await _town.Turns(chen, AgentState.Online);
        Assert.Equal("小陈", (await _town.Chat(_town.Lin)).Session!.AgentName);
        Assert.Equal([0, 1], await Loads(_town.TeaHouse, chen));
    }

    private async Task Sets(int capacity) =>
        Town.Done(await _town.As(_town.TeaHouse).Do((KeepChatSettings use, ShopStaff me) => use.Run(me, new(540, 1_320, "您好", "留言吧", capacity))));

    private async Task Ends(ShopStaff by, Id<Conversation> talk)
    {
        var session = await _town.Look(db => db.ChatSessions.SingleAsync(s => s.OpenOf == talk.Value));
        Town.Done(await _town.As(by).Do((EndSession use, ShopStaff me) => use.Run(me, session.Id)));
    }

    private async Task Passes(TimeSpan time, params ShopStaff[] there)
    {
        _town.Clock.Wind(time);
        foreach (var agent in there) await _town.Beats(agent);
        await _town.Ticks();
    }

    private Task<Outcome> Passes(ShopStaff by, ShopStaff to, Id<ChatSession> session, string note) =>
        _town.As(by).Do((TransferSession use, ShopStaff me) => use.Run(me, session, to.StaffId, note));

    private Task<Outcome> Rates(Id<ChatSession> session, int stars) => _town.As(_town.Lin).Do((RateSession use, Buyer me) => use.Run(me, session, new(stars, ["态度好"], "")));

    private Task<List<int>> Loads(params ShopStaff[] of) => _town.Look(async db =>
    {
        var loads = await db.ChatAgents.ToDictionaryAsync(a => a.StaffId, a => a.Load);
        return of.Select(o => loads[o.StaffId]).ToList();
    });
}
