using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

public sealed class PaymentSpecs
{
    [Fact]
    public async Task A_payment_is_known_by_its_callback_and_by_a_query()
    {
        await using var house = await WireHouse.Open();

        var order = await house.Paid(fen: 12_345);
        await house.RunDue();

        var heard = Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment;
        var asked = (await house.Query(order.OutTradeNo)).Value!;
        Assert.Equal(asked, heard);
        Assert.Equal((order.OutTradeNo, ChannelPaymentState.Paid, 12_345L), (asked.OutTradeNo, asked.State, asked.Amount.Fen));
        Assert.Equal((house.OpenId, house.World.Merchant.MchId, "CNY"), (asked.OpenId, asked.MchId, asked.Currency));
        Assert.Equal(28, asked.TransactionId!.Length);
        Assert.Equal("acknowledged", Assert.Single(house.World.Notices.Values).State);
    }

    [Fact]
    public async Task An_unpaid_order_can_be_queried_closed_and_closed_again()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order();
        await house.Gateway.Prepay(order);

        Assert.Equal(ChannelPaymentState.NotPaid, (await house.Query(order.OutTradeNo)).Value!.State);
        Assert.True((await house.Close(order.OutTradeNo)).Value);
        Assert.True((await house.Close(order.OutTradeNo)).Value);

        Assert.Equal(ChannelPaymentState.Closed, (await house.Query(order.OutTradeNo)).Value!.State);
        Assert.Equal("ORDER_CLOSED", (await house.Gateway.Prepay(order)).Code);
        Assert.Equal("该订单已关闭", (string?)(await house.Pay(order))["problem"]);
    }

    [Fact]
    public async Task A_paid_order_is_not_closed_and_not_ordered_again()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();

        var close = await house.Close(order.OutTradeNo);
        var again = await house.Gateway.Prepay(order);

        Assert.Equal((ChannelVerdict.Refused, "ORDERPAID"), (close.Verdict, close.Code));
        Assert.Equal((ChannelVerdict.Refused, "ORDERPAID"), (again.Verdict, again.Code));
    }

    [Fact]
    public async Task The_same_number_gives_a_new_prepay_id_for_the_same_content_and_nothing_for_another_amount()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order(fen: 500);

        var first = await house.Gateway.Prepay(order);
        var second = await house.Gateway.Prepay(order with { ExpiresAt = order.ExpiresAt.AddSeconds(9) });
        var changed = await house.Gateway.Prepay(order with { Amount = new Money(501) });

        Assert.NotEqual(first.Value, second.Value);
        Assert.Matches("^wx[0-9]{14}[0-9a-f]{18}[0-9]{4}$", first.Value!.Id);
        Assert.Equal((ChannelVerdict.Refused, "INVALID_REQUEST"), (changed.Verdict, changed.Code));
        Assert.Single(house.World.Orders);
    }

    [Fact]
    public async Task An_order_nobody_knows_is_refused_as_unknown()
    {
        await using var house = await WireHouse.Open();

        var answer = await house.Query("SH20269999");

        Assert.Equal((ChannelVerdict.Refused, "ORDER_NOT_EXIST"), (answer.Verdict, answer.Code));
    }

    [Fact]
    public async Task A_long_description_is_cut_between_characters_and_still_accepted()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order(description: new string('茶', 126) + "🍵🍵");

        Assert.True((await house.Gateway.Prepay(order)).IsDone);

        Assert.Equal(new string('茶', 126), house.World.Orders[order.OutTradeNo].Description);
    }

    [Fact]
    public async Task Nobody_pays_after_the_last_moment_or_for_somebody_else()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order();
        await house.Gateway.Prepay(order);

        Assert.Equal("下单账号与支付账号不一致", (string?)(await house.Pay(order, shopper: "wang"))["problem"]);
        house.Clock.Wind(TimeSpan.FromMinutes(31));
        Assert.Equal("已超过支付截止时间", (string?)(await house.Pay(order))["problem"]);
    }
}
