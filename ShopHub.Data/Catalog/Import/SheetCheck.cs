using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Goes through the rows product by product and says what would become of each. Decides nothing by itself: the rules are the catalogue's.</summary>
internal sealed class SheetCheck(ShopShelf shelf)
{
    private const int MostPictures = 9, LongestHandle = 100;

    private static readonly char[] s_betweenPictures = ['\n', '\r', ' ', ';', '；', '|', '，'];

    private readonly Dictionary<string, int> _codes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the file, without its head.</summary>
    public int Rows { get; private set; }

    public IEnumerable<CheckedItem> Check(IEnumerable<SheetRow> rows)
    {
        // Rows of one product need not stand together.
        var products = new Dictionary<string, List<SheetRow>>();
        foreach (var row in rows)
        {
            Rows++;
            if (!products.TryGetValue(row[ImportField.Code], out var its)) products[row[ImportField.Code]] = its = [];
            its.Add(row);
        }

        foreach (var (handle, its) in products)
            foreach (var item in Take(handle, its)) yield return item;
    }

    private IEnumerable<CheckedItem> Take(string handle, List<SheetRow> rows)
    {
        var problems = new Dictionary<int, string>();
        List<string> warnings = [];
        var first = rows[0];
        var there = shelf.Products.TryGetValue(handle, out var known);
        if (handle.Length == 0) foreach (var row in rows) problems[row.Number] = "缺少商品编码";
        else if (handle.Length > LongestHandle) problems[first.Number] = $"商品编码太长：{handle.Length}个字，最多{LongestHandle}个";
        else if (SheetText.LooksLikeFormula(handle)) problems[first.Number] = $"商品编码“{handle}”像表格公式，请改为普通文字";
        if (known?.Lapsed is { } lapsed) problems.TryAdd(first.Number, lapsed);
        var category = SheetText.Category(first, known?.Category, warnings);
        if (SheetText.TitleProblem(first[ImportField.Title]) is { } title) problems.TryAdd(first.Number, title);
        if (!shelf.Categories.Contains(category)) problems.TryAdd(first.Number, $"店铺还不能经营“{CategoryTable.NameOf(category)}”{(first[ImportField.Category].Length > 0 ? $"（{first[ImportField.Category]}）" : "")}，请在“类目与资质”申请");
        if (Condition.IsAskedFor(category)) problems.TryAdd(first.Number, "二手商品要逐件写明成色和瑕疵，请在“新建商品”里发布");
        if (SheetText.OtherProblem(first) is { } other) problems.TryAdd(first.Number, other);
        if (SheetAttributes.Problem(first[ImportField.Attributes]) is { } attributes) problems.TryAdd(first.Number, attributes);
        if (shelf.FreightProblem(first[ImportField.Template], known, SheetText.Grams(first[ImportField.Weight]), SheetText.CubicCm(first[ImportField.Volume])) is { } freight) problems.TryAdd(first.Number, freight);

        var variants = new SheetVariants(handle, shelf, _codes, problems).Read(rows);
        if (variants.Count == 0 && problems.Count == 0) problems[first.Number] = "没有任何规格：至少要有一行价格";
        if (problems.Count > 0) return Refused(handle, rows, problems);
        return [Accepted(handle, rows, variants, category, there, warnings)];
    }

    private CheckedItem Accepted(string handle, List<SheetRow> rows, List<SheetVariant> variants, string category, bool there, List<string> warnings)
    {
        var first = rows[0];
        var pictures = rows.SelectMany(r => r[ImportField.Pictures].Split(s_betweenPictures, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (pictures.Count > MostPictures) warnings.Add($"图片只取前{MostPictures}张");
        var product = new SheetProduct
        {
            Handle = handle, Title = first[ImportField.Title], Subtitle = first[ImportField.Subtitle] is { Length: > 0 } subtitle ? subtitle : null, CategoryCode = category,
            Html = first[ImportField.Story].Contains('<', StringComparison.Ordinal) || first[ImportField.Story].Length == 0 ? first[ImportField.Story] : DetailHtml.FromText(first[ImportField.Story]),
            Attributes = SheetAttributes.Of(first[ImportField.Attributes]), Promises = SheetText.PromisesOf(first[ImportField.Promises]), FreightFen = SheetText.Fen(first[ImportField.Freight]),
            FreightTemplateId = shelf.Templates.TryGetValue(first[ImportField.Template], out var template) ? template.Id : null, Grams = SheetText.Grams(first[ImportField.Weight]), CubicCm = SheetText.CubicCm(first[ImportField.Volume]),
            OptionNames = SheetVariants.OptionNames(first, variants), Variants = variants, Pictures = [.. pictures.Take(MostPictures)],
            IsListed = SheetText.IsListed(first) is true, Row = first.Number,
        };
        var what = $"{(there ? "更新" : "新建")}，{variants.Count}个规格，{product.Pictures.Length}张图片{(product.IsListed ? "" : "，不上架")}";
        return new(first.Number, handle, product.Title, what, there, product, string.Join('；', warnings));
    }

    private static IEnumerable<CheckedItem> Refused(string handle, List<SheetRow> rows, Dictionary<int, string> problems)
    {
        var culprits = string.Join("、", problems.Keys.Order().Take(5));
        foreach (var row in rows)
        {
            var why = problems.GetValueOrDefault(row.Number) ?? $"同一商品的第{culprits}行有误，整件商品不导入";
            yield return new(row.Number, handle, rows[0][ImportField.Title], "不导入", IsUpdate: false, null, why);
        }
    }
}
