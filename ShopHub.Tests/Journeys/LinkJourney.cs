using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A product goes from hand to hand, and the shop learns from where its buyers come.</summary>
public sealed class LinkJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task One_finds_it_by_initials_and_shares_it_another_comes_by_the_link_and_the_source_is_counted()
    {
        var first = await _house.Phone();
        await first.GotoAsync("/search?q=mqgslc");
        await first.GetByText("明前高山绿茶").First.ClickAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = "分享", Exact = true }).ClickAsync();
        var link = await first.Locator(".share-link").InnerTextAsync();
        // The drawing has become a picture that can be kept.
        await Expect(first.Locator(".poster")).ToHaveAttributeAsync("src", new Regex("^blob:"));
        await first.IsClean();

        var second = await _house.Phone();
        await second.SignsIn("zhou");
        await second.GotoAsync(link);
        await second.Arrives("/p");
        await second.OpensTheChoices();
        await second.ChoosesEveryOption();
        await second.GetByRole(AriaRole.Button, new() { Name = "立即购买" }).ClickAsync();
        await second.PlacesTheOrder();
        await second.PaysAtTheCashier();

        var desk = await _house.Desk();
        await desk.SignsInAt("yunjian", "/console/links");
        var row = desk.Locator("tbody tr", new() { HasText = "买家转发" });
        await Expect(row.Locator("td").Nth(2)).ToHaveTextAsync("1");
        await Expect(row.Locator("td").Nth(3)).ToHaveTextAsync("1");
        await Expect(row.Locator("td").Nth(4)).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task A_shop_lays_out_a_link_for_its_parcels_and_finds_it_again()
    {
        var desk = await _house.Desk();
        await desk.SignsInAt("yunjian", "/console/links?make=true");
        await desk.GetByRole(AriaRole.Button, new() { Name = "生成链接" }).ClickAsync();
        await desk.GetByText("名称需为1至20个字").WaitForAsync();
        await desk.GetByLabel("名称").FillAsync("秋茶包裹卡");
        await desk.GetByLabel("投放场景").SelectOptionAsync(new SelectOptionValue { Label = "包裹卡" });
        await desk.GetByPlaceholder("查找商品名称或编码").FillAsync("绿茶");
        await desk.Locator(".pick-one label", new() { HasText = "明前高山绿茶" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "生成链接" }).ClickAsync();
        var address = await desk.Locator(".link-address").InnerTextAsync();
        await Expect(desk.GetByAltText("秋茶包裹卡的二维码")).ToBeVisibleAsync();
        await desk.IsClean();

        // Typed from the card, in capitals.
        var phone = await _house.Phone();
        await phone.GotoAsync(address[..^7] + address[^7..].ToUpperInvariant());
        await phone.Arrives("/p");

        await desk.GetByRole(AriaRole.Button, new() { Name = "收起这个链接" }).ClickAsync();
        await desk.GetByText("已收起，链接仍然有效").WaitForAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "看已收起的" }).ClickAsync();
        await Expect(desk.Locator("tbody tr", new() { HasText = "秋茶包裹卡" }).Locator("td").Nth(2)).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task A_code_nobody_has_leads_nowhere()
    {
        using var visitor = _house.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/x/2222222")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/x/2222222/poster.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/p/{Guid.CreateVersion7()}/share")).StatusCode);
    }

    [Fact]
    public async Task Search_engines_read_every_listed_product_and_no_account()
    {
        using var visitor = _house.Visitor();
        var robots = await visitor.GetStringAsync("/robots.txt");
        Assert.Contains("Disallow: /account", robots, StringComparison.Ordinal);
        Assert.Contains($"Sitemap: {_house.Address}sitemap.xml", robots, StringComparison.Ordinal);

        var sheets = Locations(await visitor.GetStringAsync("/sitemap.xml"));
        var pages = Locations(await visitor.GetStringAsync(Assert.Single(sheets)));
        Assert.Contains(pages, p => p.EndsWith("/s/yunjian", StringComparison.Ordinal));
        Assert.Equal(await _house.Look(db => Task.FromResult(db.Products.Count(p => p.Status == Domain.Catalog.ListingStatus.On))), pages.Count(p => p.Contains("/p/", StringComparison.Ordinal)));
        foreach (var page in pages.Take(3)) (await visitor.GetAsync(page)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/sitemap-2.xml")).StatusCode);
    }

    private static List<string> Locations(string xml) => [.. XDocument.Parse(xml).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];
}
