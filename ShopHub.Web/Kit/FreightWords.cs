using ShopHub.Data.Catalog;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>Freight as people read it.</summary>
public static class FreightWords
{
    private const int MostNamed = 4;

    public static string Of(FreightBy by) => by switch { FreightBy.Weight => "按重量", FreightBy.Volume => "按体积", _ => "按件数" };

    /// <summary>千克 for grams: what a merchant types.</summary>
    public static string Unit(FreightBy by) => by switch { FreightBy.Weight => "千克", FreightBy.Volume => "立方厘米", _ => "件" };

    /// <summary>运费 ¥8起 · 满 ¥99 包邮 · 新疆、西藏不发货</summary>
    public static string Says(ProductRow product)
    {
        if (product.Template is not { } template) return product.Freight.IsZero ? "包邮" : $"运费 {product.Freight}";
        var fees = template.OfOnePiece(product.Grams, product.CubicCm);
        var (least, most) = (fees.MinBy(f => f.Fee.Fen).Fee, fees.MaxBy(f => f.Fee.Fen).Fee);
        List<string> says = [most.IsZero ? "包邮" : least.IsZero ? $"部分地区包邮，其他 {most}" : least == most ? $"运费 {least}" : $"运费 {least} 起"];
        if (!most.IsZero && template.Zones.Single(z => z.IsElsewhere).FreeFrom is { } from) says.Add($"满 {from} 包邮");
        if (template.NotDelivered.Length > 0) says.Add($"{Named(template.NotDelivered)}不发货");
        return string.Join(" · ", says);
    }

    /// <summary>新疆、西藏等6地</summary>
    public static string Named(IReadOnlyCollection<string> provinces) => provinces.Count == 0
        ? "其他地区" : string.Join('、', provinces.Take(MostNamed).Select(Provinces.Brief)) + (provinces.Count > MostNamed ? $"等{provinces.Count}地" : "");

    /// <summary>首1件 ¥8，每续1件 ¥2，满 ¥99 包邮</summary>
    public static string Of(FreightZone zone, FreightBy by)
    {
        var free = zone.FreeFrom is { } from ? $"，满 {from} 包邮" : "";
        return zone.FirstFee.IsZero && zone.StepFee.IsZero ? "包邮" : $"首 {Typed(zone.First, by)}{Unit(by)} {zone.FirstFee}，每续 {Typed(zone.Step, by)}{Unit(by)} {zone.StepFee}{free}";
    }

    /// <summary>Grams are typed as kilograms.</summary>
    public static string Typed(int units, FreightBy by) => by is FreightBy.Weight ? (units / 1_000m).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture) : units.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>Zero when it is no such number.</returns>
    public static int Units(string typed, FreightBy by) =>
        decimal.TryParse(typed.Trim(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && (by is FreightBy.Weight ? number * 1_000 : number) is > 0 and <= FreightTable.MostUnits and var units && units == decimal.Truncate(units) ? (int)units : 0;

    /// <summary>Null for none.</summary>
    public static Money? Sum(string typed) => typed.Trim().Length == 0 ? null : Yuan.Read(typed);
}
