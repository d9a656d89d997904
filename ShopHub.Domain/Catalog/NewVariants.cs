using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>One combination of options of a product that is written by hand.</summary>
/// <param name="Values">One for each option name; none for a product without options.</param>
public sealed record NewVariant(IReadOnlyList<string> Values, Money Price, int Pieces);

/// <summary>What can be bought of a product that is written by hand.</summary>
public sealed record NewVariants(IReadOnlyList<string> OptionNames, IReadOnlyList<NewVariant> All)
{
    /// <summary>Source: issue of the catalogue; characters of a name and a value, own choice.</summary>
    public const int MostOptions = 3, MostVariants = 500, LongestName = 10, LongestValue = 20;

    /// <summary>PRD-02.</summary>
    private const int MostPieces = 10_000_000;

    /// <exception cref="Refusal"><c>variants.names</c>, <c>variants.values</c>, <c>variants.twice</c>, <c>variants.count</c>, <c>variants.pieces</c>, <c>sku.price</c></exception>
    public NewVariants Checked()
    {
        var names = OptionNames.Select(n => n.Trim()).ToList();
        if (names.Count > MostOptions || names.Exists(n => n.Length is 0 or > LongestName) || names.Distinct().Count() < names.Count)
            throw Wrong("names", $"规格名称最多{MostOptions}个，每个1至{LongestName}字，且不能相同");
        if (All.Count is 0 or > MostVariants) throw Wrong("count", $"规格组合需在1至{MostVariants}个之间");
        var variants = All.Select(v => v with { Values = [.. v.Values.Select(value => value.Trim())] }).ToList();
        if (variants.Exists(v => v.Values.Count != names.Count || v.Values.Any(value => value.Length is 0 or > LongestValue)))
            throw Wrong("values", $"每个规格值需1至{LongestValue}字");
        if (variants.Select(v => string.Join('\n', v.Values)).Distinct().Count() < variants.Count) throw Wrong("twice", "规格组合不能重复");
        if (variants.Exists(v => v.Pieces is < 0 or > MostPieces)) throw Wrong("pieces", "库存需在0至1000万之间");
        if (variants.Exists(v => v.Price.Fen < 1 || v.Price > Sku.HighestPrice)) throw CatalogRefusals.Price();
        return new(names, variants);
    }

    /// <summary>Every combination of these values, in the order in which they were written.</summary>
    public static IEnumerable<IReadOnlyList<string>> Combinations(IEnumerable<IReadOnlyList<string>> values) => values.Aggregate(
        (IEnumerable<IReadOnlyList<string>>)[[]], (made, next) => made.SelectMany(_ => next, (before, value) => (IReadOnlyList<string>)[.. before, value]));

    private static Refusal Wrong(string code, string words) => new($"variants.{code}", words) { Field = "Variants" };
}
