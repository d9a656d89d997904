using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>Refunds the channel does not bring to an end: the buyer is paid all the same, and once (REF-11, REF-12).</summary>
public sealed class StuckRefundSpecs
{
    [Fact]
    public async Task A_refund_the_channel_closed_goes_out_under_a_new_number_and_ends_the_same_case()
    {
        await using var town = await Town.Open();
        var (number, first) = await Refunding(town);

        await Hears(town, first, ChannelRefundState.Closed);
        await Hears(town, first, ChannelRefundState.Closed);

        var second = await town.Look(db => db.Refunds.SingleAsync(r => r.Replaces == first.Id));
        Assert.Equal((2, first.Amount, RefundStatus.Created), (second.Round, second.Amount, second.Status));
        await Hears(town, second, ChannelRefundState.Success);
        Assert.Equal(AfterSaleStatus.Refunded, await StatusOf(town, number));
        Assert.Equal(1, await town.Look(db => db.JournalEntries.CountAsync(e => e.Cause == Cause.RefundInEscrow)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Closed_three_times_it_waits_for_a_person_who_sends_it_once_more_and_only_once()
    {
        await using var town = await Town.Open();
        var (_, refund) = await Refunding(town);
        for (var round = 1; round <= PaymentPolicy.MostRounds; round++) await Hears(town, await Last(town), ChannelRefundState.Closed);
        var last = await Last(town);
        Assert.Equal(last.OutRefundNo, Assert.Single(await Desk(town, underWay: false)).OutRefundNo);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => town.As(town.Judge).Do((RefundAgain use, PlatformStaff me) => use.Run(me, last.OutRefundNo)))));

        Assert.Single(sent, s => s.IsDone);
        Assert.All(sent.Where(s => !s.IsDone), s => Assert.Equal("common.twice", s.Refusal!.Code));
        Assert.Empty(await Desk(town, underWay: false));
        Assert.Equal("refund.not-closed", (await town.As(town.Judge).Do((RefundAgain use, PlatformStaff me) => use.Run(me, sent.Single(s => s.IsDone).Value!))).Refusal!.Code);
        Assert.Equal(refund.Amount, (await Last(town)).Amount);
    }

    [Fact]
    public async Task One_the_channel_takes_on_each_day_and_cannot_pay_waits_for_a_person_all_the_same()
    {
        await using var town = await Town.Open();
        var (_, refund) = await Refunding(town);
        await Hears(town, refund, ChannelRefundState.Abnormal);

        for (var day = 0; day < PaymentPolicy.AbnormalRetries; day++)
        {
            Assert.Null((await Last(town)).ByHandUntil);
            town.Clock.Wind((await Last(town)).NextAt!.Value - town.Clock.GetUtcNow());
            await Hears(town, refund, ChannelRefundState.Processing);
            await Hears(town, refund, ChannelRefundState.Abnormal);
        }

        Assert.Equal((null, town.Clock.GetUtcNow() + PaymentPolicy.ByHandWithin), ((await Last(town)).NextAt, (await Last(town)).ByHandUntil));
    }

    [Fact]
    public async Task One_that_cannot_be_paid_is_tried_three_days_at_ten_and_then_paid_by_hand()
    {
        await using var town = await Town.Open();
        var (number, refund) = await Refunding(town);
        await Hears(town, refund, ChannelRefundState.Abnormal);
        Assert.Equal("refund.not-by-hand", (await ByHand(town, refund, "银行转账，回单号 20260301")).Refusal!.Code);

        for (var day = 0; day < PaymentPolicy.AbnormalRetries; day++)
        {
            var next = (await Last(town)).NextAt!.Value;
            Assert.Equal(10, ShopCalendar.Local(next).Hour);
            town.Clock.Wind(next - town.Clock.GetUtcNow());
            await Hears(town, refund, ChannelRefundState.Abnormal);
            Town.Done(await town.AsClockwork.Do((RecordRefundTry use, Clockwork me) => use.Run(me, refund.OutRefundNo, "Abnormal", false)));
        }

        Assert.NotNull((await town.As(town.Lin).Ask((BuyerAfterSaleQueries ask, Buyer me) => ask.One(me, number))).RefundByHandUntil);
        Assert.Equal("refund.note", (await ByHand(town, refund, "已付")).Refusal!.Code);
        Assert.Equal("common.not-allowed", (await ByHand(town, refund, "银行转账，回单号 20260301", town.Judge with { Permissions = PlatformPermission.Review })).Refusal!.Code);
        Town.Done(await ByHand(town, refund, "银行转账，回单号 20260301"));
        Assert.Equal("refund.not-by-hand", (await ByHand(town, refund, "银行转账，回单号 20260301")).Refusal!.Code);

        Assert.Equal(AfterSaleStatus.Refunded, await StatusOf(town, number));
        Assert.Equal(refund.Amount.Fen, await town.Look(db => db.Balances.Where(b => b.Account == Account.PlatformFunding).SumAsync(b => b.Balance.Fen)));
        await town.EverythingAgrees();
        await NoBillIsExpectedToListIt(town);
    }

