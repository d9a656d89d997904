using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

/// <summary>While carriers stand still no shipping clock runs (SHP-04).</summary>
public sealed class LogisticsPauseSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private DateTimeOffset Now => _town.Clock.GetUtcNow();

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Orders_paid_before_and_after_the_announcement_wait_for_the_carriers()
    {
        var before = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        Town.Done(await Announces(Now.AddHours(4), Now.AddDays(9)));
        var after = await _town.PaidOrder(_town.Wang, (_town.People.Book, 1));
        await Reckons();

        var wanted = Now.AddDays(9).AddHours(44);
        Assert.Equal((wanted, wanted), ((await _town.Again(before)).DueAt, after.DueAt));
    }

    [Fact]
    public async Task Where_goods_go_elsewhere_the_clock_runs_on()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var elsewhere = order.ShipTo.Province == "海南省" ? "吉林省" : "海南省";

        Town.Done(await Announces(Now, Now.AddDays(3), elsewhere));
        await Reckons();
        Assert.Equal(Now.AddHours(48), (await _town.Again(order)).DueAt);

        Town.Done(await Announces(Now, Now.AddDays(3), elsewhere, order.ShipTo.Province));
        await Reckons();
        Assert.Equal(Now.AddDays(5), (await _town.Again(order)).DueAt);
    }

    [Fact]
    public async Task What_was_shipped_keeps_its_receipt_clock()
    {
        var shipped = await _town.ShippedOrder(_town.Lin, (_town.People.Tea, 1));

        Town.Done(await Announces(Now, Now.AddDays(3)));
        await Reckons();

        Assert.Equal(shipped.DueAt, (await _town.Again(shipped)).DueAt);
    }

    [Fact]
    public async Task Days_that_two_pauses_share_are_counted_once()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));

        Town.Done(await Announces(Now.AddHours(12), Now.AddHours(36)));
        Town.Done(await Announces(Now.AddHours(24), Now.AddHours(60)));
        await Reckons();

        Assert.Equal(Now.AddHours(48 + 48), (await _town.Again(order)).DueAt);
    }

    [Fact]
    public async Task Ended_sooner_it_moves_the_clock_back_and_withdrawn_it_never_was()
    {
        var order = await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1));
        var paid = Now;
        Town.Done(await Announces(paid.AddHours(6), paid.AddDays(9)));
        Town.Done(await Announces(paid.AddDays(20), paid.AddDays(22)));
        await Reckons();
        _town.Clock.Wind(TimeSpan.FromHours(30));
        var pauses = await _town.Look(db => db.LogisticsPauses.OrderBy(p => p.From).Select(p => p.Id).ToListAsync());

        foreach (var id in pauses) Town.Done(await Ends(id));
        await Reckons();

        Assert.Equal(paid.AddHours(48 + 24), (await _town.Again(order)).DueAt);
        Assert.Equal("pause.over", (await Ends(pauses[0])).Refusal?.Code);
        Assert.Equal(paid.AddDays(20), await _town.Look(db => db.LogisticsPauses.Where(p => p.Id == pauses[1]).Select(p => p.To).SingleAsync()));
        Assert.Single(await _town.AsClockwork.Ask((PauseQueries ask) => ask.Between(paid, paid.AddHours(72), order.ShipTo.Province)));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_with_the_next_order_and_does_nothing_twice()
    {
        var orders = new[] { await _town.PaidOrder(_town.Lin, (_town.People.Tea, 1)), await _town.PaidOrder(_town.Wang, (_town.People.Tea, 1)), await _town.PaidOrder(_town.Lin, (_town.People.Cup, 1)) };
        Town.Done(await Announces(Now, Now.AddDays(1)));

        Assert.Equal(2, await Reckons(batch: 2, most: 1));
        Assert.Equal(2, await _town.Look(db => db.Orders.CountAsync(o => o.DueAt > Now.AddHours(48))));
        Assert.Equal(2, await Reckons(batch: 2));
        Assert.Equal(0, await Reckons(batch: 2));

        foreach (var order in orders) Assert.Equal(Now.AddDays(3), (await _town.Again(order)).DueAt);
    }

    [Theory]
    [InlineData(5, 5, "春节", "海南省", "pause.span")]
    [InlineData(0, 31, "春节", "海南省", "pause.span")]
    [InlineData(-8, 2, "春节", "海南省", "pause.past")]
    [InlineData(-5, -1, "春节", "海南省", "pause.past")]
    [InlineData(0, 5, "春节", "火星", "pause.provinces")]
    [InlineData(0, 5, " 雨 ", "海南省", "pause.reason")]
    public async Task What_cannot_be_meant_is_refused(int from, int to, string reason, string province, string refused) =>
        Assert.Equal(refused, (await _town.As(_town.Judge).Do((AnnouncePause use, PlatformStaff me) => use.Run(me, Now.AddDays(from), Now.AddDays(to), new[] { province }, reason))).Refusal?.Code);

    [Fact]
    public async Task Only_operators_announce()
    {
        var judge = _town.Judge with { Permissions = PlatformPermission.Judge };
        Assert.Equal("common.not-allowed", (await _town.As(judge).Do((AnnouncePause use, PlatformStaff me) => use.Run(me, Now, Now.AddDays(1), Array.Empty<string>(), "台风"))).Refusal?.Code);
    }

    private Task<Outcome> Announces(DateTimeOffset from, DateTimeOffset to, params string[] provinces) =>
        _town.As(_town.Judge).Do((AnnouncePause use, PlatformStaff me) => use.Run(me, from, to, provinces, "春节"));

    private Task<Outcome> Ends(Id<LogisticsPause> id) => _town.As(_town.Judge).Do((EndPause use, PlatformStaff me) => use.Run(me, id));

    private async Task<int> Reckons(int batch = 200, int most = 20)
    {
        var all = 0;
        for (var i = 0; i < most; i++)
        {
            var done = Town.Done(await _town.AsClockwork.Do((ReckonShippingClocks use, Clockwork me) => use.Run(me, batch)));
            if (done == 0) return all;
            all += done;
        }

        return all;
    }
}
