using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper finds a product by searching; its shop sees that it was shown, opened and put into a cart.</summary>
public sealed class AnalyticsJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task What_a_shopper_looks_at_is_in_the_shops_figures()
    {
        var (phone, owner) = (await _house.Phone(), await _house.Desk());
        await phone.SignsIn("looking");
        var told = phone.WaitForRequestAsync(r => r.Url.EndsWith("/seen?from=search", StringComparison.Ordinal));
        await phone.GotoAsync("/search?q=桂花乌龙茶");
        await told;
        await phone.Locator(".good").First.ClickAsync();
        Assert.Contains("from=search", (await phone.Arrives("/p")).Query, StringComparison.Ordinal);
        await Expect(phone.Locator(".product h1")).ToContainTextAsync("桂花乌龙茶");

        await owner.SignsInAsStaff("yunjian");
        await _house.Run(AnalyticsJobs.Fold);
        await owner.GotoAsync("/console/analytics?days=7");
        var search = owner.Locator("tr", new() { HasText = "搜索" }).Filter(new() { Has = owner.Locator("td") });
        await Expect(search.First.Locator("td").Nth(2)).ToHaveTextAsync("1");
        await Expect(search.First.Locator("td").Nth(1)).Not.ToHaveTextAsync("0");
        Assert.True(await _house.Look(db => db.TrafficDays.AnyAsync()));
        await owner.GetByRole(AriaRole.Link, new() { Name = "桂花乌龙茶" }).ClickAsync();
        await Expect(owner.GetByRole(AriaRole.Dialog)).ToContainTextAsync("每天的点击");
        await owner.IsClean();
    }

    [Fact]
    public async Task The_platform_opens_one_shop_from_the_list_of_all()
    {
        await _house.Run(AnalyticsJobs.Month);
        var platform = await _house.Desk();
        await platform.SignsInAt("operator", "/platform/analytics");
        await Expect(platform.GetByText("一致，一分不差。")).ToBeVisibleAsync();
        await platform.IsClean();
        await platform.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link, new() { Name = "云间茶舍" }).ClickAsync();
        await Expect(platform.GetByText("客户价值")).ToBeVisibleAsync();
        await platform.GetByRole(AriaRole.Link, new() { Name = "看全平台" }).ClickAsync();
        await Expect(platform.GetByText("没有搜到的词")).ToBeVisibleAsync();
    }
}
