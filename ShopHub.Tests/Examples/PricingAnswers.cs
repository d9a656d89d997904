using System.Text.Json.Nodes;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Examples;

/// <summary>Prices explained line by line: CPN-05, 07, 08, 09, MEM-04, PRO-09, REF-04.</summary>
public static class PricingAnswers
{
    private const string Area = "pricing";

    public static IReadOnlyList<Answer> All { get; } =
    [
        new(Area, e => e.Cites("CPN-08") && e.Gives("total", "weights"), e => new { shares = Fens(Shares.Split(e.Given.Fen("total"), e.Given.Moneys("weights"))) }),
        new(Area, e => e.Cites("CPN-07", "CPN-08") && e.Gives("lines"), Lines),
        new(Area, e => e.Cites("CPN-05") && e.Gives("goods", "threshold", "reduction"), Threshold),
        new(Area, e => e.Cites("MEM-04", "CPN-07") && e.Gives("price", "points_used"), Points),
        new(Area, e => e.Cites("REF-04") && e.Gives("line_cash", "qty"), PieceByPiece),
        new(Area, e => e.Cites("PRO-09") && e.Gives("deals_7d", "label_price", "promo_price"), Reference),
        new(Area, e => e.Cites("CPN-09") && e.Gives("goods"), e =>
        {
            var price = PricePipeline.Price(e.Given.Basket());
            return new { effective_coupon = price.ShopDiscount.Fen, payable = price.Payable.Fen };
        }),
    ];

    private static object Lines(Example e)
    {
        var price = PricePipeline.Price(e.Given.Basket());
        return new
        {
            goods = price.Goods.Fen,
            lines = price.Lines.Select((l, i) => new
            {
                line = i + 1, name = (string)e.Given["lines"]![i]!["name"]!, amount = l.Amount.Fen, shop_disc = l.ShopDiscount.Fen,
                points_disc = l.PointsDiscount.Fen, plat_disc = l.PlatformDiscount.Fen, cash = l.Cash.Fen,
            }),
            payable = price.Payable.Fen,
            platform_subsidy = price.PlatformDiscount.Fen,
        };
    }

    private static object Threshold(Example e)
    {
        var coupon = Coupon.Offer(null, "满减", e.Given.Fen("threshold"), e.Given.Fen("reduction"), 1, default);
        var price = PricePipeline.Price(e.Given.Basket() with { ShopCoupon = coupon.Terms });
        return new { applies = !price.ShopDiscount.IsZero, payable = price.Payable.Fen };
    }

    private static object Points(Example e)
    {
        var basket = e.Given.Basket() with { Points = e.Given.Fen("points_used") };
        var price = PricePipeline.Price(basket);
        return new
        {
            points_cap = PricePipeline.PointsCapOf(price.Goods - price.ShopDiscount).Fen,
            payable = price.Payable.Fen,
            merchant_receive = price.MerchantReceive.Fen,
        };
    }

    private static object PieceByPiece(Example e)
    {
        var pieces = (int)e.Given["qty"]!;
        var refunds = Fens([.. Enumerable.Range(0, pieces).Select(i => Shares.OfPieces(e.Given.Fen("line_cash"), pieces, i, 1))]);
        return new { refunds, sum = refunds.Sum() };
    }

    private static Dictionary<string, object> Reference(Example e)
    {
        var deals = e.Given.Moneys("deals_7d");
        var most = ReferencePrices.Highest(deals, null)!.Value;
        var label = e.Given.Fen("label_price");
        return new()
        {
            ["max_strike_through"] = most.Fen,
            ["claimed_saving"] = (most - e.Given.Fen("promo_price")).Fen,
            [$"label_{label.Fen}_allowed"] = ReferencePrices.Allows(label, deals, null),
        };
    }

    private static long[] Fens(Money[] amounts) => [.. amounts.Select(a => a.Fen)];
}

/// <summary>Reads the book's members as our own words.</summary>
public static class GivenNumbers
{
    public static Money Fen(this JsonObject given, string name) => new((long?)given[name] ?? 0);

    public static Money[] Moneys(this JsonObject given, string name) => [.. given[name]!.AsArray().Select(n => new Money((long)n!))];

    public static DateTimeOffset Instant(this JsonObject given, string name) => DateTimeOffset.Parse((string)given[name]!);

    /// <summary>From <c>lines</c>, or from one amount of goods.</summary>
    public static PriceBasket Basket(this JsonObject given) => new(BasketLines(given))
    {
        ShopCoupon = Coupon(given, "shop_coupon"), PlatformCoupon = Coupon(given, "platform_coupon"), Freight = new(given.Fen("freight")),
    };

    /// <summary>The first of these members that is given, else none.</summary>
    public static Rate Rate(this JsonObject given, params string[] names) =>
        new(names.Where(given.ContainsKey).Select(n => (int)given[n]!).FirstOrDefault());

    /// <summary>One thing's price, however the book calls it.</summary>
    public static Money UnitPrice(this JsonObject given) =>
        given.Fen(((string[])["price", "group_price", "goods"]).First(given.ContainsKey));

    private static CouponTerms? Coupon(JsonObject given, string name) =>
        given.ContainsKey(name) ? new("优惠券", Money.Zero, given.Fen(name)) : null;

    private static List<BasketLine> BasketLines(JsonObject given) => given["lines"] is JsonArray lines
        ? [.. lines.Select(l => new BasketLine((string)l!["name"]!, new((long)l["price"]!), (int)l["qty"]!))]
        : [new("商品", given.UnitPrice(), 1)];
}
