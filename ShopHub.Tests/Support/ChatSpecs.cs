using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>A shopper and a shop talk: nothing is lost, nothing is doubled, everything stands in its order.</summary>
public sealed class ChatSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_question_is_answered_and_both_sides_see_what_was_read()
    {
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "什么时候发货"));

        var page = await _town.Chat(_town.Lin);
        Assert.Equal(["客服 张敏 为您服务", "您好，有什么可以帮您？"], page.Lines.Where(l => l.Side is ChatSide.System).Select(l => l.Words));
        Assert.Equal((ChatSessionStatus.Active, 0), (page.Session!.Status, page.ShopRead));
        Town.Done(await _town.As(_town.TeaHouse).Do((ReadAsShop use, ShopStaff me) => use.Run(me, talk)));
        Town.Done(await _town.Answers(_town.TeaHouse, talk, "今天下午"));

        page = await _town.Chat(_town.Lin);
        Assert.True(page.ShopRead >= page.Lines[0].Number);
        Assert.Equal(1, Assert.Single(await _town.As(_town.Lin).Ask((ChatQueries ask, Buyer me) => ask.Mine(me))).Unread);
        Town.Done(await _town.As(_town.Lin).Do((ReadAsBuyer use, Buyer me) => use.Run(me, talk)));
        Assert.Equal(0, Assert.Single(await _town.As(_town.Lin).Ask((ChatQueries ask, Buyer me) => ask.Mine(me))).Unread);
    }

    [Fact]
    public async Task Two_tabs_that_send_the_same_messages_at_once_say_each_once_and_in_order()
    {
        await _town.Turns(_town.TeaHouse, AgentState.Online);
        var talk = await _town.Enters(_town.Lin);
        var ids = Enumerable.Range(0, 20).Select(i => $"message-{i:00}-of-lin").ToList();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            foreach (var (id, i) in ids.Select((id, i) => (id, i))) Town.Done(await _town.Says(_town.Lin, talk, $"第{i}句", id));
        })));

        var said = await _town.Look(db => db.ChatMessages.OrderBy(m => m.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, said.Count), said.Select(m => m.Number));
        Assert.Equal(ids, said.Where(m => m.Side is ChatSide.Buyer).Select(m => m.ClientId));
        Assert.Equal(1, await _town.Look(db => db.ChatSessions.CountAsync()));
    }

    [Fact]
    public async Task Many_who_write_at_once_keep_their_own_order_and_lose_nothing()
    {
        const int each = 25;
        var talk = await _town.Enters(_town.Lin);
        await _town.Turns(_town.TeaHouse, AgentState.Online);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(tab => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++) Town.Done(await _town.Says(_town.Lin, talk, $"{tab}-{i}", $"tab-{tab}-message-{i}"));
        })));

        var said = await _town.Look(db => db.ChatMessages.Where(m => m.Side == ChatSide.Buyer).OrderBy(m => m.Number).Select(m => m.Words).ToListAsync());
        Assert.Equal(4 * each, said.Count);
        for (var tab = 0; tab < 4; tab++) Assert.Equal(Enumerable.Range(0, each).Select(i => $"{tab}-{i}"), said.Where(w => w.StartsWith($"{tab}-", StringComparison.Ordinal)));
        var page = await _town.Chat(_town.Lin);
        Assert.Equal((40, true), (page.Lines.Count, page.HasOlder));
        Assert.Equal(40, (await _town.Chat(_town.Lin, page.Lines[0].Number)).Lines.Count);
    }

    [Fact]
    public async Task Who_comes_in_twice_at_once_has_one_conversation()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _town.Enters(_town.Wang))));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await _town.Look(db => db.Conversations.CountAsync()));
    }

    [Theory]
    [InlineData("  ", "chat.empty", null, ChatHit.None)]
    [InlineData("你个傻 逼", "chat.blocked", null, ChatHit.None)]
    [InlineData("打我 13812345678", null, "打我 138***78", ChatHit.Masked)]
    [InlineData("微信号：lin_2026abc", null, "微信号：***", ChatHit.Masked)]
    [InlineData("卡 4111111111111111", null, "卡 4111***1111", ChatHit.Masked)]
    [InlineData("身份证 11010519491231002X", null, "身份证 1101***2X", ChatHit.Masked)]
    [InlineData("我的订单 2603021234567890", null, "我的订单 2603021234567890", ChatHit.None)]
    [InlineData("给好评返现五元", null, "给好评返现五元", ChatHit.Warned)]
    [InlineData("我微信转账给您", null, "我微信转账给您", ChatHit.Warned)]
    [InlineData("能便宜点吗", null, "能便宜点吗", ChatHit.None)]
    public async Task Abuse_is_blocked_numbers_of_people_are_masked_and_ways_around_are_warned_of(string words, string? refused, string? shown, ChatHit hit)
    {
        var talk = await _town.Enters(_town.Lin);

        Assert.Equal(refused, (await _town.Says(_town.Lin, talk, words)).Refusal?.Code);
        var said = await _town.Look(db => db.ChatMessages.Where(m => m.Side == ChatSide.Buyer).ToListAsync());
        if (refused is not null) Assert.Empty(said);
        else if (shown is not null) Assert.Equal((shown, hit), (said[0].Words, said[0].Hit));
    }

    [Fact]
    public async Task A_message_can_be_taken_back_for_two_minutes_and_stays_in_the_archive()
    {
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "发错了"));
        var id = (await _town.Chat(_town.Lin)).Lines.First(l => l.Side is ChatSide.Buyer).Id;
        Assert.Equal("common.not-found", (await _town.As(_town.Wang).Do((WithdrawSaid use, Buyer me) => use.Run(me, id))).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.TeaHouse).Do((WithdrawAnswer use, ShopStaff me) => use.Run(me, id))).Refusal?.Code);

        _town.Clock.Wind(TimeSpan.FromMinutes(2));
        Town.Done(await _town.As(_town.Lin).Do((WithdrawSaid use, Buyer me) => use.Run(me, id)));
        Town.Done(await _town.Says(_town.Lin, talk, "再来一条"));
        _town.Clock.Wind(TimeSpan.FromSeconds(121));
        var second = (await _town.Chat(_town.Lin)).Lines.Last(l => l.Side is ChatSide.Buyer).Id;

        Assert.Equal("chat.withdraw-late", (await _town.As(_town.Lin).Do((WithdrawSaid use, Buyer me) => use.Run(me, second))).Refusal?.Code);
        var shown = (await _town.Chat(_town.Lin)).Lines.Single(l => l.Id == id);
        Assert.Equal((true, ""), (shown.IsWithdrawn, shown.Words));
        Assert.Equal("发错了", await _town.Look(db => db.ChatMessages.Where(m => m.Id == id).Select(m => m.Words).SingleAsync()));
    }

    [Fact]
    public async Task A_card_is_of_this_shop_and_of_this_shopper_and_goes_ahead_once_a_session()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "几时到", about: $"o:{order.Number}"));
        Town.Done(await _town.Says(_town.Lin, talk, "还没到", about: $"o:{order.Number}"));

        var cards = await _town.Look(db => db.ChatMessages.Where(m => m.Kind == ChatKind.Order).ToListAsync());
        Assert.Equal((order.Number, "¥136.00 · 共1件"), (Assert.Single(cards).Thing, cards[0].Note));
        Assert.Equal("common.not-found", (await _town.Says(_town.Lin, talk, "这本书", about: $"p:{_town.People.Book.ProductId}")).Refusal?.Code);
        var wangs = await _town.Enters(_town.Wang);
        Assert.Equal("common.not-found", (await _town.Says(_town.Wang, wangs, "这单", about: $"o:{order.Number}")).Refusal?.Code);
        Assert.Equal("pictures.foreign", (await _town.As(_town.Lin).Do((SayInChat use, Buyer me) => use.Run(me, talk, new("picture-of-elsewhere", ChatKind.Picture, "https://a.b/c.png"), null))).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_said_is_told_in_the_copy_of_ones_data_and_forgotten_after_three_years()
    {
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));
        List<string> told = [];
        await _town.As(_town.Lin).Ask(async (Data.Privacy.MyDataQueries ask, Buyer me) =>
        {
            await ask.EachChatMessage(me, m =>
            {
                told.Add(m.Words);
                return Task.CompletedTask;
            });
            return true;
        });
        Assert.Contains("在吗", told);

        _town.Clock.Wind(TimeSpan.FromDays(3 * 366));
        Town.Done(await _town.AsClockwork.Do((ForgetChats use, Clockwork me) => use.Run(me, 100)));
        Assert.Equal(0, await _town.Look(db => db.ChatMessages.CountAsync()));
    }

    [Fact]
    public async Task The_other_shop_reads_nothing_and_answers_nothing()
    {
        var talk = await _town.Enters(_town.Lin);
        Town.Done(await _town.Says(_town.Lin, talk, "在吗"));

        Assert.Equal("common.not-found", (await _town.Answers(_town.BookRoom, talk, "在")).Refusal?.Code);
        await Assert.ThrowsAsync<Refusal>(() => _town.As(_town.BookRoom).Ask((ChatDeskQueries ask, ShopStaff me) => ask.Talk(me, talk)));
        Assert.Empty((await _town.As(_town.BookRoom).Ask((ChatDeskQueries ask, ShopStaff me) => ask.Board(me))).Lines);
    }
}
