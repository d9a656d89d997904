using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

public sealed class RefundSpecs
{
    [Fact]
    public async Task A_refund_is_first_accepted_then_paid_out_and_told()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid(fen: 1000);
        await house.RunDue();

        var accepted = await house.Gateway.Refund(Of(order, "RF1", 400));
        Assert.Equal(ChannelRefundState.Processing, accepted.Value!.State);
        house.Clock.Wind(TimeSpan.FromSeconds(3));
        await house.RunDue();

        var told = Assert.IsType<RefundNotice>(house.Heard[1]).Refund;
        var asked = (await house.QueryRefund("RF1")).Value!;
        Assert.Equal(asked, told);
        Assert.Equal((ChannelRefundState.Success, 400L, order.OutTradeNo), (asked.State, asked.Amount.Fen, asked.OutTradeNo));
        Assert.Equal(ChannelPaymentState.Refunded, (await house.Query(order.OutTradeNo)).Value!.State);
    }

    [Fact]
    public async Task The_same_refund_number_is_one_refund_and_never_another_amount()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid(fen: 1000);

        var first = await house.Gateway.Refund(Of(order, "RF2", 300));
        var again = await house.Gateway.Refund(Of(order, "RF2", 300));
        var other = await house.Gateway.Refund(Of(order, "RF2", 301));

        Assert.Equal(first.Value!.RefundId, again.Value!.RefundId);
        Assert.Equal(ChannelVerdict.Refused, other.Verdict);
        Assert.Single(house.World.Refunds);
    }

    [Fact]
    public async Task Refunds_never_exceed_the_order_and_keep_a_minute_between_them()
    {
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Attempts"] = "1" });
        var order = await house.Paid(fen: 1000);

        await house.Gateway.Refund(Of(order, "RF3", 600));
        var tooSoon = await house.Gateway.Refund(Of(order, "RF4", 400));
        house.Clock.Wind(TimeSpan.FromMinutes(1));
        var tooMuch = await house.Gateway.Refund(Of(order, "RF5", 401));
        var rest = await house.Gateway.Refund(Of(order, "RF4", 400));

        Assert.Equal((ChannelVerdict.Busy, "FREQUENCY_LIMITED"), (tooSoon.Verdict, tooSoon.Code));
        Assert.Equal(ChannelVerdict.Refused, tooMuch.Verdict);
        Assert.True(rest.IsDone);
    }

    [Fact]
    public async Task An_unpaid_order_and_an_order_older_than_a_year_are_not_refunded()
    {
        await using var house = await WireHouse.Open();
        var unpaid = house.Order();
        await house.Gateway.Prepay(unpaid);
        var paid = await house.Paid();
        house.Clock.Wind(TimeSpan.FromDays(366));

        Assert.Equal("RESOURCE_NOT_EXISTS", (await house.Gateway.Refund(Of(unpaid, "RF6", 1))).Code);
        Assert.Equal(ChannelVerdict.Refused, (await house.Gateway.Refund(Of(paid, "RF7", 1))).Verdict);
    }

    [Theory]
    [InlineData("refund-closed", ChannelRefundState.Closed)]
    [InlineData("refund-abnormal", ChannelRefundState.Abnormal)]
    [InlineData("refund-processing-long", ChannelRefundState.Processing)]
    public async Task A_refund_may_end_otherwise_or_take_days(string preset, ChannelRefundState state)
    {
        await using var house = await WireHouse.Open();
        house.Use(preset);
        var order = await house.Paid();

        await house.Gateway.Refund(Of(order, "RF8", 100));
        house.Clock.Wind(TimeSpan.FromHours(1));
        await house.RunDue();

        Assert.Equal(state, (await house.QueryRefund("RF8")).Value!.State);
    }

    [Fact]
    public async Task Money_that_is_short_is_tried_again_later_with_the_same_number()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();
        house.Use("refund-not-enough");

        var first = await house.Gateway.Refund(Of(order, "RF9", 100));
        var second = await house.Gateway.Refund(Of(order, "RF9", 100));

        Assert.Equal((ChannelVerdict.Busy, "NOT_ENOUGH"), (first.Verdict, first.Code));
        Assert.True(second.IsDone);
    }

    [Fact]
    public async Task A_refund_whose_answer_was_lost_is_found_by_the_same_number()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();
        house.Use("refund-lost-then-same");

        var answer = await house.Gateway.Refund(Of(order, "RF10", 100));

        Assert.True(answer.IsDone);
        Assert.Single(house.World.Refunds);
    }

    [Fact]
    public async Task The_sandbox_keeps_its_own_books_and_they_add_up()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid(fen: 10_000);
        await house.Paid(fen: 333);

        await house.Gateway.Refund(Of(order, "RF11", 4_000));
        house.Clock.Wind(TimeSpan.FromSeconds(3));
        await house.RunDue();

        var books = house.World.Money.Balances();
        Assert.Equal(0, books.Values.Sum());
        Assert.Equal((-6_333L, 0L, 38L), (books["shoppers"], books["refunding"], books["fees"]));
    }

    private static RefundOrder Of(PrepayOrder order, string number, long fen) =>
        new(number, order.OutTradeNo, order.Order.SubMchId, new Money(fen), order.Amount, "七天无理由");
}
