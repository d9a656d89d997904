using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>The figures of rules.md section 12, with its worked examples F01 to F05.</summary>
public sealed class ChatFigureSpecs
{
    private static readonly DateTimeOffset s_noon = At("12:00:00");

    [Fact]
    public void F01_of_100_sessions_30_late_ones_leave_seventy_percent()
    {
        var sessions = Enumerable.Range(0, 100).Select(i => new SessionTimes(s_noon, s_noon.AddSeconds(i < 30 ? 181 : 180)));

        Assert.Equal(700_000, ChatFigures.Of(sessions, []).ReplyPpm);
    }

    [Fact]
    public void F02_only_first_messages_from_eight_to_eleven_count_and_only_people_answer()
    {
        SessionTimes[] sessions =
        [
            new(At("07:59:59"), At("08:01:00")), new(At("08:00:00"), At("08:03:00")), new(At("22:59:59"), At("23:02:59")),
            new(At("12:00:00"), At("12:03:01")), new(At("13:00:00"), null), new(At("23:00:00"), At("23:00:10")),
        ];

        Assert.Equal([false, true, true, true, true, false], sessions.Select(s => s.IsCounted));
        Assert.Equal([null, true, true, false, false, null], sessions.Select(s => s.IsInTime));
        Assert.Equal(500_000, ChatFigures.Of(sessions, []).ReplyPpm);
    }

    [Fact]
    public void F03_satisfied_are_four_and_five_stars_of_all_rated()
    {
        var figures = ChatFigures.Of([], [5, 5, 4, 3, 1, null, null]);

        Assert.Equal((5, 3, 600_000L), (figures.Rated, figures.Good, figures.SatisfiedPpm));
    }

    [Fact]
    public void F04_a_shop_may_write_for_48_hours_and_five_times()
    {
        var last = At("10:00:00");

        Assert.Equal(last.AddDays(2), Conversation.ShopMayWriteUntil(last));
        Assert.True(Conversation.ShopMayWrite(last, 4, last.AddDays(2)));
        Assert.False(Conversation.ShopMayWrite(last, 5, last));
        Assert.False(Conversation.ShopMayWrite(last, 0, last.AddDays(2).AddSeconds(1)));
    }

    [Fact]
    public async Task F05_a_silent_shopper_is_reminded_after_five_minutes_and_let_go_after_ten()
    {
        await using var town = await Town.Open();
        await town.Turns(town.TeaHouse, AgentState.Online);
        var (talk, since) = (await town.Enters(town.Lin), town.Clock.GetUtcNow());
        Town.Done(await town.Says(town.Lin, talk, "有货吗"));
        town.Clock.Wind(TimeSpan.FromSeconds(30));
        Town.Done(await town.Answers(town.TeaHouse, talk, "有的"));

        var session = (await town.Chat(town.Lin)).Session!;
        Assert.Equal((ChatTimer.Remind, since.AddMinutes(5)), session.Next);
        town.Clock.Wind(TimeSpan.FromSeconds(270));
        await town.Beats(town.TeaHouse);
        await town.Ticks();
        session = (await town.Chat(town.Lin)).Session!;
        Assert.Equal((ChatTimer.Close, since.AddMinutes(10)), session.Next);
        town.Clock.Wind(TimeSpan.FromMinutes(5));
        await town.Beats(town.TeaHouse);
        await town.Ticks();

        session = (await town.Chat(town.Lin)).Session!;
        Assert.Equal((ChatSessionStatus.Ended, since.AddMinutes(10), since.AddMinutes(10).AddHours(24)), (session.Status, session.EndedAt, session.RateUntil));
        Assert.Equal(new ChatFigures(1, 1, 0, 0), (await town.As(town.TeaHouse).Ask((ChatFigureQueries ask, ShopStaff me) => ask.Days(me, 1)))[0].Figures);
    }

    [Fact]
    public async Task A_shop_stops_after_five_messages_until_the_shopper_writes_again()
    {
        await using var town = await Town.Open();
        await town.Turns(town.TeaHouse, AgentState.Online);
        var talk = await town.Enters(town.Lin);
        Town.Done(await town.Says(town.Lin, talk, "有货吗"));
        town.Clock.Wind(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 5; i++) Town.Done(await town.Answers(town.TeaHouse, talk, $"第{i}句"));

        Assert.Equal("chat.enough", (await town.Answers(town.TeaHouse, talk, "第六句")).Refusal?.Code);
        Town.Done(await town.Says(town.Lin, talk, "好"));
        Town.Done(await town.Answers(town.TeaHouse, talk, "第六句"));
        town.Clock.Wind(TimeSpan.FromHours(49));
        Assert.Equal("chat.not-now", (await town.Answers(town.TeaHouse, talk, "还要吗")).Refusal?.Code);
        await town.Enters(town.Lin);
        Town.Done(await town.Answers(town.TeaHouse, talk, "您来了"));
        Town.Done(await town.Answers(town.TeaHouse, talk, "还要吗"));
        Assert.Equal("chat.not-now", (await town.Answers(town.TeaHouse, talk, "三")).Refusal?.Code);
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2025-06-01T{time}+08:00", System.Globalization.CultureInfo.InvariantCulture);
}
