using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

public sealed partial class ProductEditSpecs
{
    [Fact]
    public async Task Every_change_that_shoppers_see_is_a_version_that_says_who_and_what()
    {
        await Saves(c => c with { Title = "竹节茶则" });
        Town.Done(await Publishes());
        Town.Done(await Reprices((await Desk()).Live.Skus[0], 1_234));

        var versions = (await Desk()).Versions;

        Assert.Equal([(3, "改价", "“红”的价格"), (2, "发布修改", "商品名称"), (1, "上架", "上架时的内容")], versions.Select(v => (v.Number, v.How, v.What)));
        Assert.Equal(_town.TeaHouse.Name, versions[0].By);
        Assert.Equal("手工陶瓷茶则", (await Version(1)).Title);
    }

    [Fact]
    public async Task A_version_comes_back_as_a_draft_and_never_by_itself()
    {
        await Saves(c => c with { Title = "竹节茶则", Html = "<h2>尺寸</h2>", Pictures = [c.Pictures[1]], Skus = [c.Skus[0] with { Price = new(990) }, c.Skus[1], OfferedSku.Another(["青"], new(3_000))] });
        Town.Done(await Publishes());

        Town.Done(await Restores(1));

        Assert.Equal("竹节茶则", (await Desk()).Live.Title);
        Assert.Equal("edit.under-way", (await Restores(1)).Refusal?.Code);
        Town.Done(await Publishes());
        var (live, first) = ((await Desk()).Live, await Version(1));
        // What came later is not sold any more, and not thrown away.
        Assert.Equal([true, true, false], live.Skus.Select(s => s.IsActive));
        Assert.Empty(ContentDiff.Of(first, live with { Skus = [.. live.Skus.Take(2)] }));
        Assert.Equal("edit.nothing", (await Restores(3)).Refusal?.Code);
        Assert.Equal("common.not-found", (await Restores(9)).Refusal?.Code);
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_leaves_nothing()
    {
        await Saves(c => c with { Title = "竹节茶则" });
        var seen = await Desk();
        Assert.Equal("common.changed-by-others", (await Drops(seen.DraftRevision - 1)).Refusal?.Code);

        Town.Done(await Drops(seen.DraftRevision));

        Assert.Null((await Desk()).Draft);
        Assert.Equal("手工陶瓷茶则", (await Desk()).Live.Title);
    }

    [Fact]
    public async Task What_may_not_be_said_or_sold_is_refused_before_anybody_sees_it()
    {
        var seen = (await Desk()).Live;
        foreach (var (code, mine) in new[]
        {
            ("product.title", seen with { Title = "茶" }), ("product.forbidden", seen with { Title = "茶具套装含香烟" }), ("product.no-picture", seen with { Pictures = [] }),
            ("pictures.foreign", seen with { Pictures = [new("https://example.com/a.png", 9, 9)] }), ("picture.kind", seen with { Pictures = [new(Picture(7), 0, 0)] }),
            ("product.no-sku", seen with { Skus = [.. seen.Skus.Select(s => s with { IsActive = false })] }), ("sku.price", seen with { Skus = [seen.Skus[0] with { Price = new(0) }] }),
            ("variants.twice", seen with { Skus = [.. seen.Skus, OfferedSku.Another(["红"], new(1))] }), ("variants.values", seen with { Skus = [.. seen.Skus, OfferedSku.Another([""], new(1))] }),
            ("variants.names", seen with { OptionNames = [""] }),
        }) Assert.Equal(code, (await SavesAs(_town.TeaHouse, seen, mine)).Refusal?.Code);

        await Saves(c => c with { CategoryCode = "OFFICE" });
        await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "OFFICE").ExecuteDeleteAsync());
        Assert.Equal("right.missing", (await Publishes()).Refusal?.Code);
        Assert.Equal("HOME", (await Desk()).Live.CategoryCode);
    }

    [Fact]
    public async Task Who_may_not_write_products_writes_none()
    {
        var seen = await Desk();
        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);

        Assert.Equal("common.not-allowed", (await SavesAs(clerk, seen.Live, seen.Live with { Title = "竹节茶则" })).Refusal?.Code);
        Assert.Equal("common.not-found", (await SavesAs(_town.BookRoom, seen.Live, seen.Live with { Title = "竹节茶则" })).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((RestoreVersion use, ShopStaff me) => use.Run(me, _good, 1))).Refusal?.Code);
    }

    [Fact]
    public async Task A_product_nobody_has_seen_keeps_no_versions()
    {
        _good = await Writes(isListed: false);
        await Saves(c => c with { Title = "竹节茶则" });

        Assert.Equal(0, Town.Done(await Publishes()));

        Assert.Equal(("竹节茶则", true, 0), ((await Desk()).Live.Title, (await Desk()).IsNew, (await Desk()).Versions.Count));
    }

    [Fact]
    public async Task A_detail_page_whose_blocks_nobody_touches_stays_as_it_is()
    {
        const string rich = "<h2>尺寸</h2><p>长18厘米</p>";
        await _town.Look(db => db.ProductDetails.Where(d => d.ProductId == _good).ExecuteUpdateAsync(set => set.SetProperty(d => d.Html, rich)));
        var seen = (await Desk()).Live;
        Assert.Equal([DetailKind.Heading, DetailKind.Text], seen.About().Detail.Select(b => b.Kind));

        await Saves(c => c.With(c.About() with { Subtitle = "竹节款" }, new Dictionary<string, ShownPicture>()));
        Town.Done(await Publishes());

        Assert.Equal((rich, "竹节款"), ((await Desk()).Live.Html, (await Desk()).Live.Subtitle));
    }

    private Task<ProductContent> Version(int number) => _town.As(_town.TeaHouse).Ask((EditDeskQueries ask, ShopStaff me) => ask.Version(me, _good, number));

    private Task<Data.Outcome> Drops(int seen) => _town.As(_town.TeaHouse).Do((DropEdit use, ShopStaff me) => use.Run(me, _good, seen));
}
