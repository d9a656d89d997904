using System.Globalization;
using Microsoft.Playwright;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Journeys;

/// <summary>What a merchant does at the desk, by the words on the screen.</summary>
internal static class AtTheDesk
{
    public static async Task SignsInAsStaff(this IPage desk, string name)
    {
        await desk.GotoAsync("/staff/signin?returnUrl=/console/orders");
        await desk.GetByLabel("账号").FillAsync(name);
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await desk.Arrives("/console");
    }

    /// <summary>Opens a page and waits for what it must show; what it showed instead is part of the fault.</summary>
    public static async Task<ILocator> Opens(this IPage desk, string address, string what)
    {
        await desk.GotoAsync(address);
        var shown = desk.Locator(what).First;
        try
        {
            await shown.WaitForAsync();
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{desk.Url} shows no {what} but: {await desk.Locator("body").InnerTextAsync()}", late);
        }

        return shown;
    }

    public static async Task Ships(this IPage desk, string order, string waybill)
    {
        await desk.GotoAsync($"/console/orders?number={order}");
        await desk.GetByRole(AriaRole.Link, new() { Name = order }).First.ClickAsync();
        var form = desk.Locator("form", new() { HasText = "确认发货" });
        await form.GetByLabel("快递单号").FillAsync(waybill);
        await Assertions.Expect(form.GetByLabel("快递公司")).ToHaveValueAsync("SF");
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认发货" }).ClickAsync();
        await desk.GetByText(waybill).First.WaitForAsync();
    }

    /// <summary>What was typed on a product's page is looked at and published.</summary>
    public static async Task Publishes(this IPage desk)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "核对并发布" }).ClickAsync();
        await desk.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await desk.GetByText("在商城查看").WaitForAsync();
    }

    public static async Task AgreesToTheReturn(this IPage desk, string number)
    {
        await desk.GotoAsync($"/console/returns?case={number}");
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认同意" }).ClickAsync();
        await desk.GetByText("已同意售后申请").First.WaitForAsync();
    }

    public static async Task HasTheGoodsBack(this IPage desk, string number)
    {
        await desk.GotoAsync($"/console/returns?case={number}");
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认收货并退款" }).ClickAsync();
        await desk.GetByText("已确认收货，退款原路退回").First.WaitForAsync();
    }

    /// <summary>Asks for this sum and confirms by his password.</summary>
    public static async Task Withdraws(this IPage desk, string yuan)
    {
        await desk.GotoAsync("/console/money/withdrawals");
        await desk.GetByLabel("提现金额（元）").FillAsync(yuan);
        await desk.GetByLabel("登录密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = $"确认提现 ¥{yuan}" }).ClickAsync();
        await desk.GetByText("已申请提现").WaitForAsync();
    }

    /// <summary>The figures of the money page, in the order in which money wanders.</summary>
    public static async Task<MoneyShown> SeesItsMoney(this IPage desk)
    {
        await desk.GotoAsync("/console/money");
        return new(await Figure(desk, "担保中"), await Figure(desk, "待结算"), await Figure(desk, "可提现余额"));
    }

    private static async Task<Money> Figure(IPage desk, string name)
    {
        var text = await desk.GetByRole(AriaRole.Navigation, new() { Name = "资金分布" })
            .GetByRole(AriaRole.Link, new() { Name = name }).Locator(".figure-now").InnerTextAsync();
        return Money.Yuan(decimal.Parse(text.Replace("¥", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture));
    }
}

/// <summary>What stands on the money page.</summary>
internal sealed record MoneyShown(Money Held, Money Settling, Money Available);
