using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Marketing;

public sealed class PriceSpecs
{
    private static readonly PriceBasket s_basket = new([new("杯", new(6_000), 1), new("壶", new(4_000), 1)]) { Freight = new(new(800)) };

    [Fact]
    public void Every_step_says_what_it_takes_and_together_they_are_the_price()
    {
        var price = PricePipeline.Price(s_basket with
        {
            ShopCoupon = new("店铺满减", new(10_000), new(1_000)),
            Points = new(5_000),
            PlatformCoupon = new("平台满减", new(10_000), new(500)),
        });

        Assert.Equal(["商品金额", "店铺满减", "积分抵扣", "平台满减", "运费", "平台补贴店铺"], price.Steps.Select(s => s.Label));
        Assert.Equal(price.Payable, price.Steps.Where(s => !s.Aside).Sum(s => s.Amount));
        Assert.Equal(new Money(2_700), price.PointsDiscount);
        Assert.Contains("30%", price.Steps[2].Note);
        Assert.Equal(price.Freight, price.Lines.Sum(l => l.FreightShare));
    }

    [Fact]
    public void A_coupon_that_is_not_reached_takes_nothing_and_says_why()
    {
        var price = PricePipeline.Price(s_basket with { ShopCoupon = new("满101减50", new(10_100), new(5_000)) });

        Assert.Equal(new Money(10_800), price.Payable);
        Assert.Contains("未满¥101.00", price.Steps[1].Note);
    }

    [Fact]
    public void Goods_that_cost_nothing_still_share_the_freight()
    {
        var price = PricePipeline.Price(s_basket with { PlatformCoupon = new("全免", Money.Zero, new(20_000)) });

        Assert.Equal(new Money(800), price.Payable);
        Assert.Equal([480, 320], price.Lines.Select(l => l.FreightShare.Fen));
    }

    [Fact]
    public async Task The_cart_shows_the_price_that_the_checkout_charges()
    {
        await using var town = await Town.Open();
        var coupon = Coupon.Offer(null, "满100减10", new(10_000), new(1_000), 5, town.Clock.GetUtcNow().AddDays(3));
        await town.Put(coupon, ClaimedCoupon.Of(coupon, town.Lin.CustomerId, town.Clock.GetUtcNow()));
        Town.Done(await town.As(town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Tea.Id, 1)));

        var cart = await town.As(town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Cart(me));
        var checkout = await town.As(town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new()));

        Assert.Equal(new Money(12_600), cart!.Total);
        Assert.Equal(checkout.Shops.Single().Price.Steps, cart.Shops.Single().Price.Steps);
    }
}
