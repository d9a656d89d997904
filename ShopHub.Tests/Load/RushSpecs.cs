using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Marketing;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Load;

public sealed class RushSpecs
{
    [Fact]
    public async Task Two_thousand_buyers_for_a_hundred_pieces_buy_exactly_a_hundred()
    {
        await using var town = await Town.Open();
        var (sku, crowd) = await Crowd(town, buyers: 2_000, pieces: 100);

        var outcomes = await Task.WhenAll(crowd.Select(one => BuyNow(town, one, sku)));

        Assert.Equal(100, outcomes.Count(o => o.IsDone));
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("stock.sold-out", o.Refusal!.Code));
        await Parallel.ForEachAsync(outcomes.Where(o => o.IsDone), async (bought, _) => await town.Pays(bought.Value));
        var shelf = await town.Look(db => db.Stock.SingleAsync(s => s.SkuId == sku.Id));
        Assert.Equal((0, 0), (shelf.OnHand, shelf.Held));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_callback_that_comes_thirty_two_times_at_once_is_booked_once()
    {
        await using var town = await Town.Open();
        var said = await town.WhatTheChannelSays(await town.Places(town.Lin, (town.People.Tea, 2), (town.People.Book, 1)));

        var heard = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => town.Hears(said))));

        Assert.Equal(1, heard.Count(h => h is Heard.Booked));
        Assert.Equal(31, heard.Count(h => h is Heard.BookedBefore));
        Assert.Equal(2, await town.Look(db => db.JournalEntries.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_checkout_posted_twice_at_once_places_one_order()
    {
        await using var town = await Town.Open();
        Town.Done(await town.As(town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Cup.Id, 3)));

        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Try(() => town.Submits(town.Lin, new(), "one-form")))));

        Assert.Single(posted.OfType<Id<Domain.Payments.Payment>>().Distinct());
        Assert.Equal(1, await town.Look(db => db.Orders.CountAsync()));
        Assert.Equal(3, await town.Look(db => db.Stock.Where(s => s.SkuId == town.People.Cup.Id).Select(s => s.Held).SingleAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_coupon_is_claimed_once_a_person_and_never_more_often_than_it_exists()
    {
        await using var town = await Town.Open();
        var coupon = Coupon.Offer(null, "新人满100减20", new(10_000), new(2_000), 10, town.Clock.GetUtcNow().AddDays(7));
        await town.Put(coupon);
        var (_, crowd) = await Crowd(town, buyers: 40, pieces: 1);

        var claims = await Task.WhenAll(crowd.SelectMany(one => Enumerable.Range(0, 3).Select(_ => Task.Run(
            () => town.As(one).Do((ClaimCoupon use, Buyer me) => use.Run(me, coupon.Id))))));

        Assert.Equal(10, claims.Count(c => c.IsDone));
        Assert.Equal(10, await town.Look(db => db.ClaimedCoupons.CountAsync()));
        Assert.Equal(0, await town.Look(db => db.Coupons.Where(c => c.Id == coupon.Id).Select(c => c.Left).SingleAsync()));
    }

    [Fact]
    public async Task A_coupon_pays_for_one_order_however_many_are_placed_at_once()
    {
        await using var town = await Town.Open();
        var coupon = Coupon.Offer(null, "满100减20", new(10_000), new(2_000), 10, town.Clock.GetUtcNow().AddDays(7));
        await town.Put(coupon);
        Town.Done(await town.As(town.Lin).Do((ClaimCoupon use, Buyer me) => use.Run(me, coupon.Id)));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Try(() => town.Submits(town.Lin, new() { Sku = town.People.Tea.Id })))));

        var discounts = await town.Look(db => db.Orders.Select(o => o.PlatformDiscount.Fen).ToListAsync());
        Assert.Equal(1, discounts.Count(d => d == 2_000));
        Assert.Equal(ClaimedCouponStatus.Locked, await town.Look(db => db.ClaimedCoupons.Select(c => c.Status).SingleAsync()));
        await town.EverythingAgrees();
    }

    private static Task<Data.Outcome<Id<Domain.Payments.Payment>>> BuyNow(Town town, Buyer one, Sku sku) =>
        Task.Run(async () =>
        {
            try
            {
                return await town.Submits(one, new() { Sku = sku.Id });
            }
            catch (Refusal refusal)
            {
                return new(default, refusal);
            }
        });

    /// <summary>The key of what was placed, or null when it was refused.</summary>
    private static async Task<object?> Try(Func<Task<Data.Outcome<Id<Domain.Payments.Payment>>>> act)
    {
        try
        {
            var outcome = await act();
            return outcome.IsDone ? outcome.Value : null;
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private static async Task<(Sku Sku, List<Buyer> Buyers)> Crowd(Town town, int buyers, int pieces)
    {
        var product = Product.Draft(town.TeaHouse.MerchantId, "FOOD", "RUSH", "限量老白茶", town.Clock.GetUtcNow());
        var sku = Sku.Of(product, "RUSH-1", [], new(9_900), 1);
        product.List([sku], town.Clock.GetUtcNow());
        var people = Enumerable.Range(1, buyers).Select(i => People.Stranger($"买家{i}", town.Clock.GetUtcNow())).ToList();
        await town.Put(
        [
            product, sku, StockItem.Of(sku, pieces), StockChange.Of(sku.Id, pieces, "入库", "商家", town.Clock.GetUtcNow()),
            .. people.SelectMany(p => new object[] { p.Row, p.Home }),
        ]);
        return (sku, [.. people.Select(p => p.Buyer)]);
    }
}
