using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Withdrawals;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Domain.Settlement;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>A merchant reads why he has this sum, takes it out, and two accountants of the platform bring it to his bank.</summary>
public sealed class WithdrawalJourney
{
    [Fact]
    public async Task A_merchant_reads_where_his_money_comes_from_and_withdraws_it()
    {
        await using var house = await House.Open(new() { ["WeChatPay:Family"] = "Direct" });
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");

        var sum = await ReadsTheStatement(desk);
        await Withdraws(desk, sum);

        var number = await house.Look(db => db.Withdrawals.Select(w => w.Number).SingleAsync());
        Assert.Equal(sum, (await house.Look(db => db.Withdrawals.Select(w => w.Amount).SingleAsync())).ToString());
        await house.Wind(TimeSpan.FromHours(20));
        await Draws(await SignsInAtPlatform(house, "finance"));
        await Finishes(await SignsInAtPlatform(house, "operator"), number);

        await desk.GotoAsync($"/console/money/withdrawals?withdrawal={number}");
        var panel = desk.Locator(".panel");
        await panel.GetByText("已到账").First.WaitForAsync();
        await panel.GetByText("提现到账").WaitForAsync();
        Assert.Equal(WithdrawalStatus.Success, await house.Look(db => db.Withdrawals.Select(w => w.Status).SingleAsync()));
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    [Fact]
    public async Task Where_shops_have_accounts_of_their_own_the_channel_pays_out_and_tells_so()
    {
        await using var house = await House.Open();
        while (await house.Look(db => db.OrderShares.AllAsync(s => s.Status != ShareStatus.Finished))) await house.Run(Timetable.SendOutbox);
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");

        await desk.Withdraws("88.00");
        var number = await house.Look(db => db.Withdrawals.Select(w => w.Number).SingleAsync());
        while (await Status(house) is WithdrawalStatus.Init) await house.Run(Timetable.SendOutbox);
        await desk.GotoAsync($"/console/money/withdrawals?withdrawal={number}");
        await desk.Locator(".panel").GetByText("微信支付打款").WaitForAsync();
        await desk.Locator(".panel").GetByText("已受理，银行处理中").WaitForAsync();

        for (var day = 0; day < 12 && await Status(house) is not WithdrawalStatus.Success; day++)
        {
            await house.Wind(TimeSpan.FromDays(1));
            await house.Services.GetRequiredService<Scheduler>().RunDue();
        }

        await desk.GotoAsync($"/console/money/withdrawals?withdrawal={number}");
        await desk.Locator(".panel").GetByText("已到账").First.WaitForAsync();
        Assert.Equal("SUCCESS", Assert.Single(house.Services.GetRequiredService<SandboxWorld>().Payouts.Withdrawals.Values).Status);
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private static Task<WithdrawalStatus> Status(House house) => house.Look(db => db.Withdrawals.Select(w => w.Status).SingleAsync());

    /// <summary>From the balance to the statement's lines to the entries, and on to taking it out.</summary>
    private static async Task<string> ReadsTheStatement(IPage desk)
    {
        await desk.GotoAsync("/console/money");
        var sum = await desk.GetByRole(AriaRole.Link, new() { Name = "可提现余额" }).Locator(".figure-now").InnerTextAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "对账单", Exact = true }).ClickAsync();
        await desk.GetByText("为什么是这个数").WaitForAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "订单收入", Exact = true }).ClickAsync();
        await desk.GetByText("订单收入的每一笔").WaitForAsync();
        await desk.Locator(".entry").First.WaitForAsync();
        await desk.Locator(".head").GetByRole(AriaRole.Link, new() { Name = "提现", Exact = true }).ClickAsync();
        return sum;
    }

    private static async Task Withdraws(IPage desk, string sum)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "全部" }).ClickAsync();
        await desk.GetByLabel("登录密码").FillAsync("wrong");
        await desk.GetByRole(AriaRole.Button, new() { Name = $"确认提现 {sum}" }).ClickAsync();
        await desk.GetByText("登录密码不正确").WaitForAsync();
        await desk.GetByLabel("登录密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = $"确认提现 {sum}" }).ClickAsync();
        await desk.GetByText("已申请提现").WaitForAsync();
        await desk.GetByText("今天已经申请过提现").WaitForAsync();
    }

    private static async Task Draws(IPage accountant)
    {
        await accountant.GotoAsync("/platform/withdrawals?view=ByHand");
        await accountant.GetByRole(AriaRole.Button, new() { Name = "领取 1 笔待付" }).ClickAsync();
        await accountant.GetByText("已领取清单").WaitForAsync();
        var file = await accountant.RunAndWaitForDownloadAsync(() => accountant.GetByRole(AriaRole.Link, new() { Name = "下载 Excel" }).ClickAsync());
        Assert.True(new FileInfo(await file.PathAsync()).Length > 500);
        await accountant.GetByRole(AriaRole.Button, new() { Name = "登记已到账" }).ClickAsync();
        await accountant.GetByText("登记到账的人不能是领取清单的人").WaitForAsync();
    }

    private static async Task Finishes(IPage accountant, string number)
    {
        await accountant.GotoAsync("/platform/withdrawals?view=ByHand");
        await accountant.Locator(".entry", new() { HasText = number }).GetByRole(AriaRole.Button, new() { Name = "登记已到账" }).ClickAsync();
        await accountant.GetByText("已登记到账").WaitForAsync();
    }

    private static async Task<IPage> SignsInAtPlatform(House house, string name)
    {
        var page = await house.Desk();
        await page.GotoAsync("/staff/signin");
        await page.GetByLabel("账号").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(House.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.Arrives("/platform");
        return page;
    }
}
