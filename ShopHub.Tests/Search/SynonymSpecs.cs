using ShopHub.Data;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Search;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Search;

/// <summary>What the platform teaches the search, it knows at once and everywhere.</summary>
public sealed class SynonymSpecs : SearchedTown
{
    [Fact]
    public async Task Taught_words_find_each_other_until_they_are_forgotten()
    {
        var cup = await Sells("不锈钢焖烧罐 500ml", 9_900);
        Assert.Empty(await Find("闷粥壶"));

        Cast.Town.Done(await Teaches("闷粥壶、焖烧罐、焖粥罐"));
        Assert.Equal([cup], await Find("闷粥壶"));
        Assert.Equal([cup], await Find("不锈钢闷粥壶"));

        // Another program's index hears of it too, as does one that starts later.
        using var other = new LuceneProductIndex(null);
        using var follower = new SearchFollower(other, new HurriedClock());
        await Town.Look(async db => { await follower.BeFresh(db); return true; });
        Assert.Equal([cup], (await other.Find(new() { Words = "闷粥壶", Take = 5 }, Town.Clock.GetUtcNow())).Products);

        var desk = await Town.As(Town.Judge).Ask((SearchDeskQueries ask, PlatformStaff me) => ask.Desk(me));
        Cast.Town.Done(await Town.As(Town.Judge).Do((ForgetSynonyms use, PlatformStaff me) => use.Run(me, desk.Groups[0].Id)));
        Assert.Empty(await Find("闷粥壶"));
        await Town.Look(async db => { await follower.BeFresh(db); return true; });
        Assert.Empty((await other.Find(new() { Words = "闷粥壶", Take = 5 }, Town.Clock.GetUtcNow())).Products);
    }

    [Fact]
    public void What_is_taught_stands_beside_the_table()
    {
        var words = new Synonyms([["手机", "行动电话"]]);

        Assert.Equal(["行动电话", "移动电话"], words.Of("手机"));
        Assert.Equal(["手机"], words.Of("行动电话"));
        Assert.Equal(["移动电话"], Synonyms.Table.Of("手机"));
        Assert.Empty(Synonyms.Table.Of("行动电话"));
    }

    [Theory]
    [InlineData("焖烧罐", "synonyms.count")]
    [InlineData("焖烧罐、焖烧罐", "synonyms.count")]
    [InlineData("一、二、三、四、五、六、七", "synonyms.count")]
    [InlineData("焖烧罐、一二三四五六七八九十一二三", "synonyms.word")]
    [InlineData("焖烧罐、电子烟", "synonyms.word")]
    public async Task What_cannot_be_taught_is_named(string words, string code) => Assert.Equal(code, (await Teaches(words)).Refusal?.Code);

    [Fact]
    public async Task The_same_group_at_once_is_one()
    {
        var taught = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Teaches(i % 2 == 0 ? "焖烧罐 焖粥罐" : "焖粥罐，焖烧罐"))));

        Assert.Single(taught, t => t.IsDone);
        Assert.All(taught.Where(t => !t.IsDone), t => Assert.Equal("synonyms.twice", t.Refusal?.Code));
    }

    private Task<Outcome> Teaches(string words) => Town.As(Town.Judge).Do((TeachSynonyms use, PlatformStaff me) => use.Run(me, words));
}
