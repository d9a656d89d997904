using ShopHub.Domain.Payments;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Tests.WeChatPay;

/// <summary>The two families of the protocol behind the one port, and the ways to the cashier.</summary>
public sealed class FamilySpecs
{
    private static readonly Dictionary<string, string?> s_direct = new() { ["WeChatPay:Family"] = "Direct" };

    public static TheoryData<bool, bool, PayWay> Ways
    {
        get
        {
            var all = new TheoryData<bool, bool, PayWay>();
            foreach (var way in Enum.GetValues<PayWay>())
                foreach (var (direct, combined) in new[] { (true, true), (true, false), (false, true), (false, false) })
                    all.Add(direct, combined, way);
            return all;
        }
    }

    [Theory]
    [InlineData(true, "/v3/pay/transactions/", "/v3/refund/domestic/refunds")]
    [InlineData(false, "/v3/pay/partner/transactions/", "/v3/ecommerce/refunds/")]
    public async Task Everything_about_a_payment_takes_the_paths_of_its_family(bool direct, string orders, string refunds)
    {
        await using var house = await WireHouse.Open(direct ? new(s_direct) : null);
        var order = await house.Paid(fen: 1000);
        var paid = (await house.Query(order.OutTradeNo)).Value!;
        await house.Gateway.Refund(new("RFF1", order.OutTradeNo, order.Order.SubMchId, new(400), order.Amount, ""));
        await house.QueryRefund("RFF1");
        await house.Close(order.OutTradeNo);

        Assert.Equal((direct ? null : WireHouse.Shop, house.World.Merchant.MchId, house.OpenId), (paid.SubMchId, paid.MchId, paid.OpenId));
        Assert.All(house.Get<WireJournal>().Lines().Where(l => l.Direction == "in").Select(l => l.Route.Split(' ')[1]),
            route => Assert.True(route.StartsWith(orders, StringComparison.Ordinal) || route.StartsWith(refunds, StringComparison.Ordinal), route));
    }

    [Fact]
    public async Task What_was_paid_in_one_family_is_not_found_in_the_other()
    {
        await using var house = await WireHouse.Open();
        var order = await house.Paid();

        var direct = await house.Gateway.Query(new(order.OutTradeNo, null, []));
        var elsewhere = await house.Gateway.Query(new(order.OutTradeNo, WireHouse.OtherShop, []));
        var refund = await house.Gateway.Refund(new("RFF2", order.OutTradeNo, null, new(1), order.Amount, ""));

        Assert.Equal(("ORDER_NOT_EXIST", "ORDER_NOT_EXIST", "RESOURCE_NOT_EXISTS"), (direct.Code, elsewhere.Code, refund.Code));
    }

    [Fact]
    public async Task A_shop_the_channel_does_not_know_cannot_be_paid()
    {
        await using var house = await WireHouse.Open();

        var answer = await house.Gateway.Prepay(house.Order() with { Order = new(WireHouse.Number(), "1900000000", []) });

        Assert.Equal((ChannelVerdict.Refused, "PARAM_ERROR"), (answer.Verdict, answer.Code));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_way_to_the_cashier_is_ordered_in_every_family(bool direct, bool combined, PayWay way)
    {
        await using var house = await WireHouse.Open(direct ? new(s_direct) : null);
        var mini = People.OpenId(house.World.Shopper("lin"), house.World.Merchant.MiniAppId);
        var order = combined ? house.Combined(way: way) : house.Order(way: way);
        if (way is PayWay.MiniProgram) order = order with { OpenId = mini };

        var opened = (await house.Gateway.Prepay(order)).Value!;
        await house.Pay(order, shopper: way is PayWay.Code or PayWay.Browser ? "wang" : "lin");
        await house.RunDue();

        Assert.Equal(
            (way is PayWay.InWeChat or PayWay.MiniProgram, way is PayWay.Browser, way is PayWay.Code),
            (opened.Bridge is not null, opened.Page is not null, opened.Code is not null));
        var said = Assert.IsType<PaymentNotice>(Assert.Single(house.Heard)).Payment;
        Assert.Equal(ChannelPaymentState.Paid, said.State);
        Assert.True(house.Get<WeChatPayAccount>().Identity.Takes(said.MchId, said.AppId));
        Assert.Equal(way is PayWay.MiniProgram ? house.World.Merchant.MiniAppId : house.World.Merchant.AppId, said.AppId);
    }

    [Fact]
    public async Task The_same_number_is_never_ordered_by_another_way()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order(way: PayWay.Code);
        await house.Gateway.Prepay(order);

        Assert.Equal("INVALID_REQUEST", (await house.Gateway.Prepay(order with { Way = PayWay.InWeChat })).Code);
    }
}
