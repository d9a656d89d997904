using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.AfterSales;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using ShopHub.Web.PlatformConsole.Finance;

namespace ShopHub.Tests.Reconciliation;

/// <summary>A refund that reaches the buyer another way stands in the channel's bills and on its accounts as our books say.</summary>
public sealed class TransferReconciliationSpecs(OpenHouse open) : IClassFixture<OpenHouse>
{
    private const int MostTurns = 40;

    private readonly House _house = open.House;

    [Fact]
    public async Task A_transfer_and_a_refund_to_a_card_reconcile_on_every_account_and_in_every_bill()
    {
        var desk = new StuckRefunds(_house);
        desk.TopUp();
        var (paid, back, card) = (await desk.Make(), await desk.Make(), await desk.Make());
        var before = await Gaps();

        var number = await desk.Sends(paid);
        await desk.Until(number, TransferStatus.ToConfirm);
        await Stays(before, "locked until the buyer confirms");
        await desk.Confirms(number);
        await desk.Until(number, TransferStatus.Paid);
        await Stays(before, "paid");

        var returned = await desk.Sends(back);
        await desk.Until(returned, TransferStatus.ToConfirm);
        await desk.TakesBack(returned);
        await desk.Until(returned, TransferStatus.Cancelled);
        await Stays(before, "taken back");

        await desk.GoesToCard(card);
        await Stays(before, "to a card");

        await Compare();
        var lines = await _house.Look(db => db.BilledLines.Where(l => l.Bill == BillKind.PlatformFunds).ToListAsync());
        Assert.Equal(
            [(BillLineKind.Transfer, number, -paid.Amount), (BillLineKind.Transfer, returned, -back.Amount), (BillLineKind.TransferBack, returned, back.Amount)],
            lines.Where(l => l.Number == number || l.Number == returned).OrderBy(l => l.Kind).ThenBy(l => l.At).Select(l => (l.Kind, l.Number, l.Amount)));
        Assert.Contains(await _house.Look(db => db.BilledLines.Where(l => l.Number == card.OutRefundNo).Select(l => l.Kind).ToListAsync()), k => k is BillLineKind.Refund);
        // What the platform paid in is no business of the shop's.
        Assert.Empty(await _house.Look(db => db.BillDifferences.Where(d => d.LineKind != BillLineKind.Other).ToListAsync()));
    }

    private async Task Stays(Dictionary<string, long?> before, string when)
    {
        // What the jobs of the house are doing meanwhile lies between the two looks.
        var now = await Gaps();
        for (var i = 0; i < MostTurns && !Same(now); i++) now = await Gaps();
        Assert.True(Same(now), $"{when}: {string.Join(", ", now.Except(before))} instead of {string.Join(", ", before.Except(now))}");

        bool Same(Dictionary<string, long?> gaps) => gaps.Count == before.Count && !gaps.Except(before).Any();
    }

    private async Task<Dictionary<string, long?>> Gaps()
    {
        var finance = (await new StuckRefunds(_house).Finance()).First;
        var ours = await _house.As(finance).Ask((BalanceQueries ask, PlatformStaff me) => ask.Expected(me));
        return (await _house.Services.GetRequiredService<AskBalances>().Ask(ours)).ToDictionary(a => a.Ours.SubMchId ?? "platform", a => a.Difference?.Fen);
    }

    private async Task Compare()
    {
        await _house.Wind(ShopCalendar.EndOf(ShopCalendar.DayOf(_house.Now)).AddHours(12) - _house.Now);
        for (var i = 0; i < MostTurns && (await Due()).Count > 0; i++) await _house.Run(Timetable.CompareBills);
        Assert.Empty(await Due());

        Task<List<DueBill>> Due() => _house.As(Clockwork.Itself).Ask((BillQueries ask, Clockwork me) => ask.Due(me));
    }
}
