using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.Protection;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Search;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Search;

/// <summary>What is found, in which order, and what is counted.</summary>
public sealed class FoundSpecs : SearchedTown
{
    [Fact]
    public async Task The_badge_lifts_a_product_and_a_merchant_reads_by_how_much()
    {
        var plain = await Sells("手工竹茶则 长柄", 1_900);
        var other = await Town.Look(async db =>
        {
            var row = await db.Products.AsTracking().SingleAsync(p => p.Id == plain);
            row.Sold = 150;
            await db.SaveChangesAsync();
            return row.Id;
        });
        var mine = await Sells("手工竹茶则 短柄", 1_900);
        Assert.Equal([other, mine], await Find("竹茶则"));

        await Find("竹茶则");
        var places = await Index.Places("竹茶则", Town.TeaHouse.MerchantId, 10, Town.Clock.GetUtcNow());
        var place = Assert.Single(places.Products, p => p.Product == mine);
        Assert.Equal((2, 2, 1), (places.Total, place.Place, place.PlaceWithBadge));

        await Changed(shop => shop.BadgeUntil = Town.Clock.GetUtcNow().AddDays(14));
        Assert.Equal([other, mine], await Find("竹茶则", a => a with { OnlyBadge = true }));
        Town.Clock.Wind(TimeSpan.FromDays(15));
        Assert.Empty(await Find("竹茶则", a => a with { OnlyBadge = true }));
    }

    [Fact]
    public async Task A_shop_that_ships_late_stands_behind_one_that_does_not()
    {
        var mine = await Sells("手工竹茶则 长柄", 1_900);
        await Find("竹茶则");
        var (shop, today) = (Town.TeaHouse.MerchantId, ShopCalendar.DayOf(Town.Clock.GetUtcNow()));
        await Town.Look(db =>
        {
            db.ShopDays.Add(ShopDay.Of(shop, today.AddDays(-3), new() { Due = 20, OnTime = 15 }));
            db.ShopDays.Add(ShopDay.Of(shop, today.AddDays(-91), new() { Due = 500, OnTime = 500 }));
            return db.SaveChangesAsync();
        });

        Assert.Equal(1, Cast.Town.Done(await Town.AsClockwork.Do((ReckonServiceFactor use, Clockwork me) => use.Run(me, [shop]))));
        Assert.Equal(0, Cast.Town.Done(await Town.AsClockwork.Do((ReckonServiceFactor use, Clockwork me) => use.Run(me, [shop]))));

        await Find("竹茶则");
        var place = Assert.Single((await Index.Places("竹茶则", shop, 10, Town.Clock.GetUtcNow())).Products, p => p.Product == mine);
        Assert.Equal(Ranking.Score(place.Relevance, 9_300, hasBadge: false, isFresh: true), place.Score);
    }

