using ShopHub.Domain.Design;

namespace ShopHub.Tests.Design;

/// <summary>Two members at one page: each one's blocks, put together.</summary>
public sealed class DesignMergeSpecs
{
    private static readonly DesignPage s_seen = Page("a", "b", "c");

    [Fact]
    public void Changes_of_different_blocks_come_together()
    {
        var mine = s_seen.With(s_seen.Blocks[0] with { Title = "甲" }).Move("c", 0);
        var theirs = s_seen.With(s_seen.Blocks[1] with { Title = "乙" }).Insert(Block("d"), 1) with { Theme = ShopTheme.Plain with { Corners = Corners.Round } };

        var merged = DesignMerge.Of(s_seen, mine, theirs);

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["c", "a", "d", "b"], Keys(merged.Page));
        Assert.Equal(("甲", "乙"), (merged.Page.Block("a")!.Title, merged.Page.Block("b")!.Title));
        Assert.Equal(Corners.Round, merged.Page.Theme.Corners);
    }

    [Fact]
    public void Blocks_both_have_added_stand_where_each_put_them()
    {
        var merged = DesignMerge.Of(s_seen, s_seen.Insert(Block("x"), 0), s_seen.Insert(Block("y"), 2));

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["x", "a", "b", "y", "c"], Keys(merged.Page));
    }

    [Fact]
    public void What_both_changed_differently_is_told_and_ones_own_stays()
    {
        var mine = s_seen.With(s_seen.Blocks[0] with { Title = "甲" });
        var theirs = s_seen.With(s_seen.Blocks[0] with { Title = "乙" });

        var merged = DesignMerge.Of(s_seen, mine, theirs);

        Assert.Equal(["a"], merged.Conflicts);
        Assert.Equal("甲", merged.Page.Block("a")!.Title);
        Assert.Equal(["a"], DesignMerge.Of(s_seen, s_seen.Without("a"), theirs).Conflicts);
        Assert.Equal(["a"], DesignMerge.Of(s_seen, theirs, s_seen.Without("a")).Conflicts);
        Assert.Empty(DesignMerge.Of(s_seen, theirs, theirs).Conflicts);
    }

    [Fact]
    public void What_one_took_away_is_gone_and_nothing_else()
    {
        var merged = DesignMerge.Of(s_seen, s_seen.Without("b"), s_seen.With(s_seen.Blocks[2] with { Text = "新" }));

        Assert.Empty(merged.Conflicts);
        Assert.Equal(["a", "c"], Keys(merged.Page));
        Assert.Equal("新", merged.Page.Block("c")!.Text);
    }

    private static List<string> Keys(DesignPage page) => [.. page.Blocks.Select(b => b.Key)];

    private static DesignPage Page(params string[] keys) => new(ShopTheme.Plain, [.. keys.Select(Block)]);

    private static DesignBlock Block(string key) => new() { Key = key, Kind = BlockKind.Article, Title = key };
}
