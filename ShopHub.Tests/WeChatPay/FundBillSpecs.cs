using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Bills;
using static ShopHub.Tests.Sandbox.FrozenMoney;

namespace ShopHub.Tests.WeChatPay;

/// <summary>How the channel's accounts changed in a day, from the sandbox over real HTTP.</summary>
public sealed class FundBillSpecs
{
    private static readonly Dictionary<string, string?> s_direct = new() { ["WeChatPay:Family"] = "Direct" };

    [Fact]
    public async Task The_platforms_bill_tells_every_movement_and_its_fee()
    {
        await using var house = await WireHouse.Open(s_direct);
        var tea = await house.Paid(fen: 1_000);
        await house.Paid(fen: 5_000);
        Assert.True((await house.Gateway.Refund(new("RF1", tea.OutTradeNo, house.Account, new(400), new(1_000), "破损"))).IsDone);

        var bill = (await Fetch(house, BillKind.PlatformFunds, await NextNoon(house))).Value!;

        Assert.Equal([("RF1", -400L), (tea.OutTradeNo, 1_000)], Of(bill, BillLineKind.Refund).Concat(Of(bill, BillLineKind.Payment)).Take(2));
        Assert.Equal([-6L, -30, 2], bill.Rows.Where(r => r.Kind is BillLineKind.Fee).Select(r => r.Amount.Fen));
        Assert.Equal(Enumerable.Range(1, 6), bill.Rows.Select(r => r.Row));
        Assert.Equal((house.World.Money[MoneyBook.Fees], house.World.Money[Purse.Unsettled(null)]), (bill.Fees.Fen, bill.Rows.Sum(r => r.Amount).Fen));
    }

    [Fact]
    public async Task The_shops_bill_comes_sealed_in_parts_and_tells_whose_account_it_was()
    {
        await using var house = await WireHouse.Open();
        for (var i = 0; i < 60; i++) Frozen(house, 10_000 + i, wait: false);
        var shared = Frozen(house, 10_000);
        await Sharing(house).Share(Part(house, shared, 500));
        await Sharing(house).Finish(shared, "F1", "结算完成");
        await Sharing(house).Return(new(Shop, "S1", "B1", house.World.Merchant.MchId, new(300), "退款"));
        Assert.True((await house.Get<IPayoutChannel>().Submit(new("W1", Shop, new(6_000), "提现W1"))).IsDone);

        var day = await NextNoon(house);
        var (shops, platform) = ((await Fetch(house, BillKind.ShopFunds, day)).Value!, (await Fetch(house, BillKind.PlatformFunds, day)).Value!);

        Assert.Equal(61 * 2 + 3, shops.Rows.Count);
        Assert.Equal(Enumerable.Range(1, 61 * 2 + 3), shops.Rows.Select(r => r.Row));
        Assert.All(shops.Rows, r => Assert.Equal(Shop, r.SubMchId));
        Assert.Equal([("S1", -500L), ("B1", 300), ("W1", -6_000)], Of(shops, BillLineKind.Share).Concat(Of(shops, BillLineKind.ShareReturn)).Concat(Of(shops, BillLineKind.Withdrawal)));
        Assert.Equal([("S1", 500L), ("B1", -300)], platform.Rows.Select(r => (r.Number, r.Amount.Fen)));
        Assert.Equal(house.World.Money[Purse.Frozen(Shop)] + house.World.Money[Purse.Available(Shop)], shops.Rows.Sum(r => r.Amount).Fen);
    }

