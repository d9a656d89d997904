using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>The same checkout at a desk, in a phone's browser and in WeChat: nobody can pay it twice.</summary>
public sealed class PayWaysJourney
{
    private const string Safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    [Fact]
    public async Task A_payment_opened_as_a_code_at_a_desk_is_paid_in_a_phones_browser_instead()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await desk.SignsIn("lin");
        await desk.PutsInTheCart("绿茶");
        await desk.GotoAsync("/cart");
        await desk.GetByRole(AriaRole.Button, new() { Name = "去结算" }).Locator("visible=true").Last.ClickAsync();
        var coded = await desk.PlacesTheOrder();
        await Assertions.Expect(desk.Locator("[data-pay-picture]")).ToBeVisibleAsync();

        var phone = await house.Kept(Browser(house, Safari));
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/pay/{new Id<Payment>(coded)}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "打开微信付款" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
        await phone.Locator("#done").ClickAsync();
        await phone.GetByText("付款成功").Or(phone.GetByText("待发货")).First.WaitForAsync();

        var payments = await house.Look(db => db.Payments.OrderByDescending(p => p.CreatedAt).Take(2).ToListAsync());
        Assert.Equal(PaymentStatus.Closed, payments.Single(p => p.Id == new Id<Payment>(coded)).Status);
        Assert.Equal(PaymentStatus.Paid, payments.Single(p => p.Id != new Id<Payment>(coded)).Status);
        await desk.GetByText("付款已在别处继续").WaitForAsync();
    }

    [Fact]
    public async Task A_code_scanned_with_a_phone_moves_the_desk_on_by_itself()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await desk.SignsIn("lin");
        await desk.PutsInTheCart("绿茶");
        await desk.GotoAsync("/cart");
        await desk.GetByRole(AriaRole.Button, new() { Name = "去结算" }).Locator("visible=true").Last.ClickAsync();
        await desk.PlacesTheOrder();
        await Assertions.Expect(desk.Locator("[data-pay-picture]")).ToBeVisibleAsync();

        var phone = await house.Phone();
        await phone.GotoAsync("/_sim/scan");
        await phone.Locator("a.code").First.ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();

        await desk.Arrives("/orders");
    }

    private static async Task<IPage> Browser(House house, string agent)
    {
        var context = await (await Browsers.Chromium()).NewContextAsync(new()
        {
            BaseURL = house.Address.ToString(), ViewportSize = new() { Width = 375, Height = 812 }, IsMobile = true, HasTouch = true, Locale = "zh-CN",
            UserAgent = agent,
        });
        return await context.NewPageAsync();
    }
}
