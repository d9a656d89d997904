using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Data.Support;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Support;
using ShopHub.Tests.Cast;
using static Microsoft.Playwright.Assertions;

namespace ShopHub.Tests.Journeys;

/// <summary>A question from a product's page: queue, answer, no net, a card, a colleague, the end and the rating.</summary>
public sealed class ChatJourney(OpenHouse open) : IClassFixture<OpenHouse>
{
    private readonly House _house = open.House;

    [Fact]
    public async Task A_shopper_asks_waits_is_answered_passed_on_and_says_how_it_was()
    {
        await IsOpenAllDay();
        var (phone, owner) = (await _house.Phone(), await _house.Desk());
        await phone.SignsIn("tan");
        await AsksFromTheProduct(phone);
        await Expect(phone.GetByText("排队中，第1位")).ToBeVisibleAsync();

        await owner.SignsInAt("yunjian", "/console/chat");
        await Expect(owner.GetByText("这个能放洗碗机吗").First).ToBeVisibleAsync();
        await Turns(owner, "在线");
        await Expect(phone.GetByText("正在接待")).ToBeVisibleAsync();
        await owner.Locator(".queue-line").First.ClickAsync();
        await Writes(owner, "可以，放上层");
        await Expect(phone.GetByText("可以，放上层")).ToBeVisibleAsync();
        await Expect(owner.Locator(".said-state").First).ToHaveTextAsync("已读");

        await phone.Context.SetOfflineAsync(true);
        await Says(phone, "断网时写的");
        await Says(phone, "第二句");
        await Expect(phone.GetByText("未发出").First).ToBeVisibleAsync();
        await phone.Context.SetOfflineAsync(false);
        await Expect(owner.Locator(".said-text", new() { HasText = "第二句" })).ToHaveCountAsync(1);
        Assert.Equal(["这个能放洗碗机吗", "断网时写的", "第二句"], await Said(ChatSide.Buyer));

        var clerk = await _house.Desk();
        await clerk.SignsInAt("yunjian-clerk", "/console/chat");
        await Turns(clerk, "在线");
        await PassesOn(owner);
        await clerk.GetByText("转接说明").Or(clerk.Locator(".queue-line").First).First.ClickAsync();
        await Expect(clerk.GetByText("问洗碗机")).ToBeVisibleAsync();
        await Expect(owner.Locator(".desk-composer")).ToHaveCountAsync(0);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "找", Exact = true }).ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "发送商品" }).First.ClickAsync();
        await Expect(phone.Locator(".said-card")).ToHaveCountAsync(2);
        await clerk.GetByRole(AriaRole.Button, new() { Name = "结束会话" }).ClickAsync();

        await phone.Locator(".chat-rate label").Nth(4).ClickAsync();
        await phone.GetByText("态度好", new() { Exact = true }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交评价" }).ClickAsync();
        await Expect(phone.GetByText("已评价本次服务：5星")).ToBeVisibleAsync();
        var session = await _house.Look(db => db.ChatSessions.SingleAsync(s => s.Transfers == 1));
        Assert.Equal((ChatSessionStatus.Rated, 5), (session.Status, session.Stars));
        Assert.All(await _house.Look(db => db.ChatAgents.ToListAsync()), a => Assert.Equal(0, a.Load));
    }

    private async Task IsOpenAllDay()
    {
        var owner = await _house.Look(db => db.Staff.SingleAsync(s => s.IsOwner && db.Merchants.Any(m => m.Id == s.MerchantId && m.Code == "yunjian")));
        Town.Done(await _house.As(new ShopStaff(owner.MerchantId, owner.Id, owner.Name, ShopPermission.All))
            .Do((KeepChatSettings use, ShopStaff me) => use.Run(me, new(0, 24 * 60, "您好", "留言吧", 5))));
    }

    private async Task AsksFromTheProduct(IPage phone)
    {
        var product = await _house.Look(db => db.Products.Where(p => p.Status == ListingStatus.On
            && db.Merchants.Any(m => m.Id == p.MerchantId && m.Code == "yunjian")).OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());
        await phone.GotoAsync($"/p/{product}");
        await phone.GetByRole(AriaRole.Link, new() { Name = "客服", Exact = true }).ClickAsync();
        await phone.Arrives("/chat/yunjian");
        await Expect(phone.Locator(".chat-about")).ToBeVisibleAsync();
        await Says(phone, "这个能放洗碗机吗");
        await Expect(phone.Locator(".said-card")).ToHaveCountAsync(1);
    }

    private static async Task Says(IPage phone, string words)
    {
        await phone.GetByLabel("消息", new() { Exact = true }).FillAsync(words);
        await phone.GetByRole(AriaRole.Button, new() { Name = "发送", Exact = true }).ClickAsync();
    }

    private static async Task Writes(IPage desk, string words)
    {
        var box = desk.Locator("[data-composer-words]");
        await box.FillAsync(words);
        await box.PressAsync("Control+Enter");
        await Expect(box).ToHaveValueAsync("");
    }

    private static async Task Turns(IPage desk, string state)
    {
        var button = desk.GetByRole(AriaRole.Button, new() { Name = state, Exact = true });
        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private static async Task PassesOn(IPage owner)
    {
        await owner.GetByRole(AriaRole.Button, new() { Name = "转接", Exact = true }).ClickAsync();
        await owner.GetByLabel("说明").FillAsync("问洗碗机");
        await owner.GetByRole(AriaRole.Button, new() { Name = "确认转接" }).ClickAsync();
        await Expect(owner.GetByText("已转接")).ToBeVisibleAsync();
    }

    private Task<List<string>> Said(ChatSide side) =>
        _house.Look(db => db.ChatMessages.Where(m => m.Side == side && m.Kind == ChatKind.Text).OrderBy(m => m.Number).Select(m => m.Words).ToListAsync());
}
