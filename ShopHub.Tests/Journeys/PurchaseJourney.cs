using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>The shop's main job from end to end, by a shopper's phone and a merchant's desk in a real browser.</summary>
public sealed class PurchaseJourney
{
    [Fact]
    public async Task A_shopper_buys_and_gets_one_line_back_and_the_shop_sees_every_fen_of_it()
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        await phone.SignsIn("lin");
        await phone.PutsInTheCart("绿茶");
        await phone.PutsInTheCart("红茶");
        var orders = await ChecksOut(house, phone);
        Assert.True(orders.Select(o => o.ShopCode).Distinct().Count() >= 2, "The cart holds goods of two shops.");
        foreach (var order in orders) Assert.Equal(OrderStatus.ToShip, (await Again(house, order)).Status);

        var tea = orders.Single(o => o.ShopCode == "yunjian");
        Assert.True((await Again(house, tea)).Lines.Count >= 2, "One line is to stay when another goes back.");
        var desk = await house.Desk();
        await desk.SignsInAsStaff("yunjian");
        await SeesWhatTheLedgerSays(house, desk);
        await desk.Ships(tea.Number, "SF7700000000001");
        await phone.ConfirmsReceipt(tea.Number);
        Assert.Equal(OrderStatus.Completed, (await Again(house, tea)).Status);
        await SeesWhatTheLedgerSays(house, desk);

        await house.Wind(TimeSpan.FromDays(9));
        await house.Run(Timetable.Settle);
        await SeesWhatItReceived(house, desk, tea);
        await SeesWhatTheLedgerSays(house, desk);

        await GetsOneLineBack(house, phone, desk, tea);
        await SeesWhatTheLedgerSays(house, desk);
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private static async Task<List<Bought>> ChecksOut(House house, IPage phone)
    {
        await phone.GotoAsync("/cart");
        await phone.GetByRole(AriaRole.Button, new() { Name = "去结算" }).Locator("visible=true").Last.ClickAsync();
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();
        return await house.Look(db => (
            from order in db.Orders
            join shop in db.Merchants on order.MerchantId equals shop.Id
            where order.PaymentId == payment
            select new Bought(order.Id, order.Number, shop.Code)).ToListAsync());
    }

    /// <summary>Held, settling and available, to the fen.</summary>
    private static async Task SeesWhatTheLedgerSays(House house, IPage desk)
    {
        var shown = await desk.SeesItsMoney();
        var booked = await house.Look(async db =>
        {
            var shop = await db.Merchants.Where(m => m.Code == "yunjian").Select(m => m.Id).SingleAsync();
            var settlements = await db.Settlements.Where(s => s.MerchantId == shop).ToDictionaryAsync(s => s.OrderId.Value, s => s.Status);
            var postings = await db.Postings.Where(p => p.Account == Account.EscrowPending || p.OwnerId == shop.Value).ToListAsync();
            Money In(params SettlementStatus[] states) => postings
                .Where(p => p.Account is Account.EscrowPending && settlements.TryGetValue(p.OwnerId, out var now) && states.Contains(now)).Sum(p => p.Change);
            return new MoneyShown(
                In(SettlementStatus.Pending), In(SettlementStatus.Scheduled, SettlementStatus.Blocked),
                postings.Where(p => p.Account is Account.MerchantAvailable).Sum(p => p.Change));
        });
        Assert.Equal(booked, shown);
    }

    /// <summary>One figure opened down to the entry that made it.</summary>
    private static async Task SeesWhatItReceived(House house, IPage desk, Bought tea)
    {
        var order = await Again(house, tea);
        var settled = await house.Look(db => db.Settlements.SingleAsync(s => s.OrderId == tea.Id));
        Assert.Equal((SettlementStatus.Settled, order.HeldInEscrow), (settled.Status, settled.Gross));
        Assert.Equal(settled.Gross - settled.Fees.Total, settled.MerchantNet);

        await desk.GetByRole(AriaRole.Link, new() { Name = "可提现余额" }).ClickAsync();
        await desk.GetByText("可提现余额的每一笔").WaitForAsync();
        await desk.GotoAsync($"/console/money?view=settled&order={tea.Number}");
        await desk.GetByText("您收到").WaitForAsync();
        var entry = desk.Locator("article", new() { HasText = "订单结算" });
        await Assertions.Expect(entry).ToContainTextAsync(tea.Number);
        await Assertions.Expect(entry.GetByRole(AriaRole.Row, new() { Name = "可提现余额" })).ToContainTextAsync($"贷 {settled.MerchantNet}");
        await Assertions.Expect(entry.GetByRole(AriaRole.Row, new() { Name = "待结算货款" })).ToContainTextAsync($"借 {settled.Gross}");
    }

    private static async Task GetsOneLineBack(House house, IPage phone, IPage desk, Bought tea)
    {
        var number = await phone.AsksForMoneyBack(tea.Number, "质量问题");
        await SeesWhatTheLedgerSays(house, desk);
        await Assertions.Expect(desk.GetByText("因售后冻结")).ToBeVisibleAsync();
        await desk.AgreesToTheReturn(number);
        await phone.SendsBack(number, "SF7700000000002");
        await desk.HasTheGoodsBack(number);
        for (var turn = 0; turn < 5 && !await IsRefunded(house, number); turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(1));
            await house.Run(Timetable.SendRefunds);
            // The bank's side of the refund, which otherwise comes when the sandbox wakes.
            await house.Services.GetRequiredService<Scheduler>().RunDue();
        }

        Assert.True(await IsRefunded(house, number), "The refund has not come through.");
        await phone.GotoAsync($"/returns/{number}");
        await phone.GetByText("已退款").First.WaitForAsync();
        var back = await house.Look(db => db.AfterSales.SingleAsync(a => a.Number == number));
        var order = await Again(house, tea);
        Assert.Equal((OrderStatus.Completed, back.Cash + back.Freight), (order.Status, order.RefundedCash));
        await phone.GotoAsync($"/orders/{tea.Number}");
        await Assertions.Expect(phone.GetByText($"已退 {order.RefundedCash}")).ToBeVisibleAsync();
    }

    private static Task<bool> IsRefunded(House house, string number) =>
        house.Look(db => db.AfterSales.AnyAsync(a => a.Number == number && a.Status == AfterSaleStatus.Refunded));

    private static Task<Order> Again(House house, Bought bought) =>
        house.Look(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == bought.Id));

    private sealed record Bought(Id<Order> Id, string Number, string ShopCode);
}
