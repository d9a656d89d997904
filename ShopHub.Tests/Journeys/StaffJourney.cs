using System.Text.RegularExpressions;
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
        await clerk.WaitForURLAsync("**/staff/first-password");
        await clerk.GotoAsync("/console/orders");
        await clerk.WaitForURLAsync("**/staff/first-password");
        await clerk.GetByLabel("初始密码").FillAsync(password);
        await clerk.GetByLabel("新密码").FillAsync(Own);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存新密码" }).ClickAsync();
        await clerk.WaitForURLAsync("**/console");

        await clerk.GetByRole(AriaRole.Link, new() { Name = "全部订单" }).WaitForAsync();
        Assert.Equal(["今日待办", "全部订单"], await clerk.Locator(".rail-link span").AllInnerTextsAsync());
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
        await clerk.WaitForURLAsync("**/staff/nowhere");
    }

    private static async Task<string> Hires(IPage owner)
    {
        await owner.GotoAsync("/console/staff");
        await owner.GetByRole(AriaRole.Link, new() { Name = "添加员工" }).ClickAsync();
        await owner.GetByLabel("姓名").FillAsync("小陈");
        await owner.GetByLabel("登录名").FillAsync("yunjian");
        await owner.GetByRole(AriaRole.Button, new() { Name = "订单", Exact = true }).ClickAsync();
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
        await desk.WaitForURLAsync(url => !url.Contains("signin", StringComparison.Ordinal));
    }

    [GeneratedRegex("^[A-Z]{4}-[a-z]{4}-[0-9]{4}$")]
    private static partial Regex Spoken();
}
