using ShopHub.Data.Catalog;

namespace ShopHub.Web.Storefront.Products;

/// <summary>
/// What the shopper has chosen of a product's options so far, and what each further value would lead to. Kept in the
/// address (<c>?a=0&amp;b=2</c>), so the sheet works without a script.
/// </summary>
public sealed class SkuChoice
{
    private static readonly string[] Keys = ["a", "b", "c"];

    private readonly ProductRow _product;
    private readonly int?[] _chosen;

    public SkuChoice(ProductRow product, params int?[] chosen)
    {
        _product = product;
        Dimensions = [.. product.OptionNames.Select((name, i) => new Dimension(name, i, [.. Values(i)]))];
        _chosen = [.. Dimensions.Select((d, i) => Within(d, i < chosen.Length ? chosen[i] : null))];
    }

    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The SKU that all choices together name; null while something is still open.</summary>
    public SkuRow? Sku => Dimensions.Count == 0
        ? _product.Skus is [var only, ..] ? only : null
        : _chosen.All(c => c is not null) ? Matching(_chosen) is [var named, ..] ? named : null : null;

    /// <summary>The SKUs that agree with all that is chosen.</summary>
    public IReadOnlyList<SkuRow> Possible => Matching(_chosen);

    /// <summary>What still has to be chosen: 颜色、尺码.</summary>
    public string Missing => string.Join("、", Dimensions.Where(d => _chosen[d.Index] is null).Select(d => d.Name));

    /// <summary>What is chosen, in words.</summary>
    public string Words => string.Join(" / ", Dimensions.Where(d => _chosen[d.Index] is not null).Select(d => d.Values[_chosen[d.Index]!.Value]));

    public bool IsChosen(int dimension, int value) => _chosen[dimension] == value;

    /// <summary>Why this value cannot be taken with the others; null when it can.</summary>
    public string? Impossible(int dimension, int value)
    {
        var others = Matching(With(dimension, value));
        if (others.Count == 0) return "无此组合";
        return others.TrueForAll(s => s.Available <= 0) ? "已售罄" : null;
    }

    /// <summary>The address after pressing a value: taken, or given back when it was taken.</summary>
    public string Link(int dimension, int value) => Address(With(dimension, IsChosen(dimension, value) ? null : value));

    public string Here => Address(_chosen);

    private string Address(int?[] chosen) =>
        $"/p/{_product.Id}?pick=1" + string.Concat(chosen.Select((c, i) => c is null ? "" : $"&{Keys[i]}={c}"));

    private int?[] With(int dimension, int? value)
    {
        int?[] next = [.. _chosen];
        next[dimension] = value;
        return next;
    }

    private List<SkuRow> Matching(int?[] chosen) =>
        [.. _product.Skus.Where(s => Dimensions.All(d => chosen[d.Index] is not { } value || ValueOf(s, d.Index) == d.Values[value]))];

    private IEnumerable<string> Values(int dimension) => _product.Skus.Select(s => ValueOf(s, dimension)).Distinct();

    private static string ValueOf(SkuRow sku, int dimension) => dimension < sku.Options.Length ? sku.Options[dimension] : "";

    // A dimension with one value needs no asking.
    private static int? Within(Dimension dimension, int? chosen) =>
        dimension.Values.Count == 1 ? 0 : chosen is { } c && c >= 0 && c < dimension.Values.Count ? c : null;

    public sealed record Dimension(string Name, int Index, IReadOnlyList<string> Values);
}
