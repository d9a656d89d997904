using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>An owner invites three people by link; each comes by himself and sees exactly his rooms.</summary>
public sealed class CrewJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private const string Own = "Tea4Everybody!";

    private static readonly string[] s_rooms =
    [
        "orders", "pickup", "products", "import", "exports", "ranking", "groups", "links", "freight", "design", "rights", "brands", "returns", "chat", "chat/settings", "complaints", "reviews", "money", "money/statements", "money/withdrawals", "opening", "staff", "roles", "handover", "audit",
    ];

    private readonly House _house = open.House;

    [Fact]
    public async Task Three_invited_people_see_exactly_their_rooms_and_lose_them_within_seconds()
    {
        var owner = await _house.Desk();
        await owner.SignsInAsStaff("yunjian");

        var packer = await Comes(await Invites(owner, "订单"), "chenbao", "陈包");
        var accountant = await Comes(await Invites(owner, "财务"), "linzhang", "林账");
        var developer = await Comes(await Invites(owner, "开发者"), "waibao", "外包");

        Assert.Equal(["今日待办", "成长中心", "全部订单", "到店自提", "导出"], await Rail(packer));
        Assert.Equal(["今日待办", "经营数据", "成长中心", "资金账户", "对账单", "提现", "保证金", "运费险", "交易保障"], await Rail(accountant));
        Assert.Equal(["今日待办", "成长中心", "全部订单", "到店自提", "商品管理", "导入", "导出", "搜索排名", "商品分组", "推广链接", "运费模板", "类目与资质", "品牌", "店铺装修"], await Rail(developer));
        await OpensOnly(packer, "orders", "pickup", "exports");
        await OpensOnly(accountant, "money", "money/statements", "money/withdrawals");
        await OpensOnly(developer, "orders", "pickup", "products", "import", "exports", "ranking", "groups", "links", "freight", "design", "rights", "brands");

        await (await packer.Opens("/console/orders?state=ToShip", "tbody tr")).ClickAsync();
        await Expect(packer.Locator(".panel")).ToContainTextAsync("****");
        await packer.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync();
        await Expect(packer.Locator(".panel")).Not.ToContainTextAsync("****");
        await owner.GotoAsync("/console/audit?kind=查看与下载");
        await Expect(owner.Locator(".audit tbody")).ToContainTextAsync("陈包");
        await Expect(owner.Locator(".audit tbody")).ToContainTextAsync("查看买家资料");

        // The page he has open is taken from him; the wait itself ends after thirty seconds.
        await accountant.GotoAsync("/console/money");
        await accountant.Locator(".work h1").WaitForAsync();
        await owner.GotoAsync("/console/staff");
        await owner.GetByRole(AriaRole.Link, new() { Name = "林账" }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "只看数据", Exact = true }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "保存权限" }).ClickAsync();
        await accountant.GetByText("当前账号没有此操作的权限").WaitForAsync(new() { Timeout = 30_000 });
        Assert.Equal(["今日待办", "经营数据", "成长中心", "交易保障"], await Rail(accountant));
    }

    [Fact]
    public async Task A_link_that_was_used_or_withdrawn_says_so()
    {
        var owner = await _house.Desk();
        await owner.SignsInAsStaff("shiguang");
        var link = await Invites(owner, "商品");
        var withdrawn = await Invites(owner, "客服");
        await owner.GetByRole(AriaRole.Button, new() { Name = "撤回客服邀请" }).ClickAsync();
        await owner.GetByText("邀请已撤回，链接不能再用").WaitForAsync();

        // Somebody of another shop joins with the account he has, and may switch between the two.
        var mumian = await _house.Desk();
        await mumian.GotoAsync($"/staff/signin?returnUrl={Uri.EscapeDataString(new Uri(link).AbsolutePath)}");
        await mumian.GetByLabel("账号").FillAsync("mumian-clerk");
        await mumian.GetByLabel("密码").FillAsync(House.Password);
        await mumian.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await mumian.GetByRole(AriaRole.Button, new() { Name = "用 mumian-clerk 加入" }).ClickAsync();
        await mumian.Arrives("/console");
        Assert.Equal(["今日待办", "成长中心", "商品管理", "导入", "导出", "搜索排名", "商品分组", "推广链接", "运费模板", "类目与资质", "品牌", "店铺装修"], await Rail(mumian));
        await Expect(mumian.Locator(".bar-shop").First).ToContainTextAsync("拾光数码文具");

        var stranger = await _house.Phone();
        await stranger.GotoAsync(link);
        await stranger.GetByText("这个邀请已被使用，每个链接只能加入一次").WaitForAsync();
        await stranger.GotoAsync(withdrawn);
        await stranger.GetByText("这个邀请已被撤回").WaitForAsync();
        await stranger.GotoAsync("/staff/join/nothing");
        await stranger.GetByText("邀请链接不完整或不存在").WaitForAsync();
        Assert.Equal(4, await _house.Look(db => db.StaffSeats.CountAsync(s => db.Merchants.Any(m => m.Id == s.MerchantId && m.Code == "shiguang"))));
    }

    private static async Task<string> Invites(IPage owner, string post)
    {
        await owner.GotoAsync("/console/staff?invite=true");
        await owner.GetByRole(AriaRole.Button, new() { Name = post, Exact = true }).ClickAsync();
        await owner.GetByRole(AriaRole.Button, new() { Name = "生成邀请" }).ClickAsync();
        var link = await owner.Locator(".handed").InnerTextAsync();
        await owner.GetByRole(AriaRole.Link, new() { Name = "完成" }).ClickAsync();
        await Expect(owner.Locator(".panel")).ToBeHiddenAsync();
        return link;
    }

    private async Task<IPage> Comes(string link, string signInName, string name)
    {
        var desk = await _house.Desk();
        await desk.GotoAsync(link);
        await desk.GetByText("云间茶舍 邀请您加入").WaitForAsync();
        await desk.GetByLabel("姓名").FillAsync(name);
        await desk.GetByLabel("登录名").FillAsync(signInName);
        await desk.GetByLabel("密码").FillAsync(Own);
        await desk.GetByRole(AriaRole.Button, new() { Name = "加入店铺" }).ClickAsync();
        await desk.Arrives("/console");
        return desk;
    }

    private static async Task<IReadOnlyList<string>> Rail(IPage desk)
    {
        await desk.GetByRole(AriaRole.Link, new() { Name = "今日待办" }).WaitForAsync();
        return await desk.Locator(".rail-link span").AllInnerTextsAsync();
    }

    private static async Task OpensOnly(IPage desk, params string[] his)
    {
        foreach (var room in s_rooms)
        {
            await desk.GotoAsync($"/console/{room}");
            var refused = desk.GetByText("当前账号没有此操作的权限");
            await desk.Locator(".work h1").First.WaitForAsync();
            if (his.Contains(room)) await Expect(refused).ToHaveCountAsync(0);
            else await refused.WaitForAsync();
        }
    }
}