    [Theory]
    [InlineData("bill-not-ready", ChannelVerdict.Busy, "STATEMENT_CREATING", BillKind.PlatformFunds)]
    [InlineData("bill-token-old", ChannelVerdict.Busy, "INVALID_REQUEST", BillKind.PlatformFunds)]
    [InlineData("bill-bad-hash", ChannelVerdict.Unknown, "BILL_HASH", BillKind.PlatformFunds)]
    [InlineData("bill-gzip", ChannelVerdict.Unknown, "BILL_HASH", BillKind.PlatformFunds)]
    [InlineData("bill-not-ready", ChannelVerdict.Busy, "STATEMENT_CREATING", BillKind.ShopFunds)]
    [InlineData("bill-token-old", ChannelVerdict.Busy, "INVALID_REQUEST", BillKind.ShopFunds)]
    [InlineData("bill-bad-hash", ChannelVerdict.Unknown, "BILL_HASH", BillKind.ShopFunds)]
    [InlineData("bill-gzip", ChannelVerdict.Unknown, "BILL_HASH", BillKind.ShopFunds)]
    public async Task A_bill_that_cannot_be_trusted_is_not_used_and_the_next_one_is(string preset, ChannelVerdict verdict, string code, BillKind bill)
    {
        await using var house = await WireHouse.Open(s_direct);
        await house.Paid();
        Frozen(house, 10_000);
        var day = await NextNoon(house);
        house.Use(preset);

        var wrong = await Fetch(house, bill, day);
        var right = await Fetch(house, bill, day);

        Assert.Equal((verdict, code, null), (wrong.Verdict, wrong.Code, wrong.Value));
        Assert.Equal(2, right.Value!.Rows.Count);
    }

    [Theory]
    [InlineData("bill-extra-row", 3)]
    [InlineData("bill-missing-row", 1)]
    [InlineData("bill-other-amount", 2)]
    public async Task A_bill_that_was_wrong_from_the_beginning_is_read_as_it_is(string preset, int rows)
    {
        await using var house = await WireHouse.Open();
        Frozen(house, 10_000);
        var day = await NextNoon(house);
        house.Use(preset);

        Assert.Equal(rows, (await Fetch(house, BillKind.ShopFunds, day)).Value!.Rows.Count);
    }

    [Fact]
    public async Task A_day_without_movement_has_no_bill()
    {
        await using var house = await WireHouse.Open();
        var day = await NextNoon(house);

        foreach (var bill in Enum.GetValues<BillKind>()) Assert.Equal(IChannelBills.NoBill, (await Fetch(house, bill, day)).Code);
    }

    [Fact]
    public async Task A_sandbox_that_was_killed_still_knows_the_movements_of_the_day()
    {
        await using var house = await WireHouse.Open();
        Frozen(house, 10_000);
        using var again = new SandboxWorld(
            house.Get<SandboxKeys>(), house.Get<Microsoft.Extensions.Options.IOptions<Web.Integrations.Sandbox.SandboxOptions>>(), house.Get<Web.Integrations.WireClock>());

        Assert.Equal(house.World.Money.Entries().Count, again.Money.Entries().Count);
        Assert.Equal(2, new Web.Integrations.Sandbox.Bills.FundBook(again).Of(ShopCalendar.DayOf(house.Clock.GetUtcNow())).Count);
    }

    [Fact]
    public void A_bill_whose_summary_is_not_the_sum_of_its_lines_is_refused()
    {
        const string bill = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\r\n"
            + "`2026-03-02 10:00:00,`4200,`1,`交易,`交易,`收入,`1.00,`1.00,`system,`,`P1\r\n"
            + "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额\r\n`1,`1,`SUM,`0,`0.00\r\n";

        Assert.Equal(("P1", 100L), FundBillFile.Read(bill.Replace("SUM", "1.00", StringComparison.Ordinal), 0).Select(r => (r.Number, r.Amount.Fen)).Single());
        Assert.Throws<BillFormatException>(() => FundBillFile.Read(bill.Replace("SUM", "1.01", StringComparison.Ordinal), 0));
        Assert.Throws<BillFormatException>(() => FundBillFile.Read(bill.Replace("收入,", "转入,", StringComparison.Ordinal).Replace("SUM", "1.00", StringComparison.Ordinal), 0));
    }

    private static Task<ChannelAnswer<ChannelBillFile>> Fetch(WireHouse house, BillKind bill, DateOnly day) => house.Get<IChannelBills>().Fetch(bill, day);

    private static IEnumerable<(string Number, long Fen)> Of(ChannelBillFile bill, BillLineKind kind) =>
        bill.Rows.Where(r => r.Kind == kind).Select(r => (r.Number, r.Amount.Fen));

    /// <summary>Noon of the next day in Shanghai; the day that is over.</summary>
    private static async Task<DateOnly> NextNoon(WireHouse house)
    {
        var day = ShopCalendar.DayOf(house.Clock.GetUtcNow());
        house.Clock.Wind(ShopCalendar.EndOf(day).AddHours(12) - house.Clock.GetUtcNow());
        await house.RunDue();
        return day;
    }
}
