using System.Text;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay.Bills;

namespace ShopHub.Tests.WeChatPay;

/// <summary>The day's trade bill, from the sandbox over real HTTP, and the public one.</summary>
public sealed class BillSpecs
{
    private static IChannelBills Bills(WireHouse house) => house.Get<IChannelBills>();

    /// <summary>Noon of the next day in Shanghai; the day that is over.</summary>
    private static async Task<DateOnly> NextNoon(WireHouse house)
    {
        var day = ShopCalendar.DayOf(house.Clock.GetUtcNow());
        house.Clock.Wind(ShopCalendar.EndOf(day).AddHours(12) - house.Clock.GetUtcNow());
        await house.RunDue();
        return day;
    }

    [Fact]
    public async Task A_bill_lists_what_was_paid_and_refunded_that_day()
    {
        await using var house = await WireHouse.Open();
        var tea = await house.Paid(fen: 1000);
        var cup = await house.Paid(fen: 2599);
        Assert.True((await house.Gateway.Refund(new("RF1", tea.OutTradeNo, house.Account, new(400), new(1000), "破损"))).IsDone);

        var bill = (await Bills(house).Fetch(BillKind.Trade, await NextNoon(house))).Value!;

        Assert.Equal(
            [(BillLineKind.Payment, tea.OutTradeNo, 1000L, "SUCCESS"), (BillLineKind.Payment, cup.OutTradeNo, 2599, "SUCCESS"), (BillLineKind.Refund, "RF1", 400, "SUCCESS")],
            bill.Rows.OrderBy(r => r.Kind).ThenBy(r => r.Amount.Fen).Select(r => (r.Kind, r.Number, r.Amount.Fen, r.State)));
        Assert.Equal([1, 2, 3], bill.Rows.Select(r => r.Row));
        Assert.Equal(house.World.Money["fees"], bill.Fees.Fen);
    }

    [Fact]
    public async Task A_bill_is_not_there_before_the_next_morning_nor_for_a_day_without_trade()
    {
        await using var house = await WireHouse.Open();
        await house.Paid();
        var today = ShopCalendar.DayOf(house.Clock.GetUtcNow());
        house.Clock.Wind(ShopCalendar.EndOf(today) + TimeSpan.FromHours(8) - house.Clock.GetUtcNow());

        var early = await Bills(house).Fetch(BillKind.Trade, today);
        var quiet = await Bills(house).Fetch(BillKind.Trade, today.AddDays(-1));

        Assert.Equal((ChannelVerdict.Busy, "STATEMENT_CREATING"), (early.Verdict, early.Code));
        Assert.Equal((ChannelVerdict.Refused, IChannelBills.NoBill), (quiet.Verdict, quiet.Code));
    }

    [Theory]
    [InlineData("bill-not-ready", ChannelVerdict.Busy, "STATEMENT_CREATING")]
    [InlineData("bill-token-old", ChannelVerdict.Busy, "INVALID_REQUEST")]
    [InlineData("bill-bad-hash", ChannelVerdict.Unknown, "BILL_HASH")]
    [InlineData("bill-gzip", ChannelVerdict.Unknown, "BILL_HASH")]
    public async Task A_bill_that_cannot_be_trusted_is_not_used_and_the_next_one_is(string preset, ChannelVerdict verdict, string code)
    {
        await using var house = await WireHouse.Open();
        await house.Paid();
        var day = await NextNoon(house);
        house.Use(preset);

        var wrong = await Bills(house).Fetch(BillKind.Trade, day);
        var right = await Bills(house).Fetch(BillKind.Trade, day);

        Assert.Equal((verdict, code, null), (wrong.Verdict, wrong.Code, wrong.Value));
        Assert.Single(right.Value!.Rows);
    }

    [Fact]
    public void A_bill_whose_summary_is_not_the_sum_of_its_lines_is_refused()
    {
        const string bill = "交易时间,微信订单号,商户订单号,交易状态,应结订单金额,微信退款单号,商户退款单号,退款金额,退款状态,手续费,订单金额,申请退款金额\r\n"
            + "`2026-03-02 10:00:00,`4200,`P1,`SUCCESS,`1.00,`0,`0,`0.00,`,`0.00600,`1.00,`0.00\r\n"
            + "总交易单数,应结订单总金额,退款总金额\r\n`1,`SUM,`0.00\r\n";

        Assert.Equal(100, TradeBillFile.Read(bill.Replace("SUM", "1.00", StringComparison.Ordinal)).Rows.Single().Amount.Fen);
        Assert.Throws<BillFormatException>(() => TradeBillFile.Read(bill.Replace("SUM", "1.01", StringComparison.Ordinal)));
        Assert.Throws<BillFormatException>(() => TradeBillFile.Read(bill.Replace(",订单金额,", ",别的,", StringComparison.Ordinal).Replace("SUM", "1.00", StringComparison.Ordinal)));
        Assert.Throws<BillFormatException>(() => TradeBillFile.Read("<html>"));
    }

    [Fact]
    public void The_public_bill_reads_to_the_last_line()
    {
        if (Vectors.Bytes("bills/bill.ALL.csv") is not { } bytes) return;

        var (rows, _) = TradeBillFile.Read(Encoding.UTF8.GetString(bytes));

        Assert.Equal((int)Vectors.Read("bills/bill.ALL.meta.json")!["row_count"]!, rows.Count);
        Assert.All(rows, r => Assert.NotEqual("", r.Number));
        Assert.Contains(rows, r => r.Kind is BillLineKind.Refund);
    }
}
