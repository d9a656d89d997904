using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>An owner hires, a colleague signs in for the first time, sees what is his, and is led out when he leaves.</summary>
public sealed partial class StaffJourney
{
    private const string Own = "Tea4Everybody!";

    [Fact]
    public async Task A_colleague_is_hired_works_within_his_rights_and_leaves()
    {
        await using var house = await House.Open();
        var owner = await house.Desk();
        await SignsIn(owner, "yunjian", House.Password);
        var password = await Hires(owner);

        var clerk = await house.Desk();
        await SignsIn(clerk, "xiaochen", password);
        await clerk.Arrives("/staff/first-password");
        await clerk.GotoAsync("/console/orders");
        await clerk.Arrives("/staff/first-password");
        await clerk.GetByLabel("初始密码").FillAsync(password);
        await clerk.GetByLabel("新密码").FillAsync(Own);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存新密码" }).ClickAsync();
        await clerk.Arrives("/console");

        await clerk.GetByRole(AriaRole.Link, new() { Name = "全部订单" }).WaitForAsync();
        Assert.Equal(["今日待办", "成长中心", "全部订单", "到店自提", "导出"], await clerk.Locator(".rail-link span").AllInnerTextsAsync());
        foreach (var closed in (string[])["products", "import", "returns", "money", "staff"])
        {
            await clerk.GotoAsync($"/console/{closed}");
            await clerk.GetByText("当前账号没有此操作的权限").WaitForAsync();
        }

        await clerk.GetByRole(AriaRole.Link, new() { Name = "全部订单" }).ClickAsync();
        await clerk.GetByRole(AriaRole.Heading, new() { Name = "订单", Exact = true }).WaitForAsync();

        await owner.GetByRole(AriaRole.Link, new() { Name = "小陈" }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "移除员工" }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "确认移除 小陈" }).ClickAsync();
        await clerk.Arrives("/staff/nowhere");
    }

    [Fact]
    public async Task The_platform_hires_a_reviewer_who_masks_what_was_reported()
    {
        await using var house = await House.Open();
        var operators = await house.Desk();
        await SignsIn(operators, "operator", House.Password);
        var password = await Hires(operators, "/platform/staff", "审核员");

        var reviewer = await house.Desk();
        await SignsIn(reviewer, "xiaochen", password);
        await reviewer.GetByLabel("初始密码").FillAsync(password);
        await reviewer.GetByLabel("新密码").FillAsync(Own);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "保存新密码" }).ClickAsync();
        await reviewer.Arrives("/platform");
        await reviewer.GotoAsync("/platform/staff");
        await reviewer.GetByText("当前账号没有此操作的权限").WaitForAsync();
        await reviewer.GotoAsync("/platform/reviews");
        await reviewer.GetByLabel("理由").First.FillAsync("诱导评价的内容");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "屏蔽内容" }).First.ClickAsync();
        await reviewer.GetByText("评价已屏蔽").WaitForAsync();
        Assert.Equal(1, await house.Look(db => db.Reviews.CountAsync(r => r.MaskedAt != null)));

        await operators.GetByRole(AriaRole.Link, new() { Name = "小陈" }).ClickAsync();
        await operators.GetByRole(AriaRole.Button, new() { Name = "移除员工" }).ClickAsync();
        await operators.GetByRole(AriaRole.Button, new() { Name = "确认移除 小陈" }).ClickAsync();
        await reviewer.Arrives("/staff/nowhere");
    }

    private static async Task<string> Hires(IPage owner, string page = "/console/staff", string post = "订单")
    {
        await owner.GotoAsync(page);
        await owner.GetByRole(AriaRole.Link, new() { Name = "添加员工" }).ClickAsync();
        await owner.GetByLabel("姓名").FillAsync("小陈");
        await owner.GetByLabel("登录名").FillAsync("yunjian");
        await owner.GetByRole(AriaRole.Button, new() { Name = post, Exact = true }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "添加并生成初始密码" }).ClickAsync();
        await owner.GetByText("这个登录名已被使用").WaitForAsync();
        await owner.GetByLabel("登录名").FillAsync("xiaochen");
        await owner.GetByRole(AriaRole.Button, new() { Name = "添加并生成初始密码" }).ClickAsync();
        var password = await owner.Locator(".handed").InnerTextAsync();
        Assert.Matches(Spoken(), password);
        await owner.GetByRole(AriaRole.Link, new() { Name = "已记下，关闭" }).ClickAsync();
        return password;
    }

    private static async Task SignsIn(IPage desk, string name, string password)
    {
        await desk.GotoAsync("/staff/signin");
        await desk.GetByLabel("账号").FillAsync(name);
        await desk.GetByLabel("密码").FillAsync(password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        // Asked of the page itself: the browser may have arrived before anybody listens for it.
        await desk.WaitForFunctionAsync("() => document.readyState === 'complete' && !location.pathname.includes('signin')");
    }

    [GeneratedRegex("^[A-Z]{4}-[a-z]{4}-[0-9]{4}$")]
    private static partial Regex Spoken();
}
