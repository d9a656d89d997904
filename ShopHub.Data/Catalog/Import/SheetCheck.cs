using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import;

/// <summary>Goes through the rows product by product and says what would become of each. Decides nothing by itself: the rules are the catalogue's.</summary>
internal sealed class SheetCheck(ShopShelf shelf)
{
    private const int MostPictures = 9, LongestHandle = 100;

    private readonly List<RowReport> _reports = [];
    private readonly List<SheetProduct> _products = [];
    private readonly Dictionary<string, int> _codes = new(StringComparer.OrdinalIgnoreCase);
    private int _creates, _updates, _refused;

    public SheetReport Report(IReadOnlyList<SheetRow> rows)
    {
        foreach (var product in rows.GroupBy(r => r["Handle"]).OrderBy(g => g.First().Number)) Take(product.Key, [.. product]);
        return new(_products, [.. _reports.OrderBy(r => r.Row)]) { Creates = _creates, Updates = _updates, RefusedProducts = _refused };
    }

    private void Take(string handle, List<SheetRow> rows)
    {
        var problems = new Dictionary<int, string>();
        var first = rows[0];
        if (handle.Length == 0) foreach (var row in rows) problems[row.Number] = "缺少Handle（商品编码）";
        else if (handle.Length > LongestHandle) problems[first.Number] = $"Handle太长：{handle.Length}个字，最多{LongestHandle}个";
        if (TitleProblem(first["Title"]) is { } title) problems.TryAdd(first.Number, title);
        var category = CategoryGuess.Of(first["Type"], first["Title"]);
        if (!shelf.Categories.Contains(category)) problems.TryAdd(first.Number, $"店铺还不能经营“{CategoryTable.NameOf(category)}”（{first["Type"]}），请在“类目与资质”申请");
        if (first["Body (HTML)"].Length > DetailHtml.Longest) problems.TryAdd(first.Number, $"详情太长：{first["Body (HTML)"].Length}个字符");

        var variants = new SheetVariants(handle, shelf, _codes, problems).Read(rows);
        if (variants.Count == 0 && problems.Count == 0) problems[first.Number] = "没有任何规格：至少要有一行价格";
        var pictures = rows.Select(r => r["Image Src"]).Where(IsWebAddress).Distinct().ToList();
        if (problems.Count > 0)
        {
            Refuse(handle, rows, problems);
            return;
        }

        var product = new SheetProduct
        {
            Handle = handle, Title = first["Title"], CategoryCode = category, Html = first["Body (HTML)"],
            OptionNames = SheetVariants.OptionNames(first, variants), Variants = variants, Pictures = [.. pictures.Take(MostPictures)],
            IsListed = IsListed(first), Row = first.Number,
        };
        Accept(product, rows, pictures.Count);
    }

    private void Accept(SheetProduct product, List<SheetRow> rows, int pictures)
    {
        var isNew = !shelf.ProductCodes.Contains(product.Handle);
        if (isNew) _creates++;
        else _updates++;
        _products.Add(product);
        var what = $"{(isNew ? "新建" : "更新")}商品，{product.Variants.Count}个规格，{product.Pictures.Length}张图片"
            + (product.IsListed ? "" : "，不上架") + (pictures > MostPictures ? $"（只取前{MostPictures}张）" : "");
        _reports.Add(new(rows[0].Number, product.Handle, product.Title, what, null));
        foreach (var row in rows.Skip(1))
            _reports.Add(new(row.Number, product.Handle, product.Title, row["Variant Price"].Length > 0 ? "增加规格" : "增加图片", null));
    }

    private void Refuse(string handle, List<SheetRow> rows, Dictionary<int, string> problems)
    {
        _refused++;
        var culprits = string.Join("、", problems.Keys.Order());
        foreach (var row in rows)
        {
            var why = problems.GetValueOrDefault(row.Number) ?? $"同一商品的第{culprits}行有误，整件商品不导入";
            _reports.Add(new(row.Number, handle, rows[0]["Title"], "不导入", why));
        }
    }

    private static string? TitleProblem(string title) =>
        title.Length == 0 ? "缺少商品标题"
        : title.Length < 3 ? $"标题太短：{title.Length}个字，至少3个字"
        : title.Length > 60 ? $"标题太长：{title.Length}个字，最多60个字"
        : !title.Any(char.IsLetter) ? "标题不能只有数字或符号"
        : ForbiddenGoods.In(title) is { } kind ? CatalogRefusals.Forbidden(kind).Message
        : null;

    private static bool IsListed(SheetRow row) =>
        row["Status"] is "" or "active" && !row["Published"].Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
