using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Reconciliation;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.Reconciliation.BillLineKind;

namespace ShopHub.Tests.Reconciliation;

/// <summary>What was still under way here when its bill was compared closes by itself once our books stand as the bill says.</summary>
public sealed class UnderWaySpecs
{
    [Fact]
    public async Task A_payment_that_reaches_us_after_its_bill_closes_its_case_and_names_who_looked_after_it()
    {
        await using var town = await Town.Open();
        var id = await town.Places(town.Lin, (town.People.Tea, 1));
        var payment = await town.Look(db => db.Payments.SingleAsync(p => p.Id == id));
        await Compares(town, BillKind.Trade, new BillRow(1, Payment, payment.OutTradeNo, "42", payment.Amount, town.Clock.GetUtcNow(), "SUCCESS"));
        var found = await Only(town);
        Town.Done(await town.As(town.Judge).Do((TakeDifference use, PlatformStaff me) => use.Run(me, found.Id)));

        Assert.Equal(0, await Rejudges(town));
        await town.Pays(id);
        Assert.Equal(1, await Rejudges(town));
        Assert.Equal(0, await Rejudges(town));

        var closed = await Only(town);
        Assert.Equal((DifferenceState.Closed, "系统", "我们后来也记为完成，与渠道账单一致（平台 李审跟进过）"), (closed.State, closed.Owner, closed.Note));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_share_that_is_divided_after_its_bill_closes_its_case_and_another_amount_is_a_case_of_its_own(long less)
    {
        await using var town = await Town.Open();
        var order = await town.ReceivedOrder(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        var share = Town.Done(await town.AsClockwork.Do((BeginShare use, Clockwork me) => use.Run(me, order.Number)))!;
        await Compares(town, BillKind.ShopFunds, Row(town, Share, share.Number, -share.Part, share.SubMchId));
        Assert.Equal((DifferenceKind.StateDiffers, Share), ((await Only(town)).Kind, (await Only(town)).LineKind));
        Assert.Equal(0, await Rejudges(town));

        var given = share.Part - new Money(less);
        Town.Done(await town.AsClockwork.Do((RecordShare use, Clockwork me) => use.Run(me, new(order.Number, given, "3008", null))));
        Assert.Equal(1, await Rejudges(town));

        var all = await town.Look(db => db.BillDifferences.OrderBy(d => d.State).Select(d => new { d.Kind, d.State, Ours = d.Ours.Fen }).ToListAsync());
        Assert.Equal((DifferenceKind.StateDiffers, DifferenceState.Closed), (all[^1].Kind, all[^1].State));
        (DifferenceKind, DifferenceState, long)[] anew = less == 0 ? [] : [(DifferenceKind.AmountDiffers, DifferenceState.Open, -given.Fen)];
        Assert.Equal(anew, all[..^1].Select(d => (d.Kind, d.State, d.Ours)));
    }

    [Fact]
    public async Task A_withdrawal_of_which_the_answer_was_lost_closes_its_case_when_it_is_heard()
    {
        await using var town = await Town.Open();
        await town.CanWithdraw(town.TeaHouse, 500_00);
        var number = Town.Done(await town.Withdraws(town.TeaHouse, 300_00));
        await town.Look(db => db.Withdrawals.ExecuteUpdateAsync(set => set.SetProperty(w => w.Way, PayoutWay.Channel).SetProperty(w => w.SubMchId, "1900882099")));
        await Compares(town, BillKind.ShopFunds, Row(town, BillLineKind.Withdrawal, number, new(-300_00), "1900882099"));
        Assert.Equal(DifferenceKind.StateDiffers, (await Only(town)).Kind);
        Assert.Equal(0, await Rejudges(town));

        Town.Done(await town.ChannelSays(number, ChannelPayoutState.Created));

        Assert.Equal(1, await Rejudges(town));
        Assert.Equal(DifferenceState.Closed, (await Only(town)).State);
    }

    [Fact]
    public async Task A_stranger_listed_twice_is_one_case_of_each_kind()
    {
        await using var town = await Town.Open();

        await Compares(town, BillKind.Trade, Row(town, Refund, "R-NOBODY", new(33), ""), Row(town, Refund, "R-NOBODY", new(33), "") with { Row = 2 });

        Assert.Equal(
            [DifferenceKind.MissingHere, DifferenceKind.ListedTwice], await town.Look(db => db.BillDifferences.OrderBy(d => d.Kind).Select(d => d.Kind).ToListAsync()));
    }

    private static BillRow Row(Town town, BillLineKind kind, string number, Money amount, string account) =>
        new(1, kind, number, "42" + number, amount, town.Clock.GetUtcNow(), "SUCCESS") { SubMchId = account };

    private static async Task Compares(Town town, BillKind bill, params BillRow[] rows)
    {
        var file = new ChannelBillFile(bill, ShopCalendar.DayOf(town.Clock.GetUtcNow()), "a1", rows, Money.Zero);
        Town.Done(await town.AsClockwork.Do((TakeBillLines use, Clockwork me) => use.Run(me, file, 100)));
        if (bill is BillKind.Trade) Town.Done(await town.AsClockwork.Do((CompareBill use, Clockwork me) => use.Run(me, file.Day)));
        else Town.Done(await town.AsClockwork.Do((CompareFundBill use, Clockwork me) => use.Run(me, bill, file.Day)));
    }

    /// <summary>As the job does it.</summary>
    private static async Task<int> Rejudges(Town town)
    {
        var closed = 0;
        foreach (var (bill, day) in await town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.UnderWay(me)))
            closed += Town.Done(await town.AsClockwork.Do((RejudgeDifferences use, Clockwork me) => use.Run(me, bill, day)));
        return closed;
    }

    private static Task<BillDifference> Only(Town town) => town.Look(db => db.BillDifferences.SingleAsync());
}
