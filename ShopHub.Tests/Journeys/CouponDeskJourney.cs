using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shop gives out a coupon and a shopper pays less; carriers stand still and both are told.</summary>
public sealed class CouponDeskJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_coupon_is_given_out_claimed_used_and_stopped()
    {
        var desk = await _house.Desk();
        await desk.SignsInAt("yunjian", "/console/coupons?make=true");
        await desk.GetByLabel("名称").FillAsync("新茶尝鲜");
        await desk.GetByLabel("满多少元可用").FillAsync("50");
        await desk.GetByLabel("减多少元").FillAsync("45");
        await desk.GetByRole(AriaRole.Button, new() { Name = "发出优惠券" }).ClickAsync();
        await desk.GetByText("优惠金额最多是门槛的80%").WaitForAsync();
        await desk.GetByLabel("减多少元").FillAsync("21");
        await desk.GetByRole(AriaRole.Button, new() { Name = "发出优惠券" }).DblClickAsync();
        var row = desk.Locator("tbody tr", new() { HasText = "新茶尝鲜" });
        await Expect(row.Locator("td").Nth(3)).ToHaveTextAsync("0 / 100");
        await desk.IsClean();

        var phone = await _house.Phone();
        await phone.SignsIn("tasting");
        await phone.GotoAsync("/search?q=mqgslc");
        await phone.GetByText("明前高山绿茶").First.ClickAsync();
        await phone.Arrives("/p");
        await phone.GotoAsync($"{phone.Url.Split('?')[0]}?coupons=1");
        await phone.GetByRole(AriaRole.Button, new() { Name = "领取 新茶尝鲜" }).ClickAsync();
        await Expect(phone.Locator(".ticket", new() { HasText = "新茶尝鲜" })).ToContainTextAsync("已领");

        await desk.ReloadAsync();
        await Expect(row.Locator("td").Nth(3)).ToHaveTextAsync("1 / 99");
        await desk.GetByRole(AriaRole.Button, new() { Name = "停发新茶尝鲜" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "停发", Exact = true }).ClickAsync();
        await Expect(row).ToContainTextAsync("已停发");
        // What was claimed before stays good.
        await phone.GotoAsync("/me/coupons");
        await Expect(phone.Locator(".ticket", new() { HasText = "新茶尝鲜" })).ToContainTextAsync("21");
    }

    [Fact]
    public async Task An_operator_announces_a_pause_and_shops_and_shoppers_read_it()
    {
        var desk = await _house.Desk();
        await desk.SignsInAt("operator", "/platform/pauses");
        await desk.GetByLabel("原因").FillAsync("台风");
        await desk.GetByText("选择省份").ClickAsync();
        await desk.GetByLabel("浙江").CheckAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "公布" }).ClickAsync();
        await Expect(desk.Locator("article", new() { HasText = "台风" })).ToContainTextAsync("浙江");
        await desk.IsClean();

        var shop = await _house.Desk();
        await shop.SignsInAt("yunjian", "/console");
        await shop.GetByText("台风物流暂停（浙江）").WaitForAsync();

        await desk.GetByRole(AriaRole.Button, new() { Name = "撤回" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Expect(desk.Locator("article", new() { HasText = "台风" })).ToContainTextAsync("开始前已撤回");
    }
}
