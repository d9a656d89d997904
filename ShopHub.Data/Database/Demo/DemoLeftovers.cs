using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Marketing;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Database.Demo;

/// <summary>What lies about on the day the visitor arrives: full carts, fresh coupons, old messages read, words that were searched for.</summary>
internal sealed class DemoLeftovers(DemoDoor door, IReadOnlyList<OpenedShop> shops, IReadOnlyList<Buyer> buyers, DateTimeOffset now)
{
    private static readonly string[] s_searched = ["绿茶", "咖啡", "T恤", "连衣裙", "围巾", "笔记本", "耳机", "月饼", "雨伞", "双肩包"];

    public async Task Leave()
    {
        var old = now.AddDays(-3);
        await door.Db.Notices.Where(n => n.At < old).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, n => n.At));
        foreach (var buyer in buyers.Take(4)) await FillCart(buyer);
        await OfferFreshCoupons();
        foreach (var (word, i) in s_searched.Select((w, i) => (w, i)))
            door.Db.SearchedWords.Add(new() { Day = ShopCalendar.DayOf(now), Words = word, Times = 40 - i * 3 });
    }

    private async Task FillCart(Buyer buyer)
    {
        foreach (var (sku, i) in shops.Take(3).SelectMany(s => s.Skus.Where((_, at) => at % 23 == 4).Take(2)).Select((s, i) => (s, i)).Take(4))
            await door.Do((AddToCart use) => use.Run(buyer, sku.Id, 1 + i % 2));
    }

    private async Task OfferFreshCoupons()
    {
        var fresh = shops.Take(3)
            .Select(s => Coupon.Offer(s.Id, "本周特惠 满150减15", Money.Yuan(150), Money.Yuan(15), 300, now.AddDays(21)))
            .Append(Coupon.Offer(null, "平台周末券 满199减20", Money.Yuan(199), Money.Yuan(20), 800, now.AddDays(14))).ToList();
        door.Db.Coupons.AddRange(fresh);
        await door.Save();
        foreach (var buyer in buyers.Take(4))
            foreach (var coupon in fresh.Take(2)) await door.Do((ClaimCoupon use) => use.Run(buyer, coupon.Id));
        await OfferFew();
    }

    /// <summary>The first shopper comes too late for it.</summary>
    private async Task OfferFew()
    {
        var late = buyers.Skip(1).Take(3).ToList();
        var few = Coupon.Offer(shops[0].Id, "限量抢 满60减12", Money.Yuan(60), Money.Yuan(12), late.Count, now.AddDays(7));
        door.Db.Coupons.Add(few);
        await door.Save();
        foreach (var buyer in late) await door.Do((ClaimCoupon use) => use.Run(buyer, few.Id));
    }
}
