using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Catalog;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop counts freight by provinces; a shopper whose province is left out is told before he pays.</summary>
public sealed class FreightJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_template_is_made_used_and_blocks_a_province()
    {
        var (product, sku) = await open.House.Look(async db =>
        {
            var good = await db.Products.Where(p => p.Status == ListingStatus.On && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "mumian") && db.Skus.Any(s => s.ProductId == p.Id && s.IsActive && db.Stock.Any(k => k.SkuId == s.Id && k.OnHand - k.Held > 5))).Select(p => p.Id).FirstAsync();
            return (good, await db.Skus.Where(s => s.ProductId == good && s.IsActive && db.Stock.Any(k => k.SkuId == s.Id && k.OnHand - k.Held > 5)).Select(s => s.Id).FirstAsync());
        });
        var desk = await open.House.Desk();
        await desk.SignsInAt("mumian", "/console/freight?make=true");
        await desk.GetByLabel("名称").FillAsync("江浙不发");
        await desk.GetByLabel("运费（元）").FillAsync("12");
        await desk.GetByLabel("加收（元）").FillAsync("3");
        await desk.Locator(".province-pick summary").Last.ClickAsync();
        await desk.GetByLabel("浙江", new() { Exact = true }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "保存模板" }).ClickAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "江浙不发" }).WaitForAsync();

        await desk.GotoAsync($"/console/products/edit?product={product}");
        await desk.Locator("#template").SelectOptionAsync(new SelectOptionValue { Label = "江浙不发（按件数）" });
        await desk.Publishes();

        var phone = await open.House.Phone();
        await phone.SignsIn("lin");
        await phone.GotoAsync($"/checkout?sku={sku}&quantity=2");
        await Expect(phone.GetByText("不发往浙江")).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Button, new() { Name = "提交订单" })).ToHaveCountAsync(0);
        await phone.GotoAsync($"/p/{product}");
        await Expect(phone.GetByText("浙江不发货")).ToBeVisibleAsync();
    }
}
