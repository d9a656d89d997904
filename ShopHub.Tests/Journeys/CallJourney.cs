using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A shopper asks to be called; the agent gets through at the third attempt.</summary>
public sealed class CallJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_call_is_asked_for_and_made_at_the_third_attempt()
    {
        var (phone, desk) = (await _house.Phone(), await _house.Desk());
        await phone.SignsIn("qiao");
        await AsksForTomorrow(phone);

        var tomorrow = ShopCalendar.StartOf(ShopCalendar.DayOf(_house.Now).AddDays(1)).AddHours(10);
        await _house.Wind(tomorrow - _house.Now);
        await desk.SignsInAt("yunjian", "/console/chat/calls");
        await Expect(desk.GetByText("138****1234")).ToBeVisibleAsync();
        await desk.IsClean();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await Takes(desk);
            await desk.GetByRole(AriaRole.Button, new() { Name = "没接通" }).ClickAsync();
            await Expect(desk.GetByText($"待第{attempt + 1}次回电")).ToBeVisibleAsync();
            await phone.ReloadAsync();
            await Expect(phone.GetByText($"第{attempt}次没有接通")).ToBeVisibleAsync();
            await _house.Wind(TimeSpan.FromHours(1));
            await desk.ReloadAsync();
        }

        await Takes(desk);
        await desk.GetByRole(AriaRole.Button, new() { Name = "已接通，保存结果" }).ClickAsync();
        await Expect(desk.Locator("p.error", new() { HasText = "接通后请写沟通结果" })).ToBeVisibleAsync();
        await desk.GetByLabel("沟通结果").FillAsync("已说明茶叶怎么保存");
        await desk.GetByRole(AriaRole.Button, new() { Name = "已接通，保存结果" }).ClickAsync();
        await Expect(desk.GetByText("没有要回的电话")).ToBeVisibleAsync();
        await phone.ReloadAsync();
        await Expect(phone.GetByText("已通过电话")).ToBeVisibleAsync();
        var call = await _house.Look(db => db.CallRequests.SingleAsync());
        Assert.Equal((CallStatus.Spoken, 3), (call.Status, call.Attempts));
    }

    private static async Task AsksForTomorrow(IPage phone)
    {
        await phone.GotoAsync("/chat/yunjian");
        await phone.GetByRole(AriaRole.Link, new() { Name = "预约店铺回电" }).ClickAsync();
        await phone.Arrives("/chat/yunjian/call");
        await phone.IsClean();
        await phone.GetByLabel("手机号").FillAsync("13800001234");
        var days = await phone.GetByLabel("日期").Locator("option").AllAsync();
        await phone.GetByLabel("日期").SelectOptionAsync(new SelectOptionValue { Index = days.Count == 4 ? 1 : 0 });
        await phone.GetByLabel("从").SelectOptionAsync("660");
        await phone.GetByLabel("到", new() { Exact = true }).SelectOptionAsync("600");
        await phone.GetByLabel("想说什么").FillAsync("茶叶怎么保存");
        await phone.GetByRole(AriaRole.Button, new() { Name = "预约回电" }).ClickAsync();
        await Expect(phone.GetByText("还没过去的时间段")).ToBeVisibleAsync();
        await Expect(phone.GetByLabel("想说什么")).ToHaveValueAsync("茶叶怎么保存");
        await phone.GetByLabel("从").SelectOptionAsync("600");
        await phone.GetByLabel("到", new() { Exact = true }).SelectOptionAsync("660");
        await phone.GetByRole(AriaRole.Button, new() { Name = "预约回电" }).ClickAsync();
        await Expect(phone.GetByText("待回电")).ToBeVisibleAsync();
    }

    private static async Task Takes(IPage desk)
    {
        await desk.GetByRole(AriaRole.Button, new() { Name = "接手并显示号码" }).ClickAsync();
        await Expect(desk.GetByRole(AriaRole.Link, new() { Name = "13800001234" })).ToBeVisibleAsync();
    }
}
