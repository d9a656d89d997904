using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Reconciliation;

/// <summary>The channel's fund bills beside our books: two months of payments, refunds, shares and withdrawals over real HTTP.</summary>
public sealed class FundReconciliationSpecs
{
    private const int MostTurns = 40;

    [Fact]
    public async Task Two_months_of_every_movement_agree_line_by_line()
    {
        await using var house = await House.Open();
        await SettleEverything(house);

        await Compare(house);

        Assert.Empty(await Found(house));
        var bills = await house.Look(db => db.Bills.ToListAsync());
        Assert.All(bills, b => Assert.Equal((BillState.Compared, b.Total), (b.State, b.Matched)));
        Assert.True(bills.Count(b => b.Bill is BillKind.ShopFunds && b.Lines > 0) > 20);
        var kinds = await house.Look(db => db.BilledLines.Where(l => l.Bill != BillKind.Trade).Select(l => l.Kind).Distinct().ToListAsync());
        Assert.Empty(((BillLineKind[])[BillLineKind.Payment, BillLineKind.Refund, BillLineKind.Fee, BillLineKind.Share]).Except(kinds));
    }

    [Fact]
    public async Task Every_way_to_disagree_is_a_case_that_names_the_line()
    {
        await using var house = await House.Open();
        await SettleEverything(house);
        var share = await house.Look(db => db.OrderShares.Where(s => s.Given.Fen > 100).OrderByDescending(s => s.FinishedAt).FirstAsync());
        await house.Look(db => db.OrderShares.Where(s => s.OrderId == share.OrderId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Given.Fen, s => s.Given.Fen + 1)));
        house.Services.GetRequiredService<SandboxWorld>().Book(new BookEntry(house.Now, "account debited", "Z1", new()
        {
            [Purse.Available(share.SubMchId)] = -7, [MoneyBook.Bank] = 7,
        }));

        await Compare(house);

        Assert.Equal(
            [
                (BillKind.PlatformFunds, BillLineKind.Share, DifferenceKind.AmountDiffers, share.Number), (BillKind.ShopFunds, BillLineKind.Share, DifferenceKind.AmountDiffers, share.Number),
                (BillKind.ShopFunds, BillLineKind.Other, DifferenceKind.MissingHere, "Z1"),
            ],
            (await Found(house)).Select(d => (d.Bill, d.LineKind, d.Kind, d.Number)));
    }

    [Theory]
    [InlineData("bill-extra-row", DifferenceKind.MissingHere)]
    [InlineData("bill-missing-row", DifferenceKind.MissingThere)]
    [InlineData("bill-other-amount", DifferenceKind.AmountDiffers)]
    public async Task A_bill_edited_by_one_row_is_one_case(string preset, DifferenceKind kind)
    {
        // The timetable would fetch the bill with the house's first breath, before it is edited.
        await using var house = await House.Open(new() { ["Jobs:Enabled"] = "false" });
        var day = ShopCalendar.DayOf((await house.Look(db => db.Payments.Where(p => p.SubMchId != null && p.PaidAt != null).MinAsync(p => p.PaidAt))).GetValueOrDefault());
        var rule = FaultPresets.Find(preset, $"{day:yyyy-MM-dd}")!;
        house.Services.GetRequiredService<FaultTable>().Add(rule with { Match = rule.Match with { Route = "GET /v3/ecommerce/bill/fundflowbill" } });

        await Compare(house);

        var one = Assert.Single(await Found(house));
        Assert.Equal((BillKind.ShopFunds, day, kind), (one.Bill, one.Day, one.Kind));
    }

    [Fact]
    public async Task Every_bill_is_due_on_its_own_and_none_is_waited_for_where_nothing_moved()
    {
        await using var house = await House.Open();

        await Compare(house);

        Assert.Empty(await Due(house));
        var told = await house.Look(db => db.Bills.Where(b => b.Lines > 0).Select(b => b.Bill).Distinct().ToListAsync());
        Assert.Superset(new HashSet<BillKind> { BillKind.Trade, BillKind.ShopFunds }, told.ToHashSet());
    }

    private static async Task Compare(House house)
    {
        var today = ShopCalendar.DayOf(house.Now);
        await house.Wind(ShopCalendar.EndOf(today).AddHours(12) - house.Now);
        for (var i = 0; i < MostTurns && (await Due(house)).Count > 0; i++) await house.Run(Timetable.CompareBills);
    }

    private static Task<List<DueBill>> Due(House house) => house.As(Clockwork.Itself).Ask((BillQueries ask, Clockwork me) => ask.Due(me));

    private static Task<List<BillDifference>> Found(House house) => house.Look(db => db.BillDifferences.OrderBy(d => d.Bill).ThenBy(d => d.LineKind).ToListAsync());

    /// <summary>Everything is received, settled and divided; the outbox is said until nothing is left to say.</summary>
    private static async Task SettleEverything(House house)
    {
        // What is under way while the clock is wound would be booked weeks before it is heard.
        await SayEverything(house);
        foreach (var days in (int[])[30, 9])
        {
            await house.Wind(TimeSpan.FromDays(days));
            await SayEverything(house);
        }
    }

    private static async Task SayEverything(House house)
    {
        for (var i = 0; i < MostTurns && await house.Look(async db => await db.Outbox.AnyAsync(m => m.DueAt != null) || await db.Refunds.AnyAsync(r => r.NextAt != null)); i++)
        {
            await house.Wind(TimeSpan.FromMinutes(5));
            await house.Run(Timetable.SendOutbox);
        }
    }
}
