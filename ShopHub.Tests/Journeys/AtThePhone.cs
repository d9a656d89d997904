using Microsoft.Playwright;

namespace ShopHub.Tests.Journeys;

/// <summary>What a shopper does with a thumb, by the words on the screen.</summary>
internal static class AtThePhone
{
    public static Task SignsIn(this IPage phone, string name) => phone.GotoAsync($"/_sim/login?as={name}&returnUrl=/");

    /// <summary>Opens the first hit and its choices.</summary>
    public static async Task Finds(this IPage phone, string words)
    {
        await phone.GotoAsync($"/search?q={Uri.EscapeDataString(words)}");
        await phone.Locator("a[href^='/p/']").First.ClickAsync();
        await phone.OpensTheChoices();
    }

    public static async Task OpensTheChoices(this IPage phone)
    {
        await phone.GetByText("加入购物车").First.ClickAsync();
        await phone.Locator(".pick").First.WaitForAsync();
    }

    /// <summary>In every row of choices the first that can be had.</summary>
    public static async Task ChoosesEveryOption(this IPage phone)
    {
        for (var left = await phone.Locator(".pick").CountAsync(); left > 0; left--)
        {
            await phone.Locator(".pick:not(:has([aria-current])) a").First.ClickAsync();
            await Assertions.Expect(phone.Locator(".pick:not(:has([aria-current]))")).ToHaveCountAsync(left - 1);
        }
    }

    public static async Task PutsInTheCart(this IPage phone, string words)
    {
        await phone.Finds(words);
        await phone.AddsTheChosen();
    }

    public static async Task AddsTheChosen(this IPage phone)
    {
        await phone.ChoosesEveryOption();
        await phone.Locator("form[action='/cart/add'] button[type=submit]").First.ClickAsync();
        // The next page must not cut the post off.
        await phone.GetByText("已加入购物车").First.WaitForAsync();
    }

    /// <summary>At this address or below it, and its scripts are there; asked of the page itself, whichever way it came.</summary>
    public static async Task<Uri> Arrives(this IPage page, string path)
    {
        var there = await page.WaitForFunctionAsync(
            "path => document.readyState === 'complete' && (location.pathname + '/').startsWith(path + '/') ? location.href : null", path);
        return new(await there.JsonValueAsync<string>());
    }

    /// <summary>From the checkout page to the cashier; the payment's key.</summary>
    public static async Task<Guid> PlacesTheOrder(this IPage phone)
    {
        await phone.Arrives("/checkout");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交订单" }).ClickAsync();
        return Guid.Parse((await phone.Arrives("/pay")).Segments[^1]);
    }

    public static async Task PaysAtTheCashier(this IPage phone)
    {
        await phone.Locator("[data-pay-button]").ClickAsync();
        await phone.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
        await phone.Arrives("/orders");
    }

    public static async Task ConfirmsReceipt(this IPage phone, string order)
    {
        await phone.GotoAsync($"/orders/{order}");
        await phone.Locator("summary", new() { HasText = "确认收货" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "我已收到货" }).ClickAsync();
        await phone.GetByText("交易完成").First.WaitForAsync();
    }

    /// <summary>Asks for the whole first line of the order, in the way the form offers first; the number of the case.</summary>
    public static async Task<string> AsksForMoneyBack(this IPage phone, string order, string reason)
    {
        await phone.GotoAsync($"/orders/{order}");
        await phone.Locator($"a[href^='/orders/{order}/return']").First.ClickAsync();
        await phone.GetByLabel("原因").SelectOptionAsync(new SelectOptionValue { Label = reason });
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        return (await phone.Arrives("/returns")).Segments[^1];
    }

    public static async Task SendsBack(this IPage phone, string number, string waybill)
    {
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByLabel("快递公司").SelectOptionAsync("SF");
        await phone.GetByLabel("快递单号").FillAsync(waybill);
        await phone.GetByRole(AriaRole.Button, new() { Name = "已寄出，提交单号" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "已寄出，提交单号" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
