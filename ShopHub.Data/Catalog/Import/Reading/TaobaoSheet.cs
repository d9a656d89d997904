using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopHub.Data.Catalog.Import.Reading;

/// <summary>
/// The CSV of Taobao's desktop assistant (淘宝助理): a version line, English names, Chinese names, then one product a row whose
/// SKUs, their names and pictures are packed into single cells. Told in our own columns, one SKU a row.
/// </summary>
internal static partial class TaobaoSheet
{
    /// <summary>Names of the dimensions whose numbers every shop there shares.</summary>
    private static readonly Dictionary<string, string> s_dimensions = new() { ["1627207"] = "颜色", ["20509"] = "尺码", ["20518"] = "尺码", ["122216343"] = "尺码" };

    /// <summary>Whether the head's third line is such a file's.</summary>
    public static bool Is(string[] names) => names.Contains("宝贝名称") && names.Contains("宝贝价格");

    /// <summary>Whether the file's first lines are such a file's; a file without the first two lines is one as well.</summary>
    public static int HeadAt(IReadOnlyList<SheetLine> first) => first.Take(3).ToList().FindIndex(l => Is([.. l.Cells.Select(c => c.Trim())]));

    public static IEnumerable<SheetLine> Lines(string[] names, IEnumerable<SheetLine> rows)
    {
        var at = names.Select((n, i) => (Name: n.Trim(), i)).GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().i);
        foreach (var row in rows)
        {
            string Cell(string name) => at.TryGetValue(name, out var i) && i < row.Cells.Length ? row.Cells[i].Trim() : "";
            if (Cell("宝贝名称").Length > 0) foreach (var cells in Product(Cell)) yield return new(row.Number, cells);
        }
    }

    private static IEnumerable<string[]> Product(Func<string, string> cell)
    {
        // Without a code of the merchant's own, the number Taobao gave it finds it again.
        var code = cell("商家编码") is { Length: > 0 } own ? own : cell("数字ID") is { Length: > 0 } id ? $"tb-{id}" : "";
        var names = Aliases(cell("销售属性别名")).Concat(Aliases(cell("自定义属性值"))).GroupBy(a => a.Key).ToDictionary(a => a.Key, a => a.Last().Name);
        var pictures = string.Join('\n', PictureAddress().Matches(cell("新图片") is { Length: > 0 } now ? now : cell("图片")).Select(m => m.Value).Distinct());
        string[] Line(string price, string stock, string skuCode, IReadOnlyList<(string Name, string Value)> options) =>
        [
            code, cell("宝贝名称"), cell("宝贝卖点") is { Length: <= 18 } point ? point : "", "", cell("宝贝描述"), "", "是", "",
            .. Enumerable.Range(0, 3).SelectMany(i => i < options.Count ? (string[])[options[i].Name, options[i].Value] : ["", ""]), skuCode, price, stock, pictures,
        ];

        var skus = Sku().Matches(cell("销售属性组合"));
        if (skus.Count == 0) yield return Line(Yuan(cell("宝贝价格")), cell("宝贝数量"), "", []);
        foreach (Match sku in skus)
        {
            var options = sku.Groups["options"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':'))
                .Select(pair => (s_dimensions.GetValueOrDefault(pair[0], "规格"), names.GetValueOrDefault($"{pair[0]}:{pair[1]}", pair[1]))).ToList();
            yield return Line(Yuan(sku.Groups["price"].Value), sku.Groups["stock"].Value, sku.Groups["code"].Value, options);
        }
    }

    private static IEnumerable<(string Key, string Name)> Aliases(string text) =>
        Alias().Matches(text).Select(m => (m.Groups["key"].Value, m.Groups["name"].Value.Trim()));

    private static string Yuan(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan) ? yuan.ToString("0.##", CultureInfo.InvariantCulture) : text;

    // 49.00:20:COAT-RED-M:1627207:28326;20509:28314;
    [GeneratedRegex(@"(?<price>\d+(\.\d+)?):(?<stock>\d+):(?<code>[^:;]*):(?<options>(-?\d+:-?\d+(;|$))+)")]
    private static partial Regex Sku();

    // 1627207:28326:酒红;
    [GeneratedRegex(@"(?<key>-?\d+:-?\d+):(?<name>[^;:]+)")]
    private static partial Regex Alias();

    [GeneratedRegex(@"https?://[^\s;|""]+")]
    private static partial Regex PictureAddress();
}
