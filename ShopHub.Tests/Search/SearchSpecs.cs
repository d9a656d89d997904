using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Database;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Search;

/// <summary>The index follows the shelf, survives a start, and says where a product stands.</summary>
public sealed class SearchSpecs : IAsyncLifetime
{
    private static readonly string s_picture = $"/u/{1:x32}-960.webp";

    private readonly string _folder = Directory.CreateTempSubdirectory("shophub-index-").FullName;
    private Town _town = null!;
    private LuceneProductIndex _index = null!;
    private SearchFollower _follower = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        _index = new(_folder);
        _follower = new(_index, new HurriedClock());
    }

    public async Task DisposeAsync()
    {
        _index.Dispose();
        _follower.Dispose();
        await _town.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_product_a_new_title_and_a_new_price_are_found_at_once()
    {
        Assert.Empty(await Find("竹茶则"));
        var id = await Sells("手工竹茶则", 1_900);
        Assert.Equal(id, Assert.Single(await Find("竹茶则")));

        await _town.Look(async db =>
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

        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, id)));
        Assert.Empty(await Find("竹茶则"));

        Town.Done(await _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, id)));
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
        await _index.Keep();
        _index.Dispose();
        // While the program is down, a verb writes past every change.
        await _town.Look(db => db.Products.Where(p => p.Id == second).ExecuteUpdateAsync(set => set.SetProperty(p => p.Title, "柴烧茶海")));

        _index = new(_folder);
        var before = await _index.Find(new() { Words = "竹茶则", Take = 5 }, _town.Clock.GetUtcNow());
        Assert.Equal(first, Assert.Single(before.Products));
        _follower = new(_index, new HurriedClock());

        Assert.Equal(second, Assert.Single(await Find("茶海")));
        Assert.Empty(await Find("公道杯"));
    }

    [Fact]
    public async Task Another_program_on_the_same_folder_has_an_index_of_its_own()
    {
        await Sells("手工竹茶则", 1_900);
        using var other = new LuceneProductIndex(_folder);
        using var follower = new SearchFollower(other, new HurriedClock());

        await _town.Look(async db =>
        {
            await follower.BeFresh(db);
            return true;
        });

        Assert.Single((await other.Find(new() { Words = "竹茶则", Take = 5 }, _town.Clock.GetUtcNow())).Products);
    }

    [Fact]
    public async Task The_badge_lifts_a_product_and_a_merchant_reads_by_how_much()
    {
        var plain = await Sells("手工竹茶则 长柄", 1_900);
        var other = await _town.Look(async db =>
        {
            var row = await db.Products.AsTracking().SingleAsync(p => p.Id == plain);
            row.Sold = 150;
            await db.SaveChangesAsync();
            return row.Id;
        });
        var mine = await Sells("手工竹茶则 短柄", 1_900);
        Assert.Equal([other, mine], await Find("竹茶则"));

        await Find("竹茶则");
        var places = await _index.Places("竹茶则", _town.TeaHouse.MerchantId, 10, _town.Clock.GetUtcNow());
        var place = Assert.Single(places.Products, p => p.Product == mine);
        Assert.Equal((2, 2, 1), (places.Total, place.Place, place.PlaceWithBadge));

        await Changed(shop => shop.BadgeUntil = _town.Clock.GetUtcNow().AddDays(14));
        Assert.Equal([other, mine], await Find("竹茶则", a => a with { OnlyBadge = true }));
        _town.Clock.Wind(TimeSpan.FromDays(15));
        Assert.Empty(await Find("竹茶则", a => a with { OnlyBadge = true }));
    }

    [Fact]
    public async Task What_nobody_sells_is_answered_with_what_is_alike_and_says_so()
    {
        await Sells("蓝牙耳机 入耳式", 9_900);

        var found = await Hits("蓝芽耳机", a => a);

        Assert.True(found.AreNear);
        Assert.Single(found.Products);
        Assert.False((await Hits("完全没有的东西", a => a)).AreNear);
    }

    [Fact]
    public async Task Filters_count_what_they_would_leave()
    {
        await Sells("手工竹茶则", 1_900);
        await Sells("手工竹茶匙", 2_900);

        var found = await Hits("手工竹", a => a);

        Assert.Equal((2, "HOME"), (found.Total, Assert.Single(found.Categories).Value));
        Assert.Equal(2, found.Categories[0].Hits);
        Assert.Equal(1, (await Hits("手工竹", a => a with { Category = "HOME", Shop = _town.TeaHouse.MerchantId, From = Money.Yuan(20) })).Total);
        Assert.Equal(0, (await Hits("手工竹", a => a with { Category = "FOOD" })).Total);
    }

    [Fact]
    public async Task Words_are_counted_by_day_and_the_ones_in_vain_apart()
    {
        var counter = new WordCounter(_town.Clock);
        foreach (var _ in Enumerable.Range(0, 3)) counter.Count(" 龙井  茶 ", isFound: true);
        counter.Count("龙井 茶", isFound: false);

        var taken = counter.Taken();
        Town.Done(await _town.AsClockwork.Do((CountSearches use, Clockwork it) => use.Run(it, taken)));
        Town.Done(await _town.AsClockwork.Do((CountSearches use, Clockwork it) => use.Run(it, taken)));

        var word = Assert.Single(await _town.Look(db => db.SearchedWords.ToListAsync()));
        Assert.Equal(("龙井 茶", 8, 2), (word.Words, word.Times, word.InVain));
        Assert.Empty(counter.Taken());
        Assert.Equal("龙井 茶", Assert.Single(await _town.As(_town.Lin).Ask((WordQueries ask) => ask.Hot())));
        Assert.Contains("龙井 茶", await _town.As(_town.Lin).Ask((WordQueries ask) => ask.Suggest("ljc")));
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

    private async Task<IReadOnlyList<Id<Product>>> Find(string words, Func<SearchAsk, SearchAsk>? with = null) => (await Hits(words, with ?? (a => a))).Products;

    private async Task<SearchHits> Hits(string words, Func<SearchAsk, SearchAsk> with)
    {
        await _town.Look(async db =>
        {
            await _follower.BeFresh(db);
            return true;
        });
        return await _index.Find(with(new() { Words = words, Take = 50 }), _town.Clock.GetUtcNow());
    }

    private async Task<Id<Product>> Sells(string title, long fen)
    {
        var about = new ProductAbout("HOME", title, "", "手工。", Money.Zero, Promises.None, [s_picture]);
        var kept = new Dictionary<string, ShopHub.Data.Pictures.StoredPicture> { [s_picture] = new(s_picture, 960, 960) };
        return Town.Done(await _town.As(_town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, new([], [new([], new(fen), 5)]), kept, isListed: true, Guid.CreateVersion7())));
    }

    private Task Changed(Action<Merchant> change) => _town.Look(async db =>
    {
        change(await db.Merchants.AsTracking().SingleAsync(m => m.Id == _town.TeaHouse.MerchantId));
        return await db.SaveChangesAsync();
    });

    /// <summary>Every look is a second later, so that the index is always asked to be fresh.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
    }
}
