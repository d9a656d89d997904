using System.Globalization;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Reads the SKUs of one product and names what is wrong, row by row.</summary>
internal sealed class SheetVariants(string handle, ShopShelf shelf, Dictionary<string, int> codes, Dictionary<int, string> problems)
{
    private const int LongestCode = 40, Most = 200;

    private static readonly string[] s_noChoice = ["", "标准", "默认", "Default Title"];

    private static readonly ImportField[] s_names = [ImportField.Option1Name, ImportField.Option2Name, ImportField.Option3Name];

    private readonly Dictionary<string, int> _combinations = [];

    public List<SheetVariant> Read(List<SheetRow> rows)
    {
        var variants = new List<SheetVariant>();
        foreach (var row in rows)
        {
            if (!StockOf(row, out var pieces))
                problems.TryAdd(row.Number, $"库存“{row[ImportField.Stock]}”不对，应为0至{StockRefusals.Most / 10_000}万之间的整数");
            else if (IsVariant(row) && Variant(row, variants.Count, pieces) is { } variant) variants.Add(variant);
        }

        if (variants.Count > Most) problems.TryAdd(rows[0].Number, $"规格太多：{variants.Count}个，最多{Most}个");
        return variants.Count == 1 && s_noChoice.Contains(string.Join("", variants[0].Values)) ? [variants[0] with { Values = [] }] : variants;
    }

    public static string[] OptionNames(SheetRow first, List<SheetVariant> variants) =>
        [.. Enumerable.Range(1, variants.Max(v => v.Values.Length))
            .Select(i => first[s_names[i - 1]] is { Length: > 0 } name ? name : i == 1 ? "规格" : $"规格{i}")];

    private static bool IsVariant(SheetRow row) =>
        row[ImportField.Price].Length > 0 || row[ImportField.SkuCode].Length > 0 || row[ImportField.Option1Value].Length > 0;

    private SheetVariant? Variant(SheetRow row, int position, int? pieces)
    {
        var code = row[ImportField.SkuCode] is { Length: > 0 } given ? given : $"{handle}-{position + 1:00}";
        string[] values = [.. new[] { row[ImportField.Option1Value], row[ImportField.Option2Value], row[ImportField.Option3Value] }.TakeWhile(v => v.Length > 0)];
        var problem = PriceProblem(row[ImportField.Price], out var price) ?? CodeProblem(code, row.Number) ?? CombinationProblem(values, row.Number);
        if (problem is null) return new(code, values, price.Fen, pieces);
        problems.TryAdd(row.Number, problem);
        return null;
    }

    private static string? PriceProblem(string text, out Money price)
    {
        price = Money.Zero;
        if (text.Length == 0) return "缺少价格";
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)) return $"价格“{text}”不是数字";
        if (yuan < 0) return $"价格“{text}”是负数";
        if (yuan is 0 or > 10_000_000) return $"价格“{text}”应在0.01元至1000万元之间";
        if (decimal.Round(yuan, 2) != yuan) return $"价格“{text}”最多两位小数";
        price = Money.Yuan(yuan);
        return price > Sku.HighestPrice ? $"价格“{text}”应在0.01元至1000万元之间" : null;
    }

    private string? CodeProblem(string code, int row)
    {
        if (SheetText.LooksLikeFormula(code)) return $"规格编码“{code}”像表格公式，请改为普通文字";
        if (code.Length > LongestCode) return $"规格编码太长：{code.Length}个字，最多{LongestCode}个";
        if (!codes.TryAdd(code, row)) return $"规格编码“{code}”与第{codes[code]}行重复";
        return shelf.SkuOwners.TryGetValue(code, out var owner) && !owner.Equals(handle, StringComparison.OrdinalIgnoreCase) ? $"规格编码“{code}”已用于本店商品“{owner}”" : null;
    }

    private string? CombinationProblem(string[] values, int row)
    {
        if (values.Any(v => v.Length > 40)) return "规格值最多40个字";
        return _combinations.TryAdd(string.Join('\n', values), row) ? null
            : $"规格“{string.Join(" / ", values)}”与第{_combinations[string.Join('\n', values)]}行重复";
    }

    private static bool StockOf(SheetRow row, out int? pieces)
    {
        pieces = null;
        var text = row[ImportField.Stock];
        if (text.Length == 0) return true;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var counted) || counted is < 0 or > StockRefusals.Most) return false;
        pieces = counted;
        return true;
    }
}
