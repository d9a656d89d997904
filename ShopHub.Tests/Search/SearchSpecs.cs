using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Search;

/// <summary>The index follows the shelf and survives a start.</summary>
public sealed class SearchSpecs : SearchedTown
{
    [Fact]
    public async Task A_new_product_a_new_title_and_a_new_price_are_found_at_once()
    {
        Assert.Empty(await Find("竹茶则"));
        var id = await Sells("手工竹茶则", 1_900);
        Assert.Equal(id, Assert.Single(await Find("竹茶则")));

        await Town.Look(async db =>
        {
            var product = await db.Products.AsTracking().SingleAsync(p => p.Id == id);
            product.Title = "手工紫砂茶宠";
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await Find("竹茶则"));
        Assert.Equal(id, Assert.Single(await Find("zscc")));
        Assert.Empty(await Find("茶宠", a => a with { From = Money.Yuan(20) }));
        Assert.Single(await Find("茶宠", a => a with { From = Money.Yuan(10), To = Money.Yuan(19) }));
    }

    [Fact]
    public async Task What_leaves_the_shelf_is_not_found_and_what_comes_back_is()
    {
        var id = await Sells("手工竹茶则", 1_900);
        Assert.Single(await Find("竹茶则"));

        Cast.Town.Done(await Town.As(Town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, id)));
        Assert.Empty(await Find("竹茶则"));

        Cast.Town.Done(await Town.As(Town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, id)));
        Assert.Single(await Find("竹茶则"));
    }

    [Fact]
    public async Task A_shop_that_stops_selling_takes_its_goods_along_and_its_new_name_is_found()
    {
        await Sells("手工竹茶则", 1_900);
        await Changed(shop => shop.ShopName = "山月茶寮");
        Assert.Single(await Find("山月茶寮 茶则"));

        await Changed(shop => shop.Suspend());
        Assert.Empty(await Find("竹茶则"));
    }

    [Fact]
    public async Task Started_again_it_knows_what_it_knew_and_compares_the_rest()
    {
        var (first, second) = (await Sells("手工竹茶则", 1_900), await Sells("柴烧公道杯", 2_900));
        Assert.Single(await Find("竹茶则"));
        await Index.Keep();
        Index.Dispose();
        // While the program is down, a verb writes past every change.
        await Town.Look(db => db.Products.Where(p => p.Id == second).ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, "柴烧茶海")));

        Index = new(Folder);
        var before = await Index.Find(new() { Words = "竹茶则", Take = 5 }, Town.Clock.GetUtcNow());
        Assert.Equal(first, Assert.Single(before.Products));
        Follower = new(Index, new HurriedClock());

        Assert.Equal(second, Assert.Single(await Find("茶海")));
        Assert.Empty(await Find("公道杯"));
    }

    [Fact]
    public async Task Another_program_on_the_sameFolder_has_anIndex_of_its_own()
    {
        await Sells("手工竹茶则", 1_900);
        using var other = new LuceneProductIndex(Folder);
        using var follower = new SearchFollower(other, new HurriedClock());

        await Town.Look(async db =>
        {
            await follower.BeFresh(db);
            return true;
        });

        Assert.Single((await other.Find(new() { Words = "竹茶则", Take = 5 }, Town.Clock.GetUtcNow())).Products);
    }

    [Fact]
    public async Task Forty_who_search_while_the_shelf_changes_never_see_half_a_change()
    {
        var ids = new List<Id<Product>>();
        foreach (var i in Enumerable.Range(1, 20)) ids.Add(await Sells($"竹茶则 {i} 号款", 1_900));

        var searching = Task.WhenAll(Enumerable.Range(0, 40).Select(async _ => (await Find("竹茶则")).Count));
        await Changed(shop => shop.City = "苏州");

        Assert.All(await searching, count => Assert.Equal(20, count));
        Assert.Equal(20, (await Hits("竹茶则", a => a with { City = "苏州" })).Total);
    }
}
