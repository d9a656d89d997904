using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Sandbox;

/// <summary>A real browser plays the shopper's phone.</summary>
public sealed class BridgeSpecs
{
    private const string Invoke = """
        wish => new Promise(done => {
          const ask = () => WeixinJSBridge.invoke('getBrandWCPayRequest', wish, said => done(said.err_msg + (said.err_desc ?? '')));
          window.WeixinJSBridge ? ask() : document.addEventListener('WeixinJSBridgeReady', ask);
        })
        """;

    [Theory]
    [InlineData("立即支付", "get_brand_wcpay_request:ok", ChannelPaymentState.Paid)]
    [InlineData("取消支付", "get_brand_wcpay_request:cancel", ChannelPaymentState.NotPaid)]
    public async Task The_cashier_opens_over_the_shops_page_and_tells_it_what_came_of_it(string button, string said, ChannelPaymentState state)
    {
        await using var house = await WireHouse.Open();
        var order = house.Order(fen: 8_850);
        var page = await Shop(house);

        var answer = page.EvaluateAsync<string>(Invoke, await Wish(house, order));
        await page.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        Assert.Equal(said, await answer);
        Assert.Equal(0, await page.Locator("iframe").CountAsync());
        Assert.Equal(state, (await house.Query(order.OutTradeNo)).Value!.State);
    }

    [Fact]
    public async Task A_wrong_signature_never_opens_the_cashier()
    {
        await using var house = await WireHouse.Open();
        var page = await Shop(house);
        var wish = (Dictionary<string, string>)await Wish(house, house.Order());
        wish["nonceStr"] = "another";

        Assert.Equal("get_brand_wcpay_request:fail支付验证签名失败", await page.EvaluateAsync<string>(Invoke, wish));
    }

    [Fact]
    public async Task The_sandboxs_screens_can_be_used_by_everybody()
    {
        await using var house = await WireHouse.Open();
        var prepayId = (await house.Gateway.Prepay(house.Order())).Value!.Id;
        var page = await Shop(house);

        foreach (var path in new[] { $"_sim/cashier/{prepayId}", "_sim/cashier/none", "_sim/login", "_sim" })
        {
            await page.GotoAsync(path);
            var found = await page.RunAxe();
            Assert.DoesNotContain(found.Violations, v => v.Impact is "serious" or "critical");
        }
    }

    private static async Task<IPage> Shop(WireHouse house)
    {
        var context = await (await Browsers.Chromium()).NewContextAsync(new()
        {
            BaseURL = house.Get<ShopHub.Web.Integrations.OwnAddress>().Find().AbsoluteUri,
            ViewportSize = new() { Width = 375, Height = 812 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("shop");
        return page;
    }

    private static async Task<object> Wish(WireHouse house, PrepayOrder order)
    {
        var wish = (await house.Gateway.Prepay(order)).Value!.Bridge!;
        return new Dictionary<string, string>
        {
            ["appId"] = wish.AppId,
            ["timeStamp"] = wish.TimeStamp,
            ["nonceStr"] = wish.NonceStr,
            ["package"] = wish.Package,
            ["signType"] = wish.SignType,
            ["paySign"] = wish.PaySign,
        };
    }
}
