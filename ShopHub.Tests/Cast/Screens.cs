using Microsoft.Playwright;

namespace ShopHub.Tests.Cast;

/// <summary>Browsers of people, each with cookies of its own.</summary>
public static class Screens
{
    /// <summary>A phone with WeChat's browser, 375 wide.</summary>
    public static async Task<IPage> Phone(Uri shop)
    {
        var context = await (await Browsers.Chromium()).NewContextAsync(new()
        {
            BaseURL = shop.ToString(), ViewportSize = new() { Width = 375, Height = 812 }, IsMobile = true, HasTouch = true, Locale = "zh-CN",
            UserAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003233) NetType/WIFI Language/zh_CN",
        });
        return await context.NewPageAsync();
    }

    /// <summary>A merchant's or the platform's desk.</summary>
    public static async Task<IPage> Desk(Uri shop)
    {
        var context = await (await Browsers.Chromium()).NewContextAsync(new()
        {
            BaseURL = shop.ToString(), ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "zh-CN",
        });
        return await context.NewPageAsync();
    }
}
