using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper finds by initials and by a slip of the pen; a merchant reads why his goods stand where they stand.</summary>
public sealed class SearchJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_shopper_types_initials_takes_a_suggestion_and_narrows_what_is_found()
    {
        var phone = await open.House.Phone();
        await phone.GotoAsync("/");
        var box = phone.GetByRole(AriaRole.Combobox, new() { Name = "搜索商品或店铺" }).Or(phone.GetByRole(AriaRole.Searchbox, new() { Name = "搜索商品或店铺" }));
        await box.ClickAsync();
        await box.PressSequentiallyAsync("lc");
        await Expect(phone.GetByRole(AriaRole.Option, new() { Name = "绿茶", Exact = true })).ToBeVisibleAsync();
        await phone.IsClean();
        await box.PressAsync("ArrowDown");
        await Expect(phone.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
        await phone.GetByRole(AriaRole.Option, new() { Name = "绿茶", Exact = true }).ClickAsync();
        await phone.GetByText("明前高山绿茶").First.WaitForAsync();

        await phone.GetByRole(AriaRole.Link, new() { Name = "筛选" }).ClickAsync();
        await phone.GetByText("杭州", new() { Exact = false }).First.ClickAsync();
        await phone.IsClean();
        await phone.GetByLabel("最高价，元").FillAsync("1");
        await phone.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Expect(phone.GetByText("没有找到“绿茶”")).ToBeVisibleAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "去掉筛选" }).ClickAsync();
        await phone.GetByText("明前高山绿茶").First.WaitForAsync();
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_answered_with_what_was_meant()
    {
        var phone = await open.House.Phone();

        await phone.GotoAsync($"/search?q={Uri.EscapeDataString("高山绿查")}");

        await Expect(phone.GetByText("没有找到“高山绿查”，看看这些相近的商品")).ToBeVisibleAsync();
        await Expect(phone.GetByText("明前高山绿茶").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_merchant_reads_where_his_goods_stand_and_why()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("shiguang", "/console/ranking");

        await desk.GetByLabel("搜索词").FillAsync("书");
        await desk.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();

        await Expect(desk.Locator(".ranking tbody tr").First).ToContainTextAsync("相关度");
        await desk.IsClean();
        await desk.GetByLabel("搜索词").FillAsync("没有这样的东西");
        await desk.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(desk.GetByText("搜“没有这样的东西”找不到本店的商品")).ToBeVisibleAsync();
    }
}
