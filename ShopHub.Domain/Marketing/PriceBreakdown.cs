using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>One step of a price, as it is read to people and kept with the order.</summary>
/// <param name="Amount">Added to the price; negative for what is taken off.</param>
/// <param name="Note">Why this much, when it is not what was asked.</param>
public sealed record PriceStep(string Label, Money Amount, string? Note = null);

/// <summary>A priced line. <see cref="Cash"/> is what the buyer pays for it, without freight.</summary>
public sealed record PricedLine(Money Amount, Money ShopDiscount, Money PointsDiscount, Money PlatformDiscount, Money Cash, Money FreightShare);

/// <summary>The price of one shop's order, explained (CPN-07, CPN-08, CPN-09, ORD-06).</summary>
public sealed record PriceBreakdown(
    IReadOnlyList<PricedLine> Lines, Money Goods, Money ShopDiscount, Money PointsDiscount, Money PlatformDiscount,
    Money Freight, IReadOnlyList<PriceStep> Steps)
{
    /// <summary>Smallest payable amount (CPN-09).</summary>
    public static readonly Money Least = new(1);

    /// <summary>Points may pay at most this share of the goods after shop coupons (MEM-04).</summary>
    public static readonly Rate PointsCap = new(3_000);

    public Money Payable => Goods - ShopDiscount - PointsDiscount - PlatformDiscount + Freight;

    /// <summary>What escrow holds for the shop: the buyer's cash and the platform's subsidy (RUL-06).</summary>
    public Money MerchantReceive => Payable + PlatformDiscount;

    public static PriceBreakdown Of(PriceBasket basket)
    {
        var amounts = basket.Lines.Select(l => l.Amount).ToArray();
        var left = amounts;
        var shop = TakeOff(ref left, basket.ShopCoupon, basket.Freight);
        var points = TakeOff(ref left, Money.Min(basket.Points, PointsCapOf(left.Sum())), basket.Freight);
        var platform = TakeOff(ref left, basket.PlatformCoupon, basket.Freight);
        var freight = Shares.Split(basket.Freight, left);
        var lines = amounts.Select((amount, i) => new PricedLine(amount, shop[i], points[i], platform[i], left[i], freight[i])).ToList();
        return new(lines, basket.Goods, shop.Sum(), points.Sum(), platform.Sum(), basket.Freight, Explain(basket, shop.Sum(), points.Sum(), platform.Sum()));
    }

    public static Money PointsCapOf(Money goods) => new(goods.Fen * PointsCap.BasisPoints / 10_000);

    private static Money[] TakeOff(ref Money[] left, Money asked, Money freight)
    {
        var most = Money.Min(left.Sum(), left.Sum() + freight - Least);
        var shares = Shares.Split(Money.Max(Money.Zero, Money.Min(asked, most)), left);
        left = [.. left.Select((amount, i) => amount - shares[i])];
        return shares;
    }

    private static List<PriceStep> Explain(PriceBasket basket, Money shop, Money points, Money platform)
    {
        List<PriceStep> steps = [new("商品金额", basket.Goods)];
        Add(basket.ShopCouponName, basket.ShopCoupon, shop);
        Add("积分抵扣", basket.Points, points);
        Add(basket.PlatformCouponName, basket.PlatformCoupon, platform);
        steps.Add(basket.Freight.IsZero ? new("运费", Money.Zero, "包邮") : new("运费", basket.Freight));
        return steps;

        void Add(string label, Money asked, Money taken)
        {
            if (asked.IsZero) return;
            steps.Add(new(label, -taken, taken < asked ? "已按可抵扣上限计算" : null));
        }
    }
}
