using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>What freight is counted by (PRD-07).</summary>
public enum FreightBy { Piece = 1, Weight = 2, Volume = 3 }

/// <summary>What it costs to send goods to some provinces.</summary>
/// <param name="Provinces">By their full names; none for everywhere that no other zone names.</param>
/// <param name="First">Pieces, grams or cubic centimetres that the first fee is for.</param>
/// <param name="Step">Each further so many, or a part of them, cost the step fee.</param>
/// <param name="FreeFrom">Goods of this template from which it costs nothing, met at equality (RUL-02); null means never.</param>
public sealed record FreightZone(IReadOnlyList<string> Provinces, int First, Money FirstFee, int Step, Money StepFee, Money? FreeFrom)
{
    public bool IsElsewhere => Provinces.Count == 0;

    internal FreightPart Of(long units, Money goods)
    {
        if (goods >= FreeFrom) return FreightPart.Free;
        var more = Math.Max(0, units - First);
        return new(FirstFee, StepFee * (int)((more + Step - 1) / Step));
    }
}

/// <summary>What a shop has written about a template.</summary>
/// <param name="NotDelivered">Provinces it does not send to: ordering is blocked there (PRD-07).</param>
public sealed record FreightTable(string Name, FreightBy By, IReadOnlyList<FreightZone> Zones, IReadOnlyList<string> NotDelivered)
{
    public const int LongestName = 20, MostZones = 20, MostUnits = 1_000_000;

    /// <summary>1,000 yuan. Source: own choice.</summary>
    public static readonly Money HighestFee = new(100_000);

    /// <exception cref="Refusal"><c>freight.name</c>, <c>freight.by</c>, <c>freight.zones</c>, <c>freight.province</c>, <c>freight.units</c>, <c>freight.fee</c>, <c>freight.free-from</c></exception>
    public FreightTable Checked(IReadOnlyCollection<string> provinces)
    {
        if (Name.Trim().Length is < 1 or > LongestName) throw Wrong("name", $"模板名称需1至{LongestName}字");
        if (!Enum.IsDefined(By)) throw Wrong("by", "请选择计费方式");
        if (Zones.Count(z => z.IsElsewhere) != 1 || Zones.Count > MostZones) throw Wrong("zones", $"需要一条“其他地区”，最多{MostZones}条地区");
        var named = Zones.SelectMany(z => z.Provinces).Concat(NotDelivered).ToList();
        if (named.Find(p => !provinces.Contains(p)) is { } unknown) throw Wrong("province", $"没有“{unknown}”这个省份");
        if (named.GroupBy(p => p).FirstOrDefault(g => g.Skip(1).Any()) is { } twice) throw Wrong("province", $"“{twice.Key}”只能选在一处");
        foreach (var zone in Zones) Check(zone);
        return this with { Name = Name.Trim() };
    }

    private static void Check(FreightZone zone)
    {
        if (zone.First is < 1 or > MostUnits || zone.Step is < 1 or > MostUnits) throw Wrong("units", "首件（重、体积）和续件需在1至1,000,000之间");
        if (zone.FirstFee < Money.Zero || zone.FirstFee > HighestFee || zone.StepFee < Money.Zero || zone.StepFee > HighestFee) throw Wrong("fee", "运费需在0至1000元之间");
        if (zone.FreeFrom is { } from && (from.Fen < 1 || from > Sku.HighestPrice)) throw Wrong("free-from", "包邮金额需大于0");
    }

    private static Refusal Wrong(string code, string words) => new($"freight.{code}", words) { Field = code };
}

/// <summary>What one template, or one fixed freight, adds to a parcel.</summary>
public readonly record struct FreightPart(Money First, Money Steps)
{
    public static readonly FreightPart Free = new(Money.Zero, Money.Zero);

    /// <summary>One parcel a shop: the dearest first fee, and every further step. Source: own choice.</summary>
    public static Money Together(IReadOnlyCollection<FreightPart> parts) =>
        parts.Count == 0 ? Money.Zero : parts.Max(p => p.First) + parts.Sum(p => p.Steps);
}

/// <summary>How a shop counts freight (运费模板): by piece, weight or volume, other fees for other provinces (PRD-07).</summary>
public sealed class FreightTemplate
{
    /// <summary>Of one shop. Source: own choice.</summary>
    public const int MostPerShop = 50;

    private FreightTemplate() { }

    public Id<FreightTemplate> Id { get; private init; } = Id<FreightTemplate>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string Name { get; set; }

    public FreightBy By { get; private set; }

    public IReadOnlyList<FreightZone> Zones { get; private set; } = [];

    public string[] NotDelivered { get; private set; } = [];

    /// <summary>Raised with every change.</summary>
    public int Revision { get; private set; }

    public FreightTable Table => new(Name, By, Zones, NotDelivered);

    /// <param name="table">Checked.</param>
    public static FreightTemplate Write(ShopStaff by, FreightTable table)
    {
        var template = new FreightTemplate { MerchantId = by.MerchantId, Name = table.Name };
        template.Rewrite(table);
        return template;
    }

    /// <param name="table">Checked.</param>
    public void Rewrite(FreightTable table)
    {
        (Name, By, Zones, NotDelivered) = (table.Name, table.By, table.Zones, [.. table.NotDelivered]);
        Revision++;
    }

    public bool DeliversTo(string province) => !NotDelivered.Contains(province);

    /// <param name="province">Null while it is not known: the fee of elsewhere.</param>
    /// <param name="goods">What the goods of this template in the parcel cost.</param>
    public FreightPart Of(string? province, IEnumerable<(Product Product, int Pieces)> lines, Money goods)
    {
        var zone = Zones.FirstOrDefault(z => province is not null && z.Provinces.Contains(province)) ?? Zones.First(z => z.IsElsewhere);
        return zone.Of(lines.Sum(l => (long)UnitsOf(l.Product) * l.Pieces), goods);
    }

    /// <summary>What one piece costs to each zone, the fee of elsewhere last.</summary>
    /// <param name="grams">Of the piece.</param>
    /// <param name="cubicCm">Of the piece.</param>
    public IReadOnlyList<(FreightZone Zone, Money Fee)> OfOnePiece(int grams, int cubicCm) =>
        [.. Zones.OrderBy(z => z.IsElsewhere).Select(z => (z, FreightPart.Together([z.Of(UnitsOf(grams, cubicCm), Money.Zero)])))];

    private int UnitsOf(Product product) => UnitsOf(product.Grams, product.CubicCm);

    private int UnitsOf(int grams, int cubicCm) => By switch { FreightBy.Weight => grams, FreightBy.Volume => cubicCm, _ => 1 };
}
