using Microsoft.Playwright;
using ShopHub.Domain.Trade;
using ShopHub.Web.Integrations.Sandbox.Faults;

namespace ShopHub.Tests.Journeys;

/// <summary>What the shopper's screen says while the channel is in trouble: "failed" only of what has failed, and every fen arrives once.</summary>
public sealed class FaultJourney
{
    private const string Checking = "正在确认支付结果，请稍候，不用重复付款";

    [Fact]
    public async Task One_fault_at_the_door_of_the_cashier_is_overcome_without_a_word()
    {
        await using var shop = await AtTheTill.Open();
        foreach (var preset in (string[])[
            "resp-500-before", "resp-500-after", "resp-502-html", "resp-cut", "resp-slow", "resp-nosig", "resp-badsig", "resp-probe", "resp-stale",
            "resp-future", "resp-unknown-serial", "extra-fields"])
        {
            var order = await shop.PlacesAnOrder();
            await shop.Arm(preset, order, times: 1);
            await shop.Pays();
            await shop.IsPaidOnce(order, preset);
        }
    }

    [Fact]
    public async Task While_the_channel_does_not_answer_clearly_the_page_says_that_it_is_checking()
    {
        await using var shop = await AtTheTill.Open(new() { ["WeChatPay:Attempts"] = "1", ["WeChatPay:TimeoutMilliseconds"] = "3000" });
        foreach (var (preset, says) in ((string, string)[])[
            ("resp-500-after", Checking), ("resp-timeout-after", Checking), ("resp-502-html", Checking), ("resp-cut", Checking), ("resp-nosig", Checking),
            ("resp-badsig", Checking), ("resp-stale", Checking), ("resp-429", "微信支付繁忙，请稍后再试"), ("mch-cert-expired", "微信支付繁忙，请稍后再试")])
        {
            var order = await shop.PlacesAnOrder();
            await shop.Arm(preset, order, times: null);
            await shop.Phone.Locator("[data-pay-button]").ClickAsync();
            await Assertions.Expect(shop.Phone.Locator("[data-pay-says]")).ToContainTextAsync(says);
            await shop.SeesNothingAlarming();

            shop.Calm();
            await shop.Phone.ReloadAsync();
            await shop.Pays();
            await shop.IsPaidOnce(order, preset);
        }
    }

    [Fact]
    public async Task However_the_callback_comes_the_page_arrives_at_the_paid_order()
    {
        await using var shop = await AtTheTill.Open();
        foreach (var preset in FaultPresets.Names.Where(n => n.StartsWith("notify-", StringComparison.Ordinal)))
        {
            var order = await shop.PlacesAnOrder();
            await shop.Arm(preset, order, times: 1);
            await shop.Pays();
            await shop.IsPaidOnce(order, preset);
        }
    }

    [Fact]
    public async Task Whatever_the_shopper_does_at_the_cashier_the_order_stays_his()
    {
        await using var shop = await AtTheTill.Open();
        foreach (var (button, result, says) in ((string, string, string)[])[
            ("取消支付", "", "您取消了付款，订单已为您保留"), ("密码错误", "支付密码错误", ""), ("余额不足", "余额不足", ""), ("直接离开，不回结果", "", ""),
            ("没付款却说成功", "", "正在确认支付结果，请稍候，不用重复付款")])
        {
            var order = await shop.PlacesAnOrder();
            await shop.Presses(button);
            if (result.Length > 0) await shop.Cashier.GetByText(result).First.WaitForAsync();
            if (says.Length > 0) await Assertions.Expect(shop.Phone.Locator("[data-pay-says]")).ToContainTextAsync(says);
            Assert.Equal(OrderStatus.Unpaid, (await shop.Look(order)).Status);

            await shop.Phone.GotoAsync($"/orders/{order}");
            await Assertions.Expect(shop.Phone.GetByText("等待您付款").First).ToBeVisibleAsync();
            await shop.SeesNothingAlarming();
            await shop.Phone.GetByRole(AriaRole.Link, new() { Name = "去付款" }).First.ClickAsync();
            await shop.Pays();
            await shop.IsPaidOnce(order, button);
        }
    }

    [Fact]
    public async Task Mischief_at_the_cashier_books_one_payment()
    {
        await using var shop = await AtTheTill.Open();
        foreach (var button in (string[])["同时付款两次", "付款，五个回调同时到", "付款，回调晚到一分钟"])
        {
            var order = await shop.PlacesAnOrder();
            await shop.Presses(button);
            await shop.IsPaidOnce(order, button);
        }
    }
}
