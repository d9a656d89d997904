using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Tests.Sandbox;

public sealed class CashierSpecs
{
    [Theory]
    [InlineData("pay", "ok", true)]
    [InlineData("cancel", "cancel", false)]
    [InlineData("vanish", "vanish", false)]
    [InlineData("lie", "ok", false)]
    [InlineData("twice", "ok", true)]
    [InlineData("wrong-password", null, false)]
    [InlineData("short", null, false)]
    [InlineData("trick:lose", "ok", true)]
    [InlineData("trick:amount", "ok", true)]
    public async Task Each_button_tells_the_page_its_result_and_money_moves_only_when_it_should(string act, string? result, bool paid)
    {
        await using var house = await WireHouse.Open();
        var order = house.Order(fen: 8_850);
        var prepayId = (await house.Gateway.Prepay(order)).Value!.Id;

        var (open, after) = await Press(house, prepayId, act);

        Assert.All(new[] { "¥88.50", order.Description, "林晓", "模拟环境，非真实资金" }, text => Assert.Contains(text, open));
        Assert.Equal(result is null, !after.Contains("data-result="));
        if (result is not null) Assert.Contains($"data-result=\"{result}\"", after);
        Assert.Equal(paid, (await house.Query(order.OutTradeNo)).Value!.State == ChannelPaymentState.Paid);
    }

    [Fact]
    public async Task Somebody_who_left_may_still_pay_ten_seconds_later()
    {
        await using var house = await WireHouse.Open();
        var order = house.Order();

        await Press(house, (await house.Gateway.Prepay(order)).Value!.Id, "later");
        Assert.Equal(ChannelPaymentState.NotPaid, (await house.Query(order.OutTradeNo)).Value!.State);
        house.Clock.Wind(TimeSpan.FromSeconds(11));
        await house.RunDue();

        Assert.Equal(ChannelPaymentState.Paid, (await house.Query(order.OutTradeNo)).Value!.State);
    }

    [Fact]
    public async Task Who_pays_in_the_moment_of_closing_has_paid_or_was_refused_but_never_both()
    {
        await using var house = await WireHouse.Open();
        var outcomes = new HashSet<ChannelPaymentState>();
        for (var turn = 0; turn < 12; turn++)
        {
            var order = house.Order();
            await Press(house, (await house.Gateway.Prepay(order)).Value!.Id, "on-close");
            var close = await house.Close(order.OutTradeNo);
            var state = (await house.Query(order.OutTradeNo)).Value!.State;
            Assert.Equal(close.IsDone ? ChannelPaymentState.Closed : ChannelPaymentState.Paid, state);
            outcomes.Add(state);
        }

        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public async Task The_bridge_opens_the_cashier_only_for_a_good_signature()
    {
        await using var house = await WireHouse.Open();
        var wish = (await house.Gateway.Prepay(house.Order())).Value!.Bridge!;

        Assert.Null(await Problem(house, wish));
        Assert.Equal("支付验证签名失败", await Problem(house, wish with { TimeStamp = "1" }));
        Assert.Equal("签名类型错误", await Problem(house, wish with { SignType = "MD5" }));
        house.Clock.Wind(TimeSpan.FromHours(3));
        Assert.Equal("支付单已过期，请重新下单", await Problem(house, wish));
    }

    [Fact]
    public async Task An_H5_payment_opens_outside_WeChat_from_the_shops_page_and_for_five_minutes()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        var opened = (await house.Gateway.Prepay(house.Order(way: PayWay.Browser))).Value!;
        var page = $"{opened.Page}&redirect_url=%2Fdone";

        var fromNowhere = await browser.GetAsync(page);
        browser.DefaultRequestHeaders.Referrer = new("https://stranger.example/");
        var fromAStranger = await browser.GetAsync(page);
        browser.DefaultRequestHeaders.Referrer = new(browser.BaseAddress!, "/pay/1");
        var outside = await browser.GetAsync(page);
        house.Clock.Wind(TimeSpan.FromMinutes(6));
        var late = await browser.GetAsync(page);
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 MicroMessenger/8.0.50");
        var inside = await browser.GetAsync(page);

        Assert.Equal($"/_sim/cashier/{opened.Id}?back=%2Fdone", outside.Headers.Location!.OriginalString);
        Assert.All([fromNowhere, fromAStranger, late, inside], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
    }

    [Fact]
    public async Task A_code_is_scanned_from_the_list_of_those_that_are_shown()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        var opened = (await house.Gateway.Prepay(house.Order(way: PayWay.Code))).Value!;

        var list = await browser.GetStringAsync("/_sim/scan");
        var scanned = await browser.GetAsync($"/_sim/scan?code={Uri.EscapeDataString(opened.Code!)}");

        Assert.Contains(opened.Id, list, StringComparison.Ordinal);
        Assert.StartsWith($"/_sim/cashier/{opened.Id}", scanned.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_shows_what_happened_and_sends_a_callback_again()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        var order = await house.Paid();
        await house.RunDue();

        var notice = Assert.Single(house.World.Notices.Values);
        var again = await browser.PostAsync($"/_sim/dashboard/send/{notice.Id}", null);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/_sim"));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(2, house.Heard.Count);
        Assert.All(new[] { order.OutTradeNo, "再发一次", "已确认", "POST /v3/pay/partner/transactions/jsapi" }, text => Assert.Contains(text, page));
    }

    [Fact]
    public async Task A_script_holds_a_callback_back_and_releases_it()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        await house.Paid();
        var id = Assert.Single(house.World.Notices.Values).Id;

        await browser.PostAsync($"/_sim/notifications/{id}/hold", null);
        await house.RunDue();
        Assert.Empty(house.Heard);
        await browser.PostAsync($"/_sim/notifications/{id}/release", null);
        await house.RunDue();

        Assert.Single(house.Heard);
    }

    [Fact]
    public async Task Every_preset_can_be_set_by_name_and_all_are_gone_after_a_reset()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        await house.Paid();

        foreach (var name in FaultPresets.Names)
            Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync($"/_sim/faults/preset/{name}?key=NOBODY*", null)).StatusCode);
        Assert.Equal(FaultPresets.Names.Count(), house.Faults.Rules.Count);
        await browser.PostAsJsonAsync("/_sim/reset", new { seed = 3 });

        Assert.True(house.Faults.IsEmpty);
        Assert.Empty(house.World.Orders);
        Assert.Empty(house.World.Money.Balances());
    }

    [Fact]
    public async Task A_payment_that_waits_is_known_to_the_shop_when_the_script_goes_on()
    {
        await using var house = await WireHouse.Open();
        using var browser = house.Browser();
        var order = house.Order();
        await house.Gateway.Prepay(order);

        var answer = await browser.PostAsJsonAsync("/_sim/pay", new { order.OutTradeNo, wait = true });

        Assert.Equal("acknowledged", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["callbackState"]);
        Assert.Single(house.Heard);
    }

    private static async Task<(string Open, string After)> Press(WireHouse house, string prepayId, string act)
    {
        using var browser = house.Browser();
        var open = WebUtility.HtmlDecode(await browser.GetStringAsync($"/_sim/cashier/{prepayId}"));
        using var form = new FormUrlEncodedContent([new("act", act), new("as", "lin")]);
        var after = await browser.PostAsync($"/_sim/cashier/{prepayId}", form);
        return (open, await after.Content.ReadAsStringAsync());
    }

    private static async Task<string?> Problem(WireHouse house, PayParameters wish)
    {
        using var browser = house.Browser();
        var answer = await browser.PostAsJsonAsync("/_sim/bridge/check", wish);
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["problem"];
    }
}
