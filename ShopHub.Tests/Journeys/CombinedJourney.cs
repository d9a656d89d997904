using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Journeys;

/// <summary>A cart of three shops in a real browser: one payment, three sub-orders, one of them partly paid back.</summary>
public sealed class CombinedJourney
{
    private static readonly string[] s_shops = ["yunjian", "mumian", "shiguang"];

    [Fact]
    public async Task A_cart_of_three_shops_is_paid_once_and_one_shops_line_goes_back_alone()
    {
        await using var house = await House.Open();
        var phone = await house.Phone();
        await phone.SignsIn("lin");
        foreach (var product in await OneProductOfEach(house))
        {
            await phone.GotoAsync($"/p/{product}");
            await phone.OpensTheChoices();
            await phone.AddsTheChosen();
        }

        await phone.GotoAsync("/cart");
        await phone.GetByRole(AriaRole.Button, new() { Name = "去结算" }).Locator("visible=true").Last.ClickAsync();
        var payment = await phone.PlacesTheOrder();
        await phone.PaysAtTheCashier();

        var orders = await OrdersOf(house, payment);
        Assert.True(orders.Count >= 3, "The cart holds goods of three shops.");
        Assert.All(orders, o => Assert.Equal(OrderStatus.ToShip, o.Status));
        Assert.Equal(orders.Count, orders.Select(o => o.TransactionId).Distinct().Count());
        Assert.Equal(
            orders.Select(o => (o.Number, o.Payable)),
            await house.Look(db => db.SubOrders.Where(s => s.PaymentId == new Id<Domain.Payments.Payment>(payment)).OrderBy(s => s.Number)
                .Select(s => ValueTuple.Create(s.Number, s.Amount)).ToListAsync()));

        await GetsOneLineBack(house, phone, orders[0]);

        var after = await OrdersOf(house, payment);
        Assert.NotEqual(Money.Zero, after[0].RefundedCash);
        Assert.All(after.Skip(1), o => Assert.Equal((OrderStatus.ToShip, Money.Zero), (o.Status, o.RefundedCash)));
        await TheChannelsBillAgrees(house);
        var audit = await house.Audit();
        Assert.True(audit.Agrees, audit.Sentence);
    }

    private static async Task GetsOneLineBack(House house, IPage phone, Order order)
    {
        var number = await phone.AsksForMoneyBack(order.Number, "不想要了");
        for (var turn = 0; turn < 5 && !await IsRefunded(house, number); turn++)
        {
            await house.Wind(TimeSpan.FromMinutes(1));
            await house.Run(Timetable.SendRefunds);
            // The bank's side of the refund, which otherwise comes when the sandbox wakes.
            await house.Services.GetRequiredService<Scheduler>().RunDue();
        }

        Assert.True(await IsRefunded(house, number), "The refund has not come through.");
        Assert.Equal(order.Number, await house.Look(db => db.Refunds.Where(r => r.OrderId == order.Id).Select(r => r.SubOrderNumber).SingleAsync()));
    }

    /// <summary>Today's lines, and those of the combined payments before, share by share.</summary>
    private static async Task TheChannelsBillAgrees(House house)
    {
        await TheDayIsSaid(house);
        await house.Wind(TimeSpan.FromHours(36));
        await house.Run(Timetable.CompareBills);
        await house.Run(Timetable.CompareBills);
        Assert.Equal([], await house.Look(db => db.BillDifferences.Select(d => d.Number).ToListAsync()));
        Assert.True(await house.Look(db => db.Bills.CountAsync(b => b.State == BillState.Compared)) > 50);
        Assert.True(await house.Look(db => db.BilledLines.CountAsync(l => db.SubOrders.Any(s => s.Number == l.Number))) > 3);
    }

    /// <summary>What was settled today is divided today: a day that ends before everything is said has its lines on two bills.</summary>
    private static async Task TheDayIsSaid(House house)
    {
        var now = house.Now;
        var turn = 0;
        do await house.Run(Timetable.SendOutbox);
        while (++turn < 50 && await house.Look(db => db.Outbox.AnyAsync(m => m.DueAt <= now)));
    }

    private static async Task<List<Id<Product>>> OneProductOfEach(House house)
    {
        List<Id<Product>> products = [];
        foreach (var code in s_shops)
            products.Add(await house.Look(db => (
                from product in db.Products
                join shop in db.Merchants on product.MerchantId equals shop.Id
                where shop.Code == code && product.Sold > 0
                orderby product.Sold descending
                select product.Id).FirstAsync()));
        return products;
    }

    private static Task<List<Order>> OrdersOf(House house, Guid payment) =>
        house.Look(db => db.Orders.Include(o => o.Lines).Where(o => o.PaymentId == payment).OrderBy(o => o.Number).ToListAsync());

    private static Task<bool> IsRefunded(House house, string number) =>
        house.Look(db => db.AfterSales.AnyAsync(a => a.Number == number && a.Status == AfterSaleStatus.Refunded));
}
