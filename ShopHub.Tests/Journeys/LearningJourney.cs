using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>From a room of the console to what is told about it, and on to the task.</summary>
public sealed class LearningJourney
{
    [Fact]
    public async Task A_clerk_looks_up_how_it_is_done_and_learns_it()
    {
        await using var house = await House.Open();
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");
        await desk.GotoAsync("/console/shop");
        await desk.GetByRole(AriaRole.Link, new() { Name = "怎么做？" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "写好店铺资料" }).WaitForAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "学完了" }).ClickAsync();
        await desk.GetByText("已学完").WaitForAsync();
        await desk.IsClean();
        await desk.ReloadAsync();
        await Expect(desk.GetByRole(AriaRole.Button, new() { Name = "学完了" })).ToHaveCountAsync(0);

        await desk.GetByRole(AriaRole.Link, new() { NameRegex = new("^评价") }).ClickAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "怎么做？" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "回复评价" }).WaitForAsync();

        await desk.GotoAsync("/console/learn");
        await desk.GetByText("您已学 1/").WaitForAsync();
        await desk.IsClean();
        await desk.GetByLabel("搜索课程").FillAsync("批量");
        await desk.GetByLabel("搜索课程").PressAsync("Enter");
        await desk.GetByRole(AriaRole.Link, new() { Name = "批量发货和分包裹发货" }).ClickAsync();
        await desk.GetByRole(AriaRole.Heading, new() { Name = "批量发货和分包裹发货" }).WaitForAsync();
    }
}
