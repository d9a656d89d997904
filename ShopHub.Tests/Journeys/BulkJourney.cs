using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop raises the prices of all its goods at once, looks at every one of them before, and takes it back.</summary>
public sealed class BulkJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task All_prices_are_raised_after_a_preview_and_come_back()
    {
        var before = await Prices();
        var desk = await open.House.Desk();
        await desk.SignsInAt("shiguang", "/console/products?state=On");
        await desk.GetByLabel("选择", new() { Exact = false }).First.CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "选中筛选出的" }).ClickAsync();
        await desk.GetByText($"已选 {before.Count} 件商品").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "批量修改", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await desk.GetByText("至少一项不为0").WaitForAsync();
        await desk.GetByLabel("按百分比涨跌（%）").FillAsync("10");
        await desk.GetByLabel("尾数").SelectOptionAsync(new SelectOptionValue { Label = "四舍五入到元" });
        await desk.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await desk.GetByText("价格涨10%，四舍五入到元").WaitForAsync();
        await Expect(desk.Locator(".bulk-rows tbody tr")).ToHaveCountAsync(before.Count);
        Assert.Equal(before, await Prices());

        await desk.GetByRole(AriaRole.Button, new() { Name = "确认修改" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "批量修改记录" }).WaitForAsync();
        Assert.Equal(before.Select(fen => (fen * 11 + 500) / 1_000 * 100), await Prices());

        await desk.GetByRole(AriaRole.Button, new() { Name = "整批撤销" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认撤销" }).ClickAsync();
        await desk.GetByText($"已撤销{before.Count}件").WaitForAsync();
        Assert.Equal(before, await Prices());
    }

    private Task<List<long>> Prices() => open.House.Look(db => db.Products
        .Where(p => p.Status == ListingStatus.On && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "shiguang")).OrderBy(p => p.Id).Select(p => p.Price.Fen).ToListAsync());
}
