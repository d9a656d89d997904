using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Outbox;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Load;

public sealed class KillOutboxSpecs
{
    private const int Orders = 5;

    [Fact]
    public async Task What_was_still_to_be_said_when_the_program_was_killed_is_said_afterwards_and_once()
    {
        await using var shop = await KilledShop.Open();
        var numbers = await OpensCashiers(shop);
        await shop.BreakTheChannel();
        await GivesThemUp(shop, numbers);
        await shop.Until(db => db.Outbox.AnyAsync(m => m.Kind == OutboxMessage.ClosePayment && m.Tries > 0 && m.SentAt == null), "a message was tried in vain");

        await shop.KillAndStart();
        await shop.Wind(TimeSpan.FromMinutes(30));
        await shop.Until(async db => await db.Outbox.CountAsync(m => m.Kind == OutboxMessage.ClosePayment && m.SentAt != null) == Orders, "every message was said");

        var there = (await shop.Sandbox("orders")).Where(o => numbers.Contains((string)o!["outTradeNo"]!)).Select(o => (string)o!["state"]!).ToList();
        Assert.Equal(Enumerable.Repeat("CLOSED", Orders), there);
        Assert.Equal(Orders, await shop.Look(db => db.Outbox.CountAsync(m => m.Kind == OutboxMessage.ClosePayment)));
        Assert.Equal(Orders, await shop.Look(db => db.Payments.CountAsync(p => numbers.Contains(p.OutTradeNo) && p.Status == PaymentStatus.Closed)));
        await shop.EverythingAgrees();
    }

    private static async Task<List<string>> OpensCashiers(KilledShop shop)
    {
        var offers = await shop.Offers("yunjian");
        using var shopper = await Shopper.SignIn(shop.Address, "koutbox");
        List<string> numbers = [];
        for (var i = 0; i < Orders; i++)
        {
            var cashier = await shopper.Place(offers[i]);
            Assert.NotNull(await shopper.OpenCashier(cashier!));
            var id = Guid.Parse(cashier!.Split('/')[^1]);
            numbers.Add(await shop.Look(async db => (await db.Payments.ToListAsync()).Single(p => p.Id.Value == id).OutTradeNo));
        }

        return numbers;
    }

    private static async Task GivesThemUp(KilledShop shop, List<string> numbers)
    {
        var payments = await shop.Look(async db => (await db.Payments.Where(p => numbers.Contains(p.OutTradeNo)).ToListAsync()).ConvertAll(p => p.Id.Value));
        var orders = await shop.Look(db => db.Orders.Where(o => payments.Contains(o.PaymentId)).Select(o => new { o.Number, o.CustomerId }).ToListAsync());
        foreach (var order in orders)
            Town.Done(await shop.As(new Buyer(order.CustomerId, "买家")).Do((CancelOrder use, Buyer me) => use.Run(me, order.Number)));
    }
}
