using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A merchant designs his shop's page, publishes and goes back; a shopper sees each of it.</summary>
public sealed class DesignJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    [Fact]
    public async Task A_page_is_drawn_published_and_taken_back()
    {
        var (desk, phone) = (await open.House.Desk(), await open.House.Phone());
        await phone.GotoAsync("/s/mumian");
        await phone.GetByRole(AriaRole.Heading, new() { Name = "为什么选它" }).WaitForAsync();
        await phone.IsClean();
        await desk.SignsInAt("mumian", "/console/design");
        var inTheFrame = desk.FrameLocator("iframe");
        await inTheFrame.GetByText("为什么选它").WaitForAsync();

        await desk.GetByRole(AriaRole.Button, new() { Name = "模板", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "使用模板“清爽货架”" }).ClickAsync();
        await inTheFrame.GetByText("欢迎光临，下单前请看清规格").WaitForAsync();
        Assert.Equal(["公告", "热销榜 · 热销榜", "新品 · 新品上架"], await Blocks(desk));

        await desk.Locator(".sort-item").Nth(2).DragToAsync(desk.Locator(".sort-item").Nth(0));
        await Expect(desk.Locator(".sort-name").Nth(0)).ToHaveTextAsync("新品 · 新品上架");
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^移动“热销榜") }).FocusAsync();
        await desk.Keyboard.PressAsync("ArrowUp");
        await desk.GetByText("“热销榜 · 热销榜”已移到第2项，共3项").WaitForAsync();
        await Expect(desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^移动“热销榜") })).ToBeFocusedAsync();
        Assert.Equal(["新品 · 新品上架", "热销榜 · 热销榜", "公告"], await Blocks(desk));

        await inTheFrame.GetByText("欢迎光临，下单前请看清规格").ClickAsync();
        await desk.GetByLabel("公告", new() { Exact = true }).FillAsync("新店主的第一句话");
        await inTheFrame.GetByText("新店主的第一句话").WaitForAsync();
        await desk.IsClean();
        await desk.ReloadAsync();
        await inTheFrame.GetByText("新店主的第一句话").WaitForAsync();
        Assert.Equal(0, await phone.GetByText("新店主的第一句话").CountAsync());
        await desk.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await desk.GetByText("已发布，买家现在就能看到").WaitForAsync();
        while (await phone.GetByText("新店主的第一句话").CountAsync() == 0) await phone.ReloadAsync();
        Assert.Equal(["新品上架", "热销榜"], await phone.Locator(".front h2").AllInnerTextsAsync());

        await desk.GetByRole(AriaRole.Button, new() { Name = "历史", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "恢复第1版" }).ClickAsync();
        await desk.GetByText("已恢复第1版").WaitForAsync();
        while (await phone.GetByText("为什么选它").CountAsync() == 0) await phone.ReloadAsync();
        await Expect(phone.GetByText("新店主的第一句话")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_colour_nobody_could_read_is_not_taken_and_a_picture_that_is_sent_is()
    {
        var desk = await open.House.Desk();
        await desk.SignsInAt("asui", "/console/design");
        await desk.GetByRole(AriaRole.Button, new() { Name = "主题", Exact = true }).ClickAsync();
        await desk.GetByLabel("品牌色的色值").FillAsync("#ffd400");
        await desk.GetByLabel("品牌色的色值").PressAsync("Enter");
        await desk.GetByText("按钮上的白字看不清：对比度 1.43，至少需要 4.5，没有采用").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^改用最接近的") }).ClickAsync();
        await Expect(desk.GetByText("没有采用")).ToHaveCountAsync(0);

        await desk.GetByRole(AriaRole.Button, new() { Name = "轮播图", Exact = true }).ClickAsync();
        await desk.GetByLabel("上传模块图片").SetInputFilesAsync(Path.Combine(Files.Root, "wwwroot", "demo", "books.webp"));
        await desk.GetByLabel("第1张图片的说明").FillAsync("新到的书");
        await desk.GetByLabel("第1张图片的说明").PressAsync("Enter");
        await desk.FrameLocator("iframe").GetByText("新到的书").WaitForAsync();
        await desk.IsClean();
    }

    [Fact]
    public async Task Two_who_change_the_same_words_at_once_choose_whose_stay()
    {
        var (owner, clerk) = (await open.House.Desk(), await open.House.Desk());
        await owner.SignsInAt("shiguang", "/console/design");
        await clerk.SignsInAt("shiguang-clerk", "/console/design");
        foreach (var desk in new[] { owner, clerk }) await desk.GetByRole(AriaRole.Button, new() { Name = "公告", Exact = true }).First.ClickAsync();
        await owner.GetByLabel("公告", new() { Exact = true }).FillAsync("店主写的公告");
        await owner.FrameLocator("iframe").GetByText("店主写的公告").WaitForAsync();
        await clerk.GetByLabel("公告", new() { Exact = true }).FillAsync("店员写的公告");
        // Either he is asked, or he had seen the owner's words already and wrote over them.
        var asked = clerk.GetByRole(AriaRole.Button, new() { Name = "保留我的" });
        var isAsked = false;
        while (!isAsked && !await Says("店员写的公告")) isAsked = await asked.IsVisibleAsync();
        if (isAsked) await asked.ClickAsync();
        await clerk.FrameLocator("iframe").GetByText("店员写的公告").WaitForAsync();

        async Task<bool> Says(string words) => (await open.House.Look(db => db.Designs.SingleAsync(d => db.Merchants.Any(m => m.Id == d.MerchantId && m.Code == "shiguang")))).Draft.Blocks.Any(b => b.Text == words);
    }

    [Fact]
    public async Task A_group_is_made_filled_and_found_on_the_shops_page()
    {
        var (desk, phone) = (await open.House.Desk(), await open.House.Phone());
        await desk.SignsInAt("yunjian", "/console/groups");
        await desk.GetByLabel("新分组的名称").FillAsync("办公室下午茶");
        await desk.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "添加商品" }).ClickAsync();
        await desk.GetByRole(AriaRole.Dialog).GetByLabel("查找").FillAsync("茶");
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox, new() { Name = "蜜香工夫红茶" }).CheckAsync();
        await desk.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Checkbox, new() { Name = "桂花乌龙茶" }).CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "加入 2 件" }).ClickAsync();
        await desk.GetByText("已加入2件商品").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { NameRegex = new("^移动“桂花乌龙茶") }).PressAsync("ArrowUp");
        await desk.GetByText("已移到第1项，共2项").WaitForAsync();
        await desk.IsClean();

        await desk.GotoAsync("/console/products?q=桃酥");
        await desk.GetByRole(AriaRole.Link, new() { Name = "手工老式桃酥" }).WaitForAsync();
        await desk.GetByLabel("选择手工老式桃酥 酥到掉渣").CheckAsync();
        await desk.GetByLabel("加入哪个分组").SelectOptionAsync("办公室下午茶");
        await desk.GetByRole(AriaRole.Button, new() { Name = "加入分组" }).ClickAsync();
        await desk.GetByText("已加入分组1件商品").WaitForAsync();

        await phone.GotoAsync("/s/yunjian");
        while (await phone.GetByRole(AriaRole.Link, new() { Name = "办公室下午茶" }).CountAsync() == 0) await phone.ReloadAsync();
        await phone.GetByRole(AriaRole.Link, new() { Name = "办公室下午茶" }).ClickAsync();
        await Expect(phone.Locator(".good .title")).ToHaveCountAsync(3);
        Assert.StartsWith("桂花乌龙茶", await phone.Locator(".good .title").First.InnerTextAsync(), StringComparison.Ordinal);
        await phone.IsClean();
    }

    [Fact]
    public async Task A_page_planned_for_later_comes_by_itself()
    {
        await using var house = await House.Open();
        var (desk, phone) = (await house.Desk(), await house.Phone());
        await desk.SignsInAt("yunjian", "/console/design");
        await desk.GetByRole(AriaRole.Button, new() { Name = "图文", Exact = true }).ClickAsync();
        await desk.GetByLabel("标题").FillAsync("夜里才有的故事");
        await desk.FrameLocator("iframe").GetByText("夜里才有的故事").WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时发布" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "定时", Exact = true }).ClickAsync();
        await desk.GetByText("到点自动发布").WaitForAsync();
        await house.Run(Timetable.PublishDesigns);
        await phone.GotoAsync("/s/yunjian");
        Assert.Equal(0, await phone.GetByText("夜里才有的故事").CountAsync());

        await house.Wind(TimeSpan.FromHours(2));

        while (await phone.GetByText("夜里才有的故事").CountAsync() == 0) await phone.ReloadAsync();
    }

    private static async Task<IReadOnlyList<string>> Blocks(IPage desk) => [.. (await desk.Locator(".sort-name").AllInnerTextsAsync()).Select(t => t.Trim())];
}
