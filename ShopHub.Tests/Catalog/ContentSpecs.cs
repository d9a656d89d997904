using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Catalog;

/// <summary>Two contents of one product are compared and put together.</summary>
public sealed class ContentSpecs
{
    private static readonly Id<Sku> s_red = Id<Sku>.New(), s_white = Id<Sku>.New();

    private static readonly ProductContent s_seen = new()
    {
        CategoryCode = "HOME", Title = "手工陶瓷茶则", Html = "<p>一把茶则。</p>", Promises = Promises.NoReasonReturn, OptionNames = ["颜色"],
        Pictures = [new("/u/1.webp", 960, 960)], Skus = [new(s_red, "A-1", ["红"], new(1_990), true), new(s_white, "A-2", ["白"], new(2_990), true)],
    };

    [Fact]
    public void The_same_content_has_no_changes() => Assert.Empty(ContentDiff.Of(s_seen, s_seen with { Skus = [.. s_seen.Skus], Pictures = [.. s_seen.Pictures] }));

    [Fact]
    public void Every_part_and_every_combination_is_compared()
    {
        var other = Changed();

        Assert.Equal(
            [ContentPart.Title, ContentPart.Subtitle, ContentPart.Category, ContentPart.Pictures, ContentPart.Detail, ContentPart.Freight, ContentPart.Template, ContentPart.Weight,
                ContentPart.Volume, ContentPart.Promises, ContentPart.Options, ContentPart.SkuValues, ContentPart.SkuPrice, ContentPart.SkuOffered, ContentPart.NewSku, ContentPart.GoneSku],
            ContentDiff.Of(s_seen, other).Select(c => c.Part));
        Assert.Equal("商品名称、副标题、类目、商品图等16处", ContentDiff.Summary(ContentDiff.Of(s_seen, other)));
    }

    [Fact]
    public void Taken_over_part_by_part_it_becomes_the_other()
    {
        var other = Changed();

        Assert.Empty(ContentDiff.Of(ContentMerge.Of(s_seen, other, s_seen).Content, other));
        Assert.Empty(ContentDiff.Of(ContentMerge.Of(s_seen, s_seen, other).Content, other));
        Assert.Empty(ContentMerge.Of(s_seen, other, other).Conflicts);
    }

    [Fact]
    public void What_only_one_of_two_changed_is_kept_of_both()
    {
        var mine = Priced(s_red, 1_500) with { Title = "我的茶则", Promises = Promises.NoReasonReturn | Promises.DamageCover };
        var theirs = Priced(s_white, 2_500) with { Subtitle = "竹节款", Promises = Promises.None };

        var merged = ContentMerge.Of(s_seen, mine, theirs);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(("我的茶则", "竹节款", Promises.DamageCover), (merged.Content.Title, merged.Content.Subtitle, merged.Content.Promises));
        Assert.Equal([1_500, 2_500], merged.Content.Skus.Select(s => s.Price.Fen));
    }

    [Fact]
    public void What_both_changed_stays_mine_and_is_named()
    {
        var merged = ContentMerge.Of(s_seen, Priced(s_red, 1_500), Priced(s_red, 1_700) with { Title = "别的茶则" });

        Assert.Equal([new ContentChange(ContentPart.SkuPrice, s_red, "红")], merged.Conflicts);
        Assert.Equal(("别的茶则", 1_500L), (merged.Content.Title, merged.Content.Skus[0].Price.Fen));
    }

    private static ProductContent Priced(Id<Sku> sku, long fen) => s_seen with { Skus = [.. s_seen.Skus.Select(s => s.Id == sku ? s with { Price = new(fen) } : s)] };

    private static ProductContent Changed() => new()
    {
        CategoryCode = "OFFICE", Title = "别的茶则", Subtitle = "竹节款", Html = "<p>换了说法</p>", Freight = new(800), FreightTemplateId = Id<FreightTemplate>.New(), Grams = 300, CubicCm = 200,
        Promises = Promises.DamageCover, OptionNames = ["釉色"], Pictures = [new("/u/2.webp", 960, 960)],
        Skus = [new(s_red, "A-1", ["朱红"], new(1_500), false), new(Id<Sku>.New(), "S1", ["青"], new(3_000), true)],
    };
}
