using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Marketing;

/// <summary>
/// The one way a price comes about: product page, cart, checkout, order and refund all ask here.
/// The steps stand in the order of CPN-07; each takes its part from what the former ones left and says why.
/// </summary>
public static class PricePipeline
{
    /// <summary>Smallest payable amount, freight included (CPN-09).</summary>
    public static readonly Money Least = new(1);

    /// <summary>Points may pay at most this share of the goods after shop coupons (MEM-04).</summary>
    public static readonly Rate PointsCap = new(3_000);

    private static readonly Action<PriceDraft>[] s_steps = [Goods, ShopCoupon, Points, PlatformCoupon, Freight, Subsidy];

    public static PriceBreakdown Price(PriceBasket basket)
    {
        var draft = new PriceDraft(basket);
        foreach (var step in s_steps) step(draft);
        return draft.Finished();
    }

    /// <summary>The price with the best coupon of the shop and the best of the platform among those (CPN-06).</summary>
    public static PriceBreakdown WithBest(PriceBasket basket, IReadOnlyCollection<Coupon> offered) => Price(basket with
    {
        ShopCoupon = Coupon.BestFor(basket.Goods, offered.Where(c => !c.IsOfPlatform))?.Terms,
        PlatformCoupon = Coupon.BestFor(basket.Goods, offered.Where(c => c.IsOfPlatform))?.Terms,
    });

    public static Money PointsCapOf(Money goods) => new(goods.Fen * PointsCap.BasisPoints / 10_000);

    private static void Goods(PriceDraft draft) => draft.Say(new("商品金额", draft.Basket.Goods));

    private static void ShopCoupon(PriceDraft draft)
    {
        if (draft.Basket.ShopCoupon is { } coupon) draft.Shop = TakeOff(draft, coupon);
    }

    private static void Points(PriceDraft draft)
    {
        var (asked, cap) = (draft.Basket.Points, PointsCapOf(draft.Left.Sum()));
        if (asked.IsZero) return;
        var note = asked > cap ? $"积分最多抵扣店铺优惠后商品金额的{PointsCap}" : null;
        draft.Points = draft.TakeOff("积分抵扣", Money.Min(asked, cap), note);
    }

    private static void PlatformCoupon(PriceDraft draft)
    {
        if (draft.Basket.PlatformCoupon is { } coupon) draft.Platform = TakeOff(draft, coupon);
    }

    /// <summary>Every line carries freight by its cash (FEE-05).</summary>
    private static void Freight(PriceDraft draft)
    {
        var terms = draft.Basket.Freight;
        draft.FreightShares = Shares.Split(draft.Freight, draft.Left.Sum().IsZero ? draft.Amounts : draft.Left);
        var note = draft.Freight.IsZero ? terms.Fee.IsZero ? "包邮" : $"商品满{terms.FreeFrom}包邮" : null;
        draft.Say(new("运费", draft.Freight, note));
    }

    /// <summary>The platform pays its coupon to the shop (CPN-11).</summary>
    private static void Subsidy(PriceDraft draft)
    {
        var subsidy = draft.Platform.Sum();
        if (!subsidy.IsZero) draft.Say(new("平台补贴店铺", subsidy, "平台优惠由平台承担，结算时一并付给店铺", Aside: true));
    }

    private static Money[] TakeOff(PriceDraft draft, CouponTerms coupon)
    {
        if (coupon.AppliesTo(draft.Basket.Goods)) return draft.TakeOff(coupon.Name, coupon.Reduction, null);
        draft.Say(new(coupon.Name, Money.Zero, $"商品金额未满{coupon.Threshold}，未使用"));
        return draft.Nothing;
    }
}

/// <summary>A price while it is being made.</summary>
internal sealed class PriceDraft(PriceBasket basket)
{
    private readonly List<PriceStep> _said = [];

    public PriceBasket Basket => basket;

    public Money[] Amounts { get; } = [.. basket.Lines.Select(l => l.Amount)];

    public Money Freight { get; } = basket.Freight.Of(basket.Goods);

    /// <summary>What the buyer still pays for each line.</summary>
    public Money[] Left { get; private set; } = [.. basket.Lines.Select(l => l.Amount)];

    public Money[] Nothing => new Money[Amounts.Length];

    public Money[] Shop { get; set; } = new Money[basket.Lines.Count];

    public Money[] Points { get; set; } = new Money[basket.Lines.Count];

    public Money[] Platform { get; set; } = new Money[basket.Lines.Count];

    public Money[] FreightShares { get; set; } = [];

    public void Say(PriceStep step) => _said.Add(step);

    /// <summary>Shares it over the lines by largest remainder (CPN-08), cut so that something stays to be paid (CPN-09).</summary>
    public Money[] TakeOff(string label, Money asked, string? note)
    {
        var goods = Left.Sum();
        var taken = Money.Max(Money.Zero, Money.Min(asked, Money.Min(goods, goods + Freight - PricePipeline.Least)));
        var shares = Shares.Split(taken, Left);
        Left = [.. Left.Select((left, i) => left - shares[i])];
        var why = taken < asked ? $"实付至少{PricePipeline.Least}，只抵扣这么多" : note;
        var shared = shares.Count(s => !s.IsZero) > 1 ? $"按金额分摊到{shares.Length}种商品，退款按分摊后的实付退" : null;
        Say(new(label, -taken, why is null || shared is null ? why ?? shared : $"{why}；{shared}"));
        return shares;
    }

    public PriceBreakdown Finished() => new(
        [.. Amounts.Select((amount, i) => new PricedLine(amount, Shop[i], Points[i], Platform[i], Left[i], FreightShares[i]))],
        basket.Goods, Shop.Sum(), Points.Sum(), Platform.Sum(), Freight, _said);
}
