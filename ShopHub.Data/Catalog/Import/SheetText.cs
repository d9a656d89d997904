using System.Globalization;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Import;

/// <summary>What people write into cells, understood or named as wrong.</summary>
public static class SheetText
{
    private static readonly string[] s_yes = ["", "active", "true", "是", "上架", "在售", "1", "yes", "已上架"];

    private static readonly string[] s_no = ["draft", "archived", "false", "否", "不上架", "未上架", "已下架", "下架", "0", "no"];

    /// <summary>As the template offers them; freight insurance is read in other shops' files and has no effect: it is switched on for a category.</summary>
    public static IReadOnlyList<(Promises Promise, string Words)> PromiseWords { get; } =
    [
        (Domain.Catalog.Promises.NoReasonReturn, "七天无理由"), (Domain.Catalog.Promises.FreightInsurance, "运费险"), (Domain.Catalog.Promises.FakePaysThree, "假一赔三"),
        (Domain.Catalog.Promises.DamageCover, "坏损包退"), (Domain.Catalog.Promises.ShipIn24Hours, "24小时发货"),
    ];

    internal static bool LooksLikeFormula(string text) => text.Length > 0 && SheetRow.FormulaSigns.Contains(text[0]);

    internal static string? TitleProblem(string title) =>
        title.Length == 0 ? "缺少商品标题"
        : LooksLikeFormula(title) ? $"标题以“{title[0]}”开头，像表格公式，请改为普通文字"
        : title.Length < 3 ? $"标题太短：{title.Length}个字，至少3个字"
        : title.Length > 60 ? $"标题太长：{title.Length}个字，最多60个字"
        : !title.Any(char.IsLetter) ? "标题不能只有数字或符号"
        : ForbiddenGoods.In(title) is { } kind ? CatalogRefusals.Forbidden(kind).Message
        : null;

    internal static string? OtherProblem(SheetRow row) =>
        row[ImportField.Subtitle].Length > ProductAbout.LongestSubtitle ? $"副标题太长：{row[ImportField.Subtitle].Length}个字，最多{ProductAbout.LongestSubtitle}个"
        : row[ImportField.Story].Length > DetailHtml.Longest ? $"详情太长：{row[ImportField.Story].Length}个字符"
        : IsListed(row) is null ? $"“{(s_yes.Concat(s_no).Contains(row[ImportField.Listing], StringComparer.OrdinalIgnoreCase) ? row[ImportField.Published] : row[ImportField.Listing])}”看不懂，是否上架请写“是”或“否”"
        : row[ImportField.Freight].Length > 0 && (Fen(row[ImportField.Freight]) is not { } fen || fen < 0 || fen > ProductAbout.HighestFreight.Fen) ? $"运费“{row[ImportField.Freight]}”应在0至1000元之间"
        : row[ImportField.Weight].Length > 0 && Grams(row[ImportField.Weight]) is null ? $"重量“{row[ImportField.Weight]}”应是0至1000的千克数，最多三位小数"
        : row[ImportField.Volume].Length > 0 && CubicCm(row[ImportField.Volume]) is null ? $"体积“{row[ImportField.Volume]}”应是0至10,000,000的立方厘米整数"
        : row[ImportField.Promises].Length > 0 && PromisesOf(row[ImportField.Promises]) is null ? $"服务承诺“{row[ImportField.Promises]}”看不懂，可写：{string.Join("、", PromiseWords.Select(p => p.Words))}"
        : null;

    /// <summary>Null when nobody can tell.</summary>
    internal static bool? IsListed(SheetRow row) => (Said(row[ImportField.Listing]), Said(row[ImportField.Published])) switch
    {
        (null, _) or (_, null) => null,
        var (listing, published) => listing.Value && published.Value,
    };

    /// <summary>By its name or code; else by the words in it, then by the title; a product that is there keeps its own when none is named.</summary>
    internal static string Category(SheetRow row, string? before, List<string> warnings)
    {
        var text = row[ImportField.Category];
        if (text.Length == 0 && before is not null) return before;
        if (CategoryTable.Default.FirstOrDefault(c => c.Name == text || c.Code.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } exact) return exact.Code;
        var guessed = CategoryGuess.Of(text, row[ImportField.Title]);
        if (!CategoryGuess.Knows(text)) warnings.Add(text.Length > 0 ? $"类目“{text}”按“{CategoryTable.NameOf(guessed)}”导入" : $"没有写类目，按“{CategoryTable.NameOf(guessed)}”导入");
        return guessed;
    }

    /// <summary>Null when none are named, or one is not known.</summary>
    internal static Promises? PromisesOf(string text)
    {
        Promises? all = null;
        foreach (var word in text.Split(['、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word is "无" or "没有") all ??= Domain.Catalog.Promises.None;
            else if (PromiseWords.FirstOrDefault(p => p.Words == word).Promise is var found and not Domain.Catalog.Promises.None) all = (all ?? Domain.Catalog.Promises.None) | found;
            else return null;
        }

        return all;
    }

    /// <summary>Null when it is empty or no weight; without a unit, or 公斤 and 千克.</summary>
    internal static int? Grams(string kilograms) =>
        decimal.TryParse(kilograms.Replace("kg", "", StringComparison.OrdinalIgnoreCase).TrimEnd('千', '公', '克', '斤', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
        && weight * 1_000 is var grams && grams == decimal.Truncate(grams) && grams <= ProductAbout.HighestGrams ? (int)grams : null;

    /// <summary>Null when it is empty or no volume.</summary>
    internal static int? CubicCm(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var volume) && volume is >= 0 and <= ProductAbout.HighestCubicCm ? volume : null;

    /// <summary>Null when it is empty or no amount.</summary>
    internal static long? Fen(string yuan) =>
        decimal.TryParse(yuan, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= 10_000_000 && decimal.Round(amount, 2) == amount ? Money.Yuan(amount).Fen : null;

    private static bool? Said(string text) =>
        s_yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : s_no.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;
}
