using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Reconciliation;

/// <summary>A payment seconds before or after midnight may stand in the bill of the day beside ours.</summary>
public sealed class MidnightSpecs
{
    private static readonly TimeSpan s_before = TimeSpan.FromSeconds(-4), s_after = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Paid_before_midnight_and_booked_after_it_waits_for_no_bill_of_the_first_day_and_is_no_case()
    {
        await using var town = await Town.Open();
        var (day, number, amount) = await PaidAt(town, s_before);

        Assert.False(await MustCome(town, day));
        Assert.Equal(0, await Compares(town, day));
        Assert.True(await MustCome(town, day.AddDays(1)));
        Assert.Equal(0, await Compares(town, day.AddDays(1), new BillRow(1, BillLineKind.Payment, number, "42", amount, ShopCalendar.EndOf(day) + s_after, "SUCCESS")));
    }

    [Fact]
    public async Task Paid_before_midnight_and_listed_nowhere_is_a_case_of_the_next_day()
    {
        await using var town = await Town.Open();
        var (day, number, _) = await PaidAt(town, s_before);

        Assert.Equal(0, await Compares(town, day));
        Assert.Equal(1, await Compares(town, day.AddDays(1)));

        var found = await town.Look(db => db.BillDifferences.SingleAsync());
        Assert.Equal((day.AddDays(1), DifferenceKind.MissingThere, number), (found.Day, found.Kind, found.Number));
    }

    [Fact]
    public async Task Heard_after_midnight_of_what_was_booked_before_it_waits_for_no_bill_of_the_second_day()
    {
        await using var town = await Town.Open();
        var (day, number, amount) = await PaidAt(town, s_after);

        Assert.Equal(0, await Compares(town, day.AddDays(-1), new BillRow(1, BillLineKind.Payment, number, "42", amount, ShopCalendar.StartOf(day) + s_before, "SUCCESS")));
        Assert.False(await MustCome(town, day));
        Assert.Equal(0, await Compares(town, day));
    }

    /// <returns>The day it was paid on by our books.</returns>
    private static async Task<(DateOnly Day, string Number, Money Amount)> PaidAt(Town town, TimeSpan fromMidnight)
    {
        var id = await town.Places(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(ShopCalendar.EndOf(ShopCalendar.DayOf(town.Clock.GetUtcNow())) + fromMidnight - town.Clock.GetUtcNow());
        await town.Pays(id);
        var paid = await town.Look(db => db.Payments.SingleAsync(p => p.Id == id));
        return (ShopCalendar.DayOf(paid.PaidAt!.Value), paid.OutTradeNo, paid.Amount);
    }

    private static Task<bool> MustCome(Town town, DateOnly day) => town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.MustCome(me, BillKind.Trade, day));

    private static async Task<int> Compares(Town town, DateOnly day, params BillRow[] rows)
    {
        var file = new ChannelBillFile(BillKind.Trade, day, $"a{day.DayNumber}", rows, Money.Zero);
        Town.Done(await town.AsClockwork.Do((TakeBillLines use, Clockwork me) => use.Run(me, file, 100)));
        return Town.Done(await town.AsClockwork.Do((CompareBill use, Clockwork me) => use.Run(me, day)));
    }
}
