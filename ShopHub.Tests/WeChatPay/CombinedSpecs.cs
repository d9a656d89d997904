using ShopHub.Domain.Payments;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

/// <summary>One payment for several shops, in both families.</summary>
public sealed class CombinedSpecs
{
    private static readonly Dictionary<string, string?> s_direct = new() { ["WeChatPay:Family"] = "Direct" };

    public static TheoryData<bool> Families => [true, false];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task One_payment_pays_every_shop_its_share_under_its_own_number(bool direct)
    {
        await using var house = await Open(direct);
        var order = house.Combined(fen: 1200, otherFen: 800);

        Assert.True((await house.Gateway.Prepay(order)).IsDone);
        Assert.Equal(ChannelPaymentState.NotPaid, (await house.Gateway.Query(order.Order)).Value!.State);
        await house.Pay(order);
        await house.RunDue();

        var heard = Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment;
        var asked = (await house.Gateway.Query(order.Order)).Value!;
        Assert.Equal((order.OutTradeNo, ChannelPaymentState.Paid, 2000L), (heard.OutTradeNo, heard.State, heard.Amount.Fen));
        Assert.Equal(asked.Parts, heard.Parts);
        Assert.Equal(order.Order.Parts.Select(p => (p.Number, p.SubMchId, p.Amount)), heard.Parts.Select(p => (p.Number, p.SubMchId, p.Amount)));
        Assert.Equal(3, heard.Parts.Select(p => p.TransactionId).Append(heard.TransactionId).Distinct().Count());
        Assert.Equal(0, house.World.Money.Balances().Values.Sum());
    }

    [Fact]
    public async Task A_share_is_not_found_as_an_order_of_its_own()
    {
        await using var house = await WireHouse.Open();
        var order = house.Combined();
        await house.Gateway.Prepay(order);

        var share = await house.Query(order.Order.Parts[0].Number);
        var whole = await house.Query(order.OutTradeNo);

        Assert.Equal(("ORDER_NOT_EXIST", "ORDER_NOT_EXIST"), (share.Code, whole.Code));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task It_is_closed_whole_or_not_at_all(bool direct)
    {
        await using var house = await Open(direct);
        var order = house.Combined();
        await house.Gateway.Prepay(order);

        var part = await house.Gateway.Close(order.Order with { Parts = [order.Order.Parts[0]] });
        Assert.Equal((ChannelVerdict.Refused, ChannelPaymentState.NotPaid), (part.Verdict, (await house.Gateway.Query(order.Order)).Value!.State));
        Assert.True((await house.Gateway.Close(order.Order)).IsDone);
        Assert.True((await house.Gateway.Close(order.Order)).IsDone);

        Assert.Equal(ChannelPaymentState.Closed, (await house.Gateway.Query(order.Order)).Value!.State);
        Assert.Equal("ORDER_CLOSED", (await house.Gateway.Prepay(order)).Code);
        Assert.Equal("该订单已关闭", (string?)(await house.Pay(order))["problem"]);
    }

    [Fact]
    public async Task A_number_that_was_ever_ordered_refuses_the_whole_order()
    {
        await using var house = await WireHouse.Open();
        var first = house.Combined();
        await house.Gateway.Prepay(first);
        await house.Gateway.Close(first.Order);
        var second = house.Combined();

        var again = await house.Gateway.Prepay(second with { Order = second.Order with { Parts = [second.Order.Parts[0], first.Order.Parts[1]] } });

        Assert.Equal((ChannelVerdict.Refused, "OUT_TRADE_NO_USED"), (again.Verdict, again.Code));
        Assert.DoesNotContain(second.Order.Parts[0].Number, house.World.Orders.Keys);
    }

    [Theory]
    [InlineData(true, 11, "PARAM_ERROR")]
    [InlineData(true, 10, null)]
    [InlineData(false, 51, "PARAM_ERROR")]
    [InlineData(false, 50, null)]
    public async Task A_payment_has_a_limit_of_shops(bool direct, int shops, string? code)
    {
        await using var house = await Open(direct);
        var parts = Enumerable.Range(0, shops).Select(_ => new ChannelPart(WireHouse.Number(), house.Account, new(1), "茶")).ToList();

        var answer = await house.Gateway.Prepay(house.Order(shops) with { Order = new(WireHouse.Number(), null, parts) });

        Assert.Equal(code, answer.Code);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task One_share_is_refunded_by_its_own_number_and_the_other_stays(bool direct)
    {
        await using var house = await Open(direct);
        var order = house.Combined(fen: 1200, otherFen: 800);
        await house.Gateway.Prepay(order);
        await house.Pay(order);
        await house.RunDue();
        var share = order.Order.Parts[0];

        var accepted = await house.Gateway.Refund(new("RFC1", share.Number, share.SubMchId, new(500), share.Amount, "七天无理由"));
        var tooMuch = await house.Gateway.Refund(new("RFC2", order.Order.Parts[1].Number, order.Order.Parts[1].SubMchId, new(801), new(800), ""));
        var whole = await house.Gateway.Refund(new("RFC3", order.OutTradeNo, null, new(1), order.Amount, ""));
        house.Clock.Wind(TimeSpan.FromSeconds(3));
        await house.RunDue();

        Assert.Equal((ChannelRefundState.Processing, share.Number), (accepted.Value!.State, accepted.Value.OutTradeNo));
        Assert.Equal((ChannelVerdict.Refused, ChannelVerdict.Refused), (tooMuch.Verdict, whole.Verdict));
        var told = Assert.IsType<RefundNotice>(house.Heard[^1]).Refund;
        Assert.Equal((ChannelRefundState.Success, share.Number, 500L), (told.State, told.OutTradeNo, told.Amount.Fen));
        Assert.Equal(told, (await house.QueryRefund("RFC1")).Value);
        Assert.Equal(["REFUND", "SUCCESS"], order.Order.Parts.Select(p => house.World.Orders[p.Number].State));
        Assert.Equal(ChannelPaymentState.Paid, (await house.Gateway.Query(order.Order)).Value!.State);
    }

    [Fact]
    public async Task A_share_that_is_wrong_by_a_fen_is_read_as_it_was_signed()
    {
        await using var house = await WireHouse.Open();
        var order = house.Combined(fen: 1200, otherFen: 800);
        await house.Gateway.Prepay(order);

        await house.Pay(order, "amount");
        await house.RunDue();

        var heard = Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment;
        Assert.Equal([1201L, 800L], heard.Parts.Select(p => p.Amount.Fen));
    }

    private static Task<WireHouse> Open(bool direct) => WireHouse.Open(direct ? new(s_direct) : null);
}
