using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>The shop's main job from end to end, by a shopper's phone and a merchant's desk in a real browser.</summary>
public sealed class PurchaseJourney
{
    [Fact]
    public async Task A_shopper_finds_buys_and_pays_the_shops_ship_and_escrow_is_settled()
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        await phone.GotoAsync("/_sim/login?as=lin&returnUrl=/");

        await PutsInTheCart(phone, "绿茶");
        var orders = await ChecksOut(house, phone);
        Assert.True(orders.Count >= 2, "The cart holds goods of two shops.");
        await Pays(phone);
        foreach (var order in orders) Assert.Equal(OrderStatus.ToShip, (await Again(house, order)).Status);

        var tea = orders.Single(o => o.ShopCode == "yunjian");
        await Ships(house, tea.Number);
        Assert.Equal(OrderStatus.Shipped, (await Again(house, tea)).Status);

        await phone.GotoAsync($"/orders/{tea.Number}");
        await phone.Locator("summary", new() { HasText = "确认收货" }).ClickAsync();
        await phone.GetByRole(AriaRole.Button, new() { Name = "我已收到货" }).ClickAsync();
        await phone.GetByText("交易完成").First.WaitForAsync();
        Assert.Equal(OrderStatus.Completed, (await Again(house, tea)).Status);

        await house.Wind(TimeSpan.FromDays(9));
        await house.Run(Timetable.Settle);
        Assert.Equal(SettlementStatus.Settled, await house.Look(db => db.Settlements.Where(s => s.OrderNumber == tea.Number).Select(s => s.Status).SingleAsync()));
        await Agrees(house);
    }

    private static async Task PutsInTheCart(IPage phone, string words)
    {
        await phone.GotoAsync($"/search?q={words}");
        await phone.Locator("a[href^='/p/']").First.ClickAsync();
        await phone.GetByText("加入购物车").First.ClickAsync();
        await phone.Locator(".pick").First.WaitForAsync();
        for (var left = await phone.Locator(".pick").CountAsync(); left > 0; left--)
        {
            await phone.Locator(".pick:not(:has([aria-current])) a").First.ClickAsync();
            await Assertions.Expect(phone.Locator(".pick:not(:has([aria-current]))")).ToHaveCountAsync(left - 1);
        }

        await phone.Locator("form[action='/cart/add'] button").First.ClickAsync();
        await phone.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<List<Bought>> ChecksOut(House house, IPage phone)
    {
        await phone.GotoAsync("/cart");
        await phone.GetByRole(AriaRole.Button, new() { Name = "去结算" }).Locator("visible=true").Last.ClickAsync();
        await phone.WaitForURLAsync("**/checkout**");
        await phone.GetByRole(AriaRole.Button, new() { Name = "提交订单" }).ClickAsync();
        await phone.WaitForURLAsync("**/pay/**");
        var payment = Guid.Parse(new Uri(phone.Url).Segments[^1]);
        return await house.Look(db => (
            from order in db.Orders
            join shop in db.Merchants on order.MerchantId equals shop.Id
            where order.PaymentId == payment
            select new Bought(order.Id, order.Number, shop.Code)).ToListAsync());
    }

    private static async Task Pays(IPage phone)
    {
        await phone.Locator("[data-pay-button]").ClickAsync();
        await phone.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { Name = "立即支付" }).ClickAsync();
        await phone.WaitForURLAsync("**/orders**");
    }

    private static async Task Ships(House house, string number)
    {
        var desk = await house.Desk();
        await desk.GotoAsync("/staff/signin?returnUrl=/console/orders");
        await desk.GetByLabel("账号").FillAsync("yunjian");
        await desk.GetByLabel("密码").FillAsync(House.Password);
        await desk.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await desk.GotoAsync($"/console/orders?number={number}");
        await desk.GetByRole(AriaRole.Link, new() { Name = number }).First.ClickAsync();
        await desk.Locator("form", new() { HasText = "确认发货" }).GetByLabel("快递单号").FillAsync("SF7700000000001");
        await desk.GetByRole(AriaRole.Button, new() { Name = "确认发货" }).ClickAsync();
        await desk.GetByText("SF7700000000001").First.WaitForAsync();
    }

    private static Task<Order> Again(House house, Bought bought) => house.Look(db => db.Orders.SingleAsync(o => o.Id == bought.Id));

    private static async Task Agrees(House house)
    {
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private sealed record Bought(Id<Order> Id, string Number, string ShopCode);
}
