using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>A product is changed as a draft beside what shoppers see, published in one act, and its versions are kept (PRD-03).</summary>
public sealed partial class ProductEditSpecs : IAsyncLifetime
{
    private Town _town = null!;
    private Id<Product> _good;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
        _good = await Writes(isListed: true);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_draft_changes_nothing_that_shoppers_see()
    {
        var before = await Page();

        var saved = await Saves(c => c with { Title = "竹节茶则", Skus = [c.Skus[0] with { Price = new(990) }, c.Skus[1]] });

        Assert.Equal("竹节茶则", saved.Content.Title);
        Assert.Equal(before, await Page());
        var desk = await Desk();
        Assert.Equal(("竹节茶则", "手工陶瓷茶则"), (desk.Draft!.Title, desk.Live.Title));
        Assert.Equal(_town.TeaHouse.Name, desk.EditedBy);
    }

    [Fact]
    public async Task Published_it_is_seen_all_at_once_and_pieces_stay_what_they_are()
    {
        await Saves(c => c with
        {
            Title = "竹节茶则",
            OptionNames = ["釉色"],
            Pictures = [c.Pictures[1], c.Pictures[0]],
            Skus = [c.Skus[0] with { Price = new(990), Values = ["朱红"] }, c.Skus[1] with { IsActive = false }, OfferedSku.Another(["青"], new(3_000))],
        });

        Assert.Equal(2, Town.Done(await Publishes()));

        var (product, skus) = await _town.Look(async db => (await db.Products.SingleAsync(p => p.Id == _good), await db.Skus.Where(s => s.ProductId == _good).OrderBy(s => s.Position).ToListAsync()));
        Assert.Equal(("竹节茶则", Picture(2), new Money(990)), (product.Title, product.CoverUrl, product.Price));
        Assert.Equal([("朱红", 990L, true), ("白", 2_990, false), ("青", 3_000, true)], skus.Select(s => (s.OptionValues[0], s.Price.Fen, s.IsActive)));
        var pieces = await _town.Look(db => db.Skus.Where(s => s.ProductId == _good).OrderBy(s => s.Position).Select(s => db.Stock.Where(k => k.SkuId == s.Id).Select(k => k.OnHand).Single()).ToListAsync());
        Assert.Equal([5, 0, 0], pieces);
        Assert.Null((await Desk()).Draft);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Only_what_was_looked_at_is_published()
    {
        await Saves(c => c with { Title = "竹节茶则" });
        var seen = await Desk();
        await Saves(c => c with { Subtitle = "后来加的" });
        Assert.Equal("common.changed-by-others", (await Publishes(seen)).Refusal?.Code);

        seen = await Desk();
        Town.Done(await Reprices(seen.Live.Skus[0], 1_234));
        Assert.Equal("common.changed-by-others", (await Publishes(seen)).Refusal?.Code);

        Town.Done(await Publishes());
        var live = (await Desk()).Live;
        Assert.Equal(("竹节茶则", "后来加的", 1_234L), (live.Title, live.Subtitle, live.Skus[0].Price.Fen));
    }

    [Fact]
    public async Task Of_many_who_publish_at_once_one_does()
    {
        await Saves(c => c with { Title = "竹节茶则" });
        var seen = await Desk();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Publishes(seen)));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains(o.Refusal?.Code, (string[])["edit.nothing", "common.changed-by-others"]));
        Assert.Equal(2, await _town.Look(db => db.ProductVersions.CountAsync(v => v.ProductId == _good)));
    }

    [Fact]
    public async Task Six_who_write_it_at_once_lose_nothing()
    {
        var seen = (await Desk()).Live;
        ProductContent[] mine =
        [
            seen with { Title = "竹节茶则" }, seen with { Subtitle = "手作" }, seen with { Freight = new(350) }, seen with { Promises = Promises.None },
            seen with { Skus = [seen.Skus[0] with { Price = new(990) }, seen.Skus[1]] }, seen with { Skus = [seen.Skus[0], seen.Skus[1] with { Price = new(880) }] },
        ];

        var saved = await Task.WhenAll(mine.Select(m => SavesAs(_town.TeaHouse, seen, m)));

        Assert.All(saved, s => Assert.Empty(Town.Done(s).Conflicts));
        var draft = (await Desk()).Draft!;
        Assert.Equal(("竹节茶则", "手作", 350L, Promises.None), (draft.Title, draft.Subtitle, draft.Freight.Fen, draft.Promises));
        Assert.Equal([990, 880], draft.Skus.Select(s => s.Price.Fen));
    }

    [Fact]
    public async Task What_a_colleague_wrote_in_the_same_place_is_told_and_not_overwritten()
    {
        var seen = (await Desk()).Live;
        Town.Done(await SavesAs(_town.TeaHouse with { Name = "小陈" }, seen, seen with { Title = "小陈的茶则", Subtitle = "手作" }));

        var told = Town.Done(await SavesAs(_town.TeaHouse, seen, seen with { Title = "店主的茶则" }));

        Assert.Equal([ContentPart.Title], told.Conflicts.Select(c => c.Part));
        Assert.Equal(("店主的茶则", "手作", "小陈的茶则"), (told.Content.Title, told.Content.Subtitle, told.Theirs.Title));
        Assert.Equal("小陈的茶则", (await Desk()).Draft!.Title);
        Assert.Empty(Town.Done(await SavesAs(_town.TeaHouse, told.Theirs, told.Content)).Conflicts);
        Assert.Equal(("店主的茶则", "手作"), ((await Desk()).Draft!.Title, (await Desk()).Draft!.Subtitle));
    }

    [Fact]
    public async Task A_draft_that_says_what_shoppers_see_already_is_none()
    {
        await Saves(c => c with { Title = "竹节茶则" });
        await Saves(c => c with { Title = "手工陶瓷茶则" });

        Assert.Null((await Desk()).Draft);
        Assert.Equal("edit.nothing", (await Publishes()).Refusal?.Code);
    }

    private static string Picture(int n) => $"/u/{n:x32}-960.webp";

    private async Task<Id<Product>> Writes(bool isListed)
    {
        var about = new ProductAbout("HOME", "手工陶瓷茶则", "", [DetailBlock.Text("一把茶则。")], new(800), Promises.NoReasonReturn, [Picture(1), Picture(2)]);
        var kept = new[] { 1, 2 }.ToDictionary(Picture, n => new StoredPicture(Picture(n), 960, 960));
        var sold = new NewVariants(["颜色"], [new(["红"], new(1_990), 5), new(["白"], new(2_990), 0)]);
        return Town.Done(await _town.As(_town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, sold, kept, isListed, Guid.CreateVersion7())));
    }

    private Task<EditDesk> Desk() => _town.As(_town.TeaHouse).Ask((EditDeskQueries ask, ShopStaff me) => ask.Desk(me, _good));

    private Task<Outcome<SavedEdit>> SavesAs(ShopStaff by, ProductContent seen, ProductContent mine) => _town.As(by).Do((SaveEdit use, ShopStaff me) => use.Run(me, _good, seen, mine));

    private async Task<SavedEdit> Saves(Func<ProductContent, ProductContent> change)
    {
        var desk = await Desk();
        var seen = desk.Draft ?? desk.Live;
        return Town.Done(await SavesAs(_town.TeaHouse, seen, change(seen)));
    }

    private async Task<Outcome<int>> Publishes(EditDesk? seen = null)
    {
        seen ??= await Desk();
        return await _town.As(_town.TeaHouse).Do((PublishEdit use, ShopStaff me) => use.Run(me, _good, seen.DraftRevision, seen.LiveRevision));
    }

    private Task<Outcome> Reprices(OfferedSku sku, long fen) => _town.As(_town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, sku.Id, sku.Price, new(fen)));

    private Task<Outcome> Restores(int version) => _town.As(_town.TeaHouse).Do((RestoreVersion use, ShopStaff me) => use.Run(me, _good, version));

    /// <summary>What a shopper is shown.</summary>
    private Task<(string, string, Money, string, int)> Page() => _town.Look(async db =>
    {
        var product = await db.Products.SingleAsync(p => p.Id == _good);
        var html = await db.ProductDetails.Where(d => d.ProductId == _good).Select(d => d.Html).SingleAsync();
        return (product.Title, product.Subtitle, product.Price, html, product.Revision);
    });
}
