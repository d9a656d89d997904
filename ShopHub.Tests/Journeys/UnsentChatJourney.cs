using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>What was typed and not sent yet waits on the phone for who typed it, and for nobody else.</summary>
public sealed class UnsentChatJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task The_next_who_signs_in_on_the_phone_does_not_send_it()
    {
        var phone = await _house.Phone();
        await phone.SignsIn("first-on-the-phone");
        await phone.GotoAsync("/chat/mumian");
        await phone.RouteAsync("**/say", route => route.AbortAsync());
        await Says(phone, "只有前一位知道的话");
        await Expect(phone.GetByText("未发出")).ToBeVisibleAsync();
        await phone.UnrouteAllAsync();

        await phone.SignsIn("next-on-the-phone");
        await phone.GotoAsync("/chat/mumian");
        await Says(phone, "后来的人");
        await Expect(phone.Locator(".said-text", new() { HasText = "后来的人" })).ToHaveCountAsync(1);
        await Expect(phone.Locator("[data-chat-waiting] li")).ToHaveCountAsync(0);
        Assert.Equal(["后来的人"], await Said());

        await phone.SignsIn("first-on-the-phone");
        await phone.GotoAsync("/chat/mumian");
        await Expect(phone.Locator("[data-chat-view] .said-text", new() { HasText = "只有前一位知道的话" })).ToHaveCountAsync(1);
        Assert.Equal(["后来的人", "只有前一位知道的话"], await Said());
    }

    [Fact]
    public async Task Two_tabs_without_a_net_keep_what_each_has_written()
    {
        var one = await _house.Phone();
        await one.SignsIn("two-tabs");
        await one.Context.RouteAsync("**/say", route => route.AbortAsync());
        var other = await one.Context.NewPageAsync();
        foreach (var tab in (IPage[])[one, other]) await tab.GotoAsync("/chat/shiguang");
        await Says(one, "第一页写的");
        await Says(other, "第二页写的");
        foreach (var tab in (IPage[])[one, other]) await Expect(tab.GetByText("未发出").First).ToBeVisibleAsync();
        await one.CloseAsync();
        await other.Context.UnrouteAllAsync();
        await other.ReloadAsync();

        await Expect(other.Locator("[data-chat-view] .said-text", new() { HasText = "页写的" })).ToHaveCountAsync(2);
    }

    private static async Task Says(IPage phone, string words)
    {
        await phone.GetByLabel("消息", new() { Exact = true }).FillAsync(words);
        await phone.GetByRole(AriaRole.Button, new() { Name = "发送", Exact = true }).ClickAsync();
    }

    private Task<List<string>> Said() => _house.Look(db =>
        db.ChatMessages.Where(m => db.Merchants.Any(s => s.Id == m.MerchantId && s.Code == "mumian") && m.Side == Domain.Support.ChatSide.Buyer).OrderBy(m => m.At).Select(m => m.Words).ToListAsync());
}
