using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Support;

/// <summary>A shopper is called at the time he chose, three times at most (CHT-14). The town opens on a Monday at 10:00.</summary>
public sealed partial class CallSpecs : IAsyncLifetime
{
    private const string Phone = "13800001234";

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Answered_at_the_third_attempt()
    {
        await Asked(from: 11, to: 12);
        Assert.Equal("call.too-early", (await Takes(_town.TeaHouse)).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromHours(1));

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            Assert.Equal(Phone, Town.Done(await Takes(_town.TeaHouse)));
            Town.Done(await Reports(_town.TeaHouse, isSpoken: false, "忙线"));
            _town.Clock.Wind(TimeSpan.FromMinutes(59));
            Assert.Equal("call.too-early", (await Takes(_town.TeaHouse)).Refusal?.Code);
            _town.Clock.Wind(TimeSpan.FromMinutes(1));
        }

        Town.Done(await Takes(_town.TeaHouse));
        Assert.Equal("call.note", (await Reports(_town.TeaHouse, isSpoken: true, " ")).Refusal?.Code);
        Town.Done(await Reports(_town.TeaHouse, isSpoken: true, "已说明发货时间"));

        var call = await Call();
        Assert.Equal((CallStatus.Spoken, 3, false), (call.Status, call.Attempts, call.IsOpen));
        Assert.Equal(["第1次未接通：忙线", "第2次未接通：忙线", "已说明发货时间"], call.History.Select(h => h.Why).OfType<string>());
    }

    [Fact]
    public async Task Three_times_in_vain_ends_it_and_the_shopper_is_told()
    {
        await Asked(from: 19, to: 20);
        _town.Clock.Wind(TimeSpan.FromHours(9));
        await Rings();
        _town.Clock.Wind(TimeSpan.FromHours(1));
        await Rings();

        // An hour later the day is over: the third one is made the next morning.
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 9, 0, 0, ShopCalendar.Offset), (await Call()).NotBefore);
        _town.Clock.Wind(TimeSpan.FromHours(13));
        await Rings();

        Assert.Equal(CallStatus.InVain, (await Call()).Status);
        Assert.Contains(await NoticesOf(_town.Lin.CustomerId.Value), n => n.Contains("三次", StringComparison.Ordinal));
        await Asked(from: 11, to: 12, day: 4);

        async Task Rings()
        {
            Town.Done(await Takes(_town.TeaHouse));
            Town.Done(await Reports(_town.TeaHouse, isSpoken: false, ""));
        }
    }

    [Fact]
    public async Task Nobody_calls_the_shop_is_told_and_a_day_later_the_shopper()
    {
        await Asked(from: 11, to: 12);
        _town.Clock.Wind(TimeSpan.FromHours(2));
        await _town.CallsRun();
        await _town.CallsRun();
        Assert.NotNull((await Call()).LateAt);
        Assert.Single(await NoticesOf(_town.TeaHouse.MerchantId.Value), n => n.Contains("已过约定时间", StringComparison.Ordinal));

        _town.Clock.Wind(TimeSpan.FromHours(24));
        await _town.CallsRun();
        await _town.CallsRun();

        Assert.Equal(CallStatus.Missed, (await Call()).Status);
        Assert.Single(await NoticesOf(_town.Lin.CustomerId.Value), n => n.Contains("没有按约回电", StringComparison.Ordinal));
        Assert.Equal("call.over", (await Takes(_town.TeaHouse)).Refusal?.Code);
    }

    [Fact]
    public async Task Who_takes_it_and_says_nothing_leaves_it_to_others()
    {
        var colleague = await _town.Colleague("小周");
        await Asked(from: 11, to: 12);
        _town.Clock.Wind(TimeSpan.FromHours(1));
        Town.Done(await Takes(_town.TeaHouse));
        Assert.Equal("call.taken", (await Takes(colleague)).Refusal?.Code);
        Assert.Equal("138****1234", (await Board(colleague)).Open[0].Phone);
        Assert.Equal(Phone, (await Board(_town.TeaHouse)).Open[0].Phone);
        Assert.Equal("call.over", (await Withdraws()).Refusal?.Code);

        _town.Clock.Wind(TimeSpan.FromMinutes(30));
        await _town.CallsRun();

        Assert.Equal("call.not-yours", (await Reports(_town.TeaHouse, isSpoken: true, "好")).Refusal?.Code);
        Town.Done(await Takes(colleague));
        Assert.Equal(0, (await Call()).Attempts);
    }

    [Theory]
    [InlineData(2, 9 * 60, 9 * 60 + 30, "call.span")]
    [InlineData(2, 20 * 60 + 30, 21 * 60 + 30, "call.span")]
    [InlineData(2, 15 * 60 + 10, 16 * 60, "call.span")]
    [InlineData(2, 15 * 60, 15 * 60, "call.span")]
    [InlineData(1, 15 * 60, 16 * 60, "call.day")]
    [InlineData(6, 15 * 60, 16 * 60, "call.day")]
    [InlineData(5, 9 * 60, 21 * 60, null)]
    [InlineData(2, 9 * 60 + 30, 10 * 60 + 30, "call.span")]
    [InlineData(2, 10 * 60, 10 * 60 + 30, null)]
    public async Task A_time_between_nine_and_nine_within_three_days(int day, int from, int to, string? refused) =>
        Assert.Equal(refused, (await Asks(_town.Lin, new(Phone, new(2026, 3, day), from, to, ""))).Refusal?.Code);

    [Fact]
    public async Task One_open_call_of_a_shopper_and_a_shop_however_often_it_is_asked()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Asks(_town.Lin, At(11, 12)))));

        Assert.Single(asked, a => a.IsDone);
        Assert.All(asked.Where(a => !a.IsDone), a => Assert.Equal("call.once", a.Refusal?.Code));
        Town.Done(await Withdraws());
        Town.Done(await Asks(_town.Lin, At(11, 12)));
        Town.Done(await Asks(_town.Wang, At(11, 12)));
    }

    [Fact]
    public async Task Two_agents_at_once_are_one()
    {
        var colleague = await _town.Colleague("小周");
        await Asked(from: 11, to: 12);
        _town.Clock.Wind(TimeSpan.FromHours(1));

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => Takes(i % 2 == 0 ? colleague : _town.TeaHouse))));

        var who = (await Call()).AgentId;
        for (var i = 0; i < taken.Length; i++)
            if (taken[i].IsDone) Assert.Equal(who, i % 2 == 0 ? colleague.StaffId : _town.TeaHouse.StaffId);
        Assert.Contains(taken, t => t.IsDone);
    }

    [Fact]
    public async Task A_shop_that_takes_no_calls_is_not_asked_and_numbers_are_forgotten()
    {
        await Asked(from: 11, to: 12);
        Town.Done(await Withdraws());
        _town.Clock.Wind(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Forgets());
        _town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Forgets());
        Assert.Equal("已删除", (await Call()).MaskedPhone);

        Town.Done(await _town.As(_town.TeaHouse).Do((KeepChatSettings use, ShopStaff me) => use.Run(me, new(540, 1_320, "您好", "稍后回复", 10, TakesCalls: false))));
        Assert.Equal("call.not-offered", (await Asks(_town.Wang, new(Phone, ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(1), 600, 660, ""))).Refusal?.Code);
    }

    private static CallForm At(int from, int to, int day = 2) => new(Phone, new(2026, 3, day), from * 60, to * 60, "发货时间");

    private async Task Asked(int from, int to, int day = 2) => Town.Done(await Asks(_town.Lin, At(from, to, day)));

    private Task<Outcome> Asks(Buyer who, CallForm form) => _town.As(who).Do((AskForCall use, Buyer me) => use.Run(me, "teahouse", form));

    private async Task<Outcome<string>> Takes(ShopStaff who)
    {
        var id = (await Call()).Id;
        return await _town.As(who).Do((TakeCall use, ShopStaff me) => use.Run(me, id));
    }

    private async Task<Outcome> Reports(ShopStaff who, bool isSpoken, string said)
    {
        var id = (await Call()).Id;
        return await _town.As(who).Do((ReportCall use, ShopStaff me) => use.Run(me, id, isSpoken, said));
    }

    private async Task<Outcome> Withdraws()
    {
        var id = (await Call()).Id;
        return await _town.As(_town.Lin).Do((WithdrawCall use, Buyer me) => use.Run(me, id));
    }

    private Task<CallBoard> Board(ShopStaff who) => _town.As(who).Ask((CallQueries ask, ShopStaff me) => ask.Board(me));

    private async Task<int> Forgets() => Town.Done(await _town.AsClockwork.Do((ForgetCallNumbers use, Clockwork me) => use.Run(me, 100)));

    /// <summary>The newest.</summary>
    private Task<CallRequest> Call() => _town.Look(db => db.CallRequests.OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).FirstAsync());

    private Task<List<string>> NoticesOf(Guid who) => _town.Look(db => db.Notices.Where(n => n.RecipientId == who).Select(n => n.Title + n.Words).ToListAsync());
}
