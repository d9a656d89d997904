using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Marketing;
using ShopHub.Data.Payments;
using ShopHub.Data.Settlement;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>Two months of the town's trade: who buys what and when, and the jobs that run meanwhile.</summary>
internal sealed class DemoOrders(DemoDoor door, IReadOnlyList<OpenedShop> shops, IReadOnlyList<Buyer> buyers, DateTimeOffset now)
{
    private const int Seed = 20_260, Batch = 200;

    private readonly Diary _diary = new(door.Clock);
    private readonly Random _dice = new(Seed);

    public async Task Live()
    {
        var first = now.AddDays(-DemoTown.Days);
        _diary.At(first, ClaimCoupons);
        for (var day = 1; day <= DemoTown.Days; day++) PlanJobs(now.AddDays(-day));
        var life = new OrderLife(door, _diary, _dice, shops.ToDictionary(s => s.Id), now);
        var number = 0;
        foreach (var row in Fates.All)
            for (var i = 0; i < row.Count; i++) Plan(life, row, i, number++);
        await _diary.LiveUntil(now);
        await new DemoLeftovers(door, shops, buyers, now).Leave();
    }

    private void Plan(OrderLife life, FateRow row, int i, int number)
    {
        var daysAgo = row.From + (row.To - row.From) * (i + _dice.NextDouble() * 0.9) / row.Count;
        var placed = now.AddDays(-daysAgo);
        // Every third is of the shopper the README signs in as.
        var buyer = number % 3 == 0 ? buyers[0] : buyers[_dice.Next(buyers.Count)];
        var basket = Basket(row.Fate);
        _diary.At(placed, () => life.Place(buyer, basket, row.Fate));
    }

    private List<BasketItem> Basket(Fate fate)
    {
        var shop = shops[_dice.Next(10) switch { < 4 => 0, < 7 => 1, < 9 => 2, _ => 3 }];
        var pieces = fate is Fate.PartShipped || _dice.Next(4) == 0 ? 2 : 1;
        var items = Enumerable.Range(0, pieces).Select(_ => Pick(shop)).DistinctBy(b => b.Sku).ToList();
        if (fate is Fate.PartShipped) items = [.. shop.Skus.Skip(_dice.Next(shop.Skus.Count - 2)).Take(2).Select(s => new BasketItem(s.Id, 1))];
        if (fate is Fate.Confirmed or Fate.Shipped or Fate.WaitsForShipping && _dice.Next(7) == 0) items.Add(Pick(shops[(shops.ToList().IndexOf(shop) + 1) % 3]));
        return items;
    }

    // The first goods of a shop sell best.
    private BasketItem Pick(OpenedShop shop)
    {
        var at = (int)(shop.Skus.Count * Math.Pow(_dice.NextDouble(), 1.4));
        return new(shop.Skus[at].Id, shop.IsOfPerson ? 1 : _dice.Next(5) == 0 ? 2 : 1);
    }

    private async Task ClaimCoupons()
    {
        var coupons = await door.Db.Coupons.Select(c => c.Id).ToListAsync();
        foreach (var buyer in buyers.Take(8))
            foreach (var coupon in coupons.Where(_ => _dice.Next(10) < 6))
                await door.Do((ClaimCoupon use) => use.Run(buyer, coupon));
    }

    private void PlanJobs(DateTimeOffset day)
    {
        var run = ShopCalendar.NextRun(day, new(2, 0));
        _diary.At(run, async () =>
        {
            await door.Do((ConfirmOverdueReceipts use) => use.Run(Clockwork.Itself, Batch));
            await door.Do((ActOnOverdueAfterSales use) => use.Run(Clockwork.Itself, Batch));
            await HearOfRefunds();
            await door.Do((SettleDueOrders use) => use.Run(Clockwork.Itself, run, Batch));
            await new DemoInsurance(door, shops[0]).Day();
        });
    }

    private async Task HearOfRefunds()
    {
        var asked = await (
            from refund in door.Db.Refunds
            where refund.NextAt != null
            join payment in door.Db.Payments on refund.PaymentId equals payment.Id
            select new { refund.OutRefundNo, payment.OutTradeNo, refund.Amount.Fen }).ToListAsync();
        foreach (var refund in asked)
        {
            var said = new ChannelRefund(
                refund.OutRefundNo, "50" + refund.OutRefundNo[1..], refund.OutTradeNo, ChannelRefundState.Success, new(refund.Fen), door.Clock.Now);
            await door.Do((RecordChannelRefund use) => use.Run(Clockwork.Itself, said));
        }
    }
}
