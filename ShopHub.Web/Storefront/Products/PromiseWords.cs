using ShopHub.Domain.Catalog;

namespace ShopHub.Web.Storefront.Products;

/// <summary>What each promise is called and what it means to the buyer (PRD-05).</summary>
public static class PromiseWords
{
    private static readonly (Promises Promise, string Name, string Chip, string Means)[] All =
    [
        (Promises.NoReasonReturn, "7天无理由退货", "7天无理由", "签收次日起7天内，商品完好即可退货，不需要理由；退回的运费由买家承担，有运费险的除外。"),
        (Promises.FreightInsurance, "运费险", "运费险", "商家为您投保：退货或换货自己寄回的，商家收到后72小时内由保险公司把¥10转到微信零钱，每单一次。"),
        (Promises.FakePaysThree, "假一赔三", "假一赔三", "如为假冒商品，退还货款并按实付金额的三倍赔偿，最低500元。"),
        (Promises.DamageCover, "坏损包退", "坏损包退", "签收后48小时内发现破损，按破损比例赔付，不必寄回。"),
        (Promises.ShipIn24Hours, "24小时发货", "24h发货", "付款后24小时内发出；超时按规则向您赔付。"),
    ];

    private static readonly string[][] ChipsOf = [.. Enumerable.Range(0, 32).Select(p => Chips(p))];

    /// <summary>What a product may promise; freight insurance is switched on for a category.</summary>
    public static IEnumerable<(Promises Promise, string Name, string Means)> Offered =>
        All.Where(p => p.Promise is not Promises.FreightInsurance).Select(p => (p.Promise, p.Name, p.Means));

    /// <summary>The two most telling ones, for a card.</summary>
    public static string[] Chips(Promises promises) => ChipsOf[(int)promises & 31];

    public static IEnumerable<(string Name, string Means)> Of(Promises promises) =>
        All.Where(p => promises.HasFlag(p.Promise)).Select(p => (p.Name, p.Means));

    private static string[] Chips(int promises) =>
        [.. All.Where(p => ((Promises)promises).HasFlag(p.Promise)).Take(2).Select(p => p.Chip)];
}
