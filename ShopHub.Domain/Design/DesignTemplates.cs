using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Design.BlockKind;

namespace ShopHub.Domain.Design;

/// <summary>A product to fill a template with: its picture leads to it.</summary>
public sealed record TemplateGood(Id<Product> Id, string Title, string Url, int Width, int Height);

/// <summary>A page to begin from (货架模板), filled with what the shop sells best.</summary>
/// <param name="Says">What it is good for, in one line.</param>
public sealed record DesignTemplate(string Code, string Name, string Says, ShopTheme Theme, Func<IReadOnlyList<TemplateGood>, IReadOnlyList<DesignBlock>> Blocks)
{
    public DesignPage Page(IReadOnlyList<TemplateGood> goods) => new(Theme, Blocks(goods));
}

public static class DesignTemplates
{
    public static IReadOnlyList<DesignTemplate> All { get; } =
    [
        new("plain", "清爽货架", "公告、热销和新品，适合商品不多的小店", ShopTheme.Plain, goods =>
            [Of(Notice), Of(BestSellers), Of(Newest)]),
        new("window", "橱窗陈列", "大图开场，热门单品一眼看到", Look("8a4b0f", "f7efe2", "4a2a0c", Corners.Soft, Typeface.Serif, HeaderStyle.Centred), goods =>
            [Of(Banner) with { Pictures = [.. Pictured(goods, 0, 3)] }, Of(Coupons), Of(Pictures) with { Title = "今日挑选", Columns = 3, Pictures = [.. Pictured(goods, 3, 3)] }, Of(BestSellers), Of(Newest)]),
        new("fresh", "上新日记", "新品打头，图文并茂讲清来历", Look("0b6b4f", "e4f4ee", "0b3d2e", Corners.Round, Typeface.System, HeaderStyle.Card), goods =>
            [Of(Newest) with { Columns = 2, Count = 4 }, Of(Article) with { Title = "为什么选它", Text = "每一件都先自己用过，觉得好才上架。\n\n有问题随时找客服，我们看到就回。" }, Of(Pictures) with { Title = "店里的样子", Columns = 2, Pictures = [.. Pictured(goods, 0, 4)] }, Of(BestSellers)]),
        new("sale", "活动大促", "倒计时、领券和主推商品集中发力", Look("b3123f", "b3123f", "ffffff", Corners.Soft, Typeface.System, HeaderStyle.Band), goods =>
            [Of(Countdown), Of(Coupons), Of(Products) with { Title = "主推单品", Columns = 3, Products = [.. goods.Take(6).Select(g => g.Id)] }, Of(BestSellers) with { Title = "大家都在买" }, Of(Notice) with { Text = "活动商品数量有限，以下单时为准" }]),
        new("story", "手作故事", "先讲人和手艺，再看作品", Look("7a3e8c", "f6eef9", "4a2457", Corners.Round, Typeface.Kai, HeaderStyle.Centred), goods =>
            [Of(Article) with { Title = "关于这家店", Text = "东西不多，件件亲手做。\n\n做得慢一点，用得久一点。" }, Of(Pictures) with { Columns = 1, Pictures = [.. Pictured(goods, 0, 1)] }, Of(Products) with { Title = "最近的作品", Products = [.. goods.Skip(1).Take(4).Select(g => g.Id)] }, Of(Newest)]),
    ];

    public static DesignTemplate Of(string code) => All.FirstOrDefault(t => t.Code == code) ?? throw CommonRefusals.NotFound();

    private static ShopTheme Look(string brand, string header, string ink, Corners corners, Typeface font, HeaderStyle style) =>
        new(Colour.Parse(brand), Colour.Parse(header), Colour.Parse(ink), corners, font, style);

    private static DesignBlock Of(BlockKind kind) => DesignBlock.New(kind);

    private static IEnumerable<BlockPicture> Pictured(IReadOnlyList<TemplateGood> goods, int from, int count) =>
        goods.Skip(from).Take(count).Select(g => new BlockPicture(g.Url, g.Width, g.Height, g.Title.Length > DesignPolicy.LongestTitle ? g.Title[..DesignPolicy.LongestTitle] : g.Title, BlockLink.ToProduct(g.Id)));
}
