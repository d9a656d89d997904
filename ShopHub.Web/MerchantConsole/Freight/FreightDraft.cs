using System.Globalization;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.MerchantConsole.Freight;

/// <summary>A freight template as it is typed.</summary>
public sealed class FreightDraft
{
    public string Name { get; set; } = "";

    public FreightBy By { get; set; } = FreightBy.Piece;

    /// <summary>The last one is for everywhere else.</summary>
    public List<ZoneDraft> Zones { get; private init; } = [new()];

    public HashSet<string> NotDelivered { get; private init; } = [];

    public static FreightDraft Of(FreightTemplate template) => new()
    {
        Name = template.Name, By = template.By, NotDelivered = [.. template.NotDelivered],
        Zones = [.. template.Zones.OrderBy(z => z.IsElsewhere).Select(z => ZoneDraft.Of(z, template.By))],
    };

    /// <summary>Provinces that no zone has taken yet.</summary>
    public IEnumerable<string> Left(HashSet<string> of) => Provinces.All.Where(p => of.Contains(p) || (!NotDelivered.Contains(p) && !Zones.Exists(z => z.Provinces.Contains(p))));

    public void AddZone() => Zones.Insert(Zones.Count - 1, new());

    /// <exception cref="Refusal"><c>freight.province</c>, <c>freight.fee</c>, <c>freight.free-from</c></exception>
    public FreightTable Table()
    {
        if (Zones[..^1].Exists(z => z.Provinces.Count == 0)) throw new Refusal("freight.province", "请为每一行选择省份，或移除这一行") { Field = "province" };
        return new(Name, By, [.. Zones.Select((z, i) => z.Zone(By, isElsewhere: i == Zones.Count - 1))], [.. Provinces.All.Where(NotDelivered.Contains)]);
    }
}

/// <summary>One row of fees, as typed.</summary>
public sealed class ZoneDraft
{
    public HashSet<string> Provinces { get; private init; } = [];

    public string First { get; set; } = "1";

    public string FirstFee { get; set; } = "";

    public string Step { get; set; } = "1";

    public string StepFee { get; set; } = "";

    public string FreeFrom { get; set; } = "";

    public static ZoneDraft Of(FreightZone zone, FreightBy by) => new()
    {
        Provinces = [.. zone.Provinces], First = FreightWords.Typed(zone.First, by), Step = FreightWords.Typed(zone.Step, by),
        FirstFee = Shown(zone.FirstFee), StepFee = Shown(zone.StepFee), FreeFrom = zone.FreeFrom is { } from ? Yuan.Write(from) : "",
    };

    public FreightZone Zone(FreightBy by, bool isElsewhere) => new(
        isElsewhere ? [] : [.. Domain.Customers.Provinces.All.Where(Provinces.Contains)], FreightWords.Units(First, by), Fee(FirstFee), FreightWords.Units(Step, by), Fee(StepFee), FreightWords.Sum(FreeFrom));

    private static string Shown(Domain.Shared.Money fee) => (fee.Fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Zero is a fee too; what is no sum is refused as too high a fee would be.</summary>
    private static Domain.Shared.Money Fee(string typed) =>
        decimal.TryParse(typed.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan is >= 0 and < 1_000_000 && yuan * 100 == decimal.Truncate(yuan * 100)
            ? Domain.Shared.Money.Yuan(yuan) : throw new Refusal("freight.fee", "运费请填元，最多两位小数，包邮填0") { Field = "fee" };
}
