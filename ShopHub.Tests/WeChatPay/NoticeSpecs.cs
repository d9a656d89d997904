using ShopHub.Domain.Payments;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

public sealed class NoticeSpecs
{
    [Theory]
    [InlineData("notify-badsig", NoticeFault.BadSignature)]
    [InlineData("notify-nosig", NoticeFault.NoSignature)]
    [InlineData("notify-probe", NoticeFault.Probe)]
    [InlineData("notify-stale", NoticeFault.Stale)]
    [InlineData("notify-unknown-serial", NoticeFault.UnknownSerial)]
    [InlineData("notify-wrong-key", NoticeFault.WrongKey)]
    [InlineData("notify-tamper", NoticeFault.WrongKey)]
    [InlineData("notify-aad", NoticeFault.WrongKey)]
    public async Task A_wrong_callback_is_refused_and_the_right_one_that_follows_is_believed(string preset, NoticeFault fault)
    {
        await using var house = await WireHouse.Open();
        house.Use(preset);
        var order = await house.Paid();

        await house.RunDue();
        Assert.Equal(fault, Assert.IsType<RejectedNotice>(Assert.Single(house.Heard)).Fault);
        house.Clock.Wind(TimeSpan.FromSeconds(15));
        await house.RunDue();

        Assert.Equal(order.OutTradeNo, Assert.IsType<PaymentNotice>(house.Heard[1]).Payment.OutTradeNo);
        Assert.Equal("acknowledged", Assert.Single(house.World.Notices.Values).State);
    }

    [Fact]
    public async Task A_wrong_amount_is_read_as_it_was_signed_so_that_the_shop_can_compare()
    {
        await using var house = await WireHouse.Open();
        house.Use("notify-amount");

        await house.Paid(fen: 500);
        await house.RunDue();

        Assert.Equal(501, Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment.Amount.Fen);
    }

    [Theory]
    [InlineData("notify-mchid")]
    [InlineData("notify-appid")]
    public async Task A_payment_to_somebody_else_is_read_as_it_was_signed_too(string preset)
    {
        await using var house = await WireHouse.Open();
        var merchant = house.World.Merchant;
        house.Use(preset);

        await house.Paid();
        await house.RunDue();

        var payment = Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment;
        Assert.NotEqual((merchant.MchId, merchant.AppId), (payment.MchId, payment.AppId));
    }

    [Theory]
    [InlineData("notify-dup", 2)]
    [InlineData("notify-dup-parallel", 5)]
    public async Task A_doubled_callback_comes_with_the_same_id(string preset, int times)
    {
        await using var house = await WireHouse.Open();
        house.Use(preset);

        await house.Paid();
        await house.RunDue();

        Assert.Equal(times, house.Heard.Count);
        Assert.Single(house.Heard.Select(n => n.Id).Distinct());
    }

    [Fact]
    public async Task A_lost_callback_never_comes_and_the_query_tells_the_truth()
    {
        await using var house = await WireHouse.Open();
        house.Use("notify-lost");
        var order = await house.Paid();

        house.Clock.Wind(TimeSpan.FromDays(2));
        await house.RunDue();

        Assert.Empty(house.Heard);
        Assert.Equal(ChannelPaymentState.Paid, (await house.Query(order.OutTradeNo)).Value!.State);
    }

    [Fact]
    public async Task A_coupon_leaves_the_total_and_milliseconds_and_missing_members_are_read()
    {
        await using var house = await WireHouse.Open();

        await house.Paid(fen: 10_000, trick: "coupon");
        await house.Paid(fen: 700, trick: "old-json");
        await house.RunDue();

        Assert.Equal([700L, 10_000L], house.Heard.Cast<PaymentNotice>().Select(n => n.Payment.Amount.Fen).Order());
        Assert.All(house.Heard.Cast<PaymentNotice>(), n => Assert.NotNull(n.Payment.PaidAt));
    }

    [Fact]
    public async Task An_event_nobody_knows_is_believed_and_not_acted_on()
    {
        await using var house = await WireHouse.Open();
        house.Use("notify-unknown-event");

        await house.Paid();
        await house.RunDue();

        Assert.Equal("COUPON.USE", Assert.IsType<OtherNotice>(Assert.Single(house.Heard)).EventType);
    }

    [Fact]
    public async Task A_shop_that_does_not_answer_well_is_told_again_by_the_plan_until_the_plan_ends()
    {
        await using var house = await WireHouse.Open();
        house.ShopAnswers = 500;
        await house.Paid();

        await house.RunDue();
        for (var day = 0; day < 30; day++)
        {
            house.Clock.Wind(TimeSpan.FromHours(6));
            await house.RunDue();
        }

        Assert.Equal(16, house.Heard.Count);
        Assert.Equal("given-up", Assert.Single(house.World.Notices.Values).State);
    }
}