    [Fact]
    public async Task What_is_told_of_goods_in_pairs_is_found()
    {
        var mine = await Sells("手工茶则 长柄", 1_900);
        await Town.Look(async db =>
        {
            var row = await db.Products.AsTracking().SingleAsync(p => p.Id == mine);
            row.Attributes = [new("产地", "安吉毛竹")];
            return await db.SaveChangesAsync();
        });

        Assert.Equal([mine], await Find("安吉"));
        Assert.Equal([mine], await Find("茶则 毛竹"));
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
    public async Task The_best_are_found_however_many_meet_the_words()
    {
        for (var i = 0; i < 12; i++) await Sells($"手工竹茶则 第{i}款", 1_900);
        var best = await Sells("手工竹茶则 热卖", 1_900);
        await Town.Look(async db =>
        {
            (await db.Products.AsTracking().SingleAsync(p => p.Id == best)).Sold = 500;
            return await db.SaveChangesAsync();
        });

        var first = await Hits("竹茶则", a => a with { Take = 2 });

        Assert.Equal((13, best), (first.Total, first.Products[0]));
        var all = await Hits("竹茶则", a => a with { Take = 20 });
        Assert.Equal(all.Products.Take(2), first.Products);
    }

    [Fact]
    public async Task Filters_count_what_they_would_leave()
    {
        await Sells("手工竹茶则", 1_900);
        await Sells("手工竹茶匙", 2_900);

        var found = await Hits("手工竹", a => a with { WithCounts = true });

        Assert.Empty((await Hits("手工竹", a => a)).Categories);
        Assert.Equal((2, "HOME"), (found.Total, Assert.Single(found.Categories).Value));
        Assert.Equal(2, found.Categories[0].Hits);
        Assert.Equal(1, (await Hits("手工竹", a => a with { Category = "HOME", Shop = Town.TeaHouse.MerchantId, From = Money.Yuan(20) })).Total);
        Assert.Equal(0, (await Hits("手工竹", a => a with { Category = "FOOD" })).Total);
    }

    [Fact]
    public async Task A_search_is_narrowed_by_brand_and_facts_and_another_value_can_be_added()
    {
        var bamboo = await Sells("手工茶则 一", 1_900);
        var walnut = await Sells("手工茶则 二", 1_900);
        var plain = await Sells("手工茶则 三", 1_900);
        await Told(bamboo, "竹里", [new("材质", "竹"), new("产地", "安吉")]);
        await Told(walnut, "竹里", [new("材质", "胡桃木")]);
        await Told(plain, null, [new("材质", "竹"), new("配料", "竹、桐油、蜂蜡，手工打磨三遍")]);
        Task<SearchHits> Narrowed(params SearchMark[] marks) => Hits("手工茶则", a => a with { Marks = ChosenMarks.Of(marks), WithCounts = true });

        var all = await Narrowed();
        var some = await Narrowed(new("材质", "竹"), new(SearchMark.Brand, "竹里"));
        var more = await Narrowed(new("材质", "竹"), new("材质", "胡桃木"), new(SearchMark.Brand, "竹里"));

        Assert.Equal(["品牌", "材质"], all.Marks.Select(m => m.Name));
        Assert.Equal([new("竹", 2), new("胡桃木", 1)], all.Marks[1].Values);
        Assert.Equal([bamboo], some.Products);
        Assert.Equal([new("竹", 1), new("胡桃木", 1)], some.Marks.Single(m => m.Name == "材质").Values);
        Assert.Equal(new[] { bamboo, walnut }.ToHashSet(), more.Products.ToHashSet());
        Assert.Empty((await Narrowed(new SearchMark("材质", "钛"))).Products);
        Assert.Empty((await Hits("手工茶则", a => a)).Marks);
    }

    private Task<int> Told(Id<Product> of, string? brand, ProductAttribute[] facts) => Town.Look(async db =>
    {
        var row = await db.Products.AsTracking().SingleAsync(p => p.Id == of);
        (row.Brand, row.Attributes) = (brand, facts);
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task Words_are_counted_by_day_and_the_ones_in_vain_apart()
    {
        var counter = new WordCounter(Town.Clock);
        foreach (var _ in Enumerable.Range(0, 3)) counter.Count(" 龙井  茶 ", isFound: true);
        counter.Count("龙井 茶", isFound: false);

        var taken = counter.Taken();
        Cast.Town.Done(await Town.AsClockwork.Do((CountSearches use, Clockwork it) => use.Run(it, taken)));
        Cast.Town.Done(await Town.AsClockwork.Do((CountSearches use, Clockwork it) => use.Run(it, taken)));

        var word = Assert.Single(await Town.Look(db => db.SearchedWords.ToListAsync()));
        Assert.Equal(("龙井 茶", 8, 2), (word.Words, word.Times, word.InVain));
        Assert.Empty(counter.Taken());
        Assert.Equal("龙井 茶", Assert.Single(await Town.As(Town.Lin).Ask((WordQueries ask) => ask.Hot())));
        Assert.Contains("龙井 茶", await Town.As(Town.Lin).Ask((WordQueries ask) => ask.Suggest("ljc")));
    }
}