    [Fact]
    public async Task Money_paid_more_than_a_year_ago_is_paid_back_by_hand_at_once()
    {
        await using var town = await Town.Open();
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var payment = await town.Look(db => db.Payments.SingleAsync());

        var late = Refund.Create(payment, new(order.Id, null, new(100), RefundReason.Merchant), payment.PaidAt!.Value.AddDays(366), payment.PaidAt.Value.AddDays(366));
        var early = Refund.Create(payment, new(order.Id, null, new(100), RefundReason.Merchant), payment.PaidAt.Value.AddDays(365), payment.PaidAt.Value.AddDays(365));

        Assert.Equal((true, false), (late.ByHandUntil is not null, late.NextAt is not null));
        Assert.Equal((false, true), (early.ByHandUntil is not null, early.NextAt is not null));
    }

    [Fact]
    public async Task What_the_channel_always_refuses_is_left_to_a_person_but_never_what_nobody_knows()
    {
        await using var town = await Town.Open();
        var (_, refund) = await Refunding(town);

        for (var i = 0; i < PaymentPolicy.MostRefusals + 2; i++) await Tries(town, refund, refused: false);
        Assert.NotNull((await Last(town)).NextAt);
        await Tries(town, refund, refused: true);

        Assert.Equal((true, false), ((await Last(town)).ByHandUntil is not null, (await Last(town)).NextAt is not null));
        Town.Done(await town.As(town.Judge).Do((TryRefundNow use, PlatformStaff me) => use.Run(me, refund.OutRefundNo)));
        Assert.Equal("refund.not-by-hand", (await ByHand(town, refund, "银行转账，回单号 20260301")).Refusal!.Code);
    }

    private static async Task NoBillIsExpectedToListIt(Town town)
    {
        var day = ShopCalendar.DayOf(town.Clock.GetUtcNow());
        town.Clock.Wind(TimeSpan.FromHours(40));
        Assert.Contains(new DueBill(BillKind.Trade, day), await town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.Due(me)));
        Assert.False(await town.AsClockwork.Ask((BillQueries ask, Clockwork me) => ask.MustCome(me, BillKind.Trade, day)));
    }

    private static async Task Tries(Town town, Refund refund, bool refused) =>
        Town.Done(await town.AsClockwork.Do((RecordRefundTry use, Clockwork me) => use.Run(me, refund.OutRefundNo, "应答", refused)));

    private static async Task<(string Number, Refund Refund)> Refunding(Town town)
    {
        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));
        var number = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, order.Lines.Single().Id, new(AfterSaleKind.Refund, AfterSaleReason.NotWanted, 1, "", []))));
        return (number, await Last(town));
    }

    private static Task<Refund> Last(Town town) => town.Look(db => db.Refunds.OrderByDescending(r => r.Round).FirstAsync());

    private static async Task Hears(Town town, Refund refund, ChannelRefundState state)
    {
        var said = new ChannelRefund(refund.OutRefundNo, "50" + refund.OutRefundNo[1..], "", state, refund.Amount, town.Clock.GetUtcNow());
        Town.Done(await town.AsClockwork.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, said)));
    }

    private static Task<Outcome> ByHand(Town town, Refund refund, string note, PlatformStaff? by = null) =>
        town.As(by ?? town.Judge).Do((PayRefundByHand use, PlatformStaff me) => use.Run(me, refund.OutRefundNo, note));

    private static Task<List<RefundRow>> Desk(Town town, bool underWay) => town.As(town.Judge).Ask((RefundDeskQueries ask, PlatformStaff me) => ask.Those(me, underWay ? RefundTray.UnderWay : RefundTray.Waiting));

    private static Task<AfterSaleStatus> StatusOf(Town town, string number) => town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Status).SingleAsync());
}
