namespace ShopHub.Domain.Design;

/// <summary>What two members made of the same page, put together: each one's blocks, and one's own where both changed the same.</summary>
/// <param name="Conflicts">Keys of blocks both changed differently, and <see cref="Theme"/>.</param>
public sealed record DesignMerge(DesignPage Page, IReadOnlyList<string> Conflicts)
{
    public const string Theme = "theme";

    /// <param name="seen">What both began with.</param>
    public static DesignMerge Of(DesignPage seen, DesignPage mine, DesignPage theirs)
    {
        var conflicts = new List<string>();
        var theme = Choose(seen.Theme, mine.Theme, theirs.Theme, Theme, conflicts)!;
        var blocks = new Dictionary<string, DesignBlock>();
        foreach (var key in Keys(mine).Union(Keys(theirs)).Union(Keys(seen)))
            if (Choose(seen.Block(key), mine.Block(key), theirs.Block(key), key, conflicts) is { } kept) blocks[key] = kept;
        var (first, second) = IsReordered(seen, mine) ? (mine, theirs) : (theirs, mine);
        var order = Keys(first).Where(blocks.ContainsKey).ToList();
        var before = -1;
        foreach (var key in Keys(second).Where(blocks.ContainsKey))
        {
            // What only this one has stands where it stood: after the one before it.
            if (order.IndexOf(key) < 0) order.Insert(before + 1, key);
            before = order.IndexOf(key);
        }

        return new(new(theme, [.. order.Select(key => blocks[key])]), conflicts);
    }

    private static T? Choose<T>(T? seen, T? mine, T? theirs, string key, List<string> conflicts) where T : class
    {
        if (Equals(mine, theirs) || Equals(theirs, seen)) return mine;
        if (Equals(mine, seen)) return theirs;
        conflicts.Add(key);
        return mine;
    }

    private static List<string> Keys(DesignPage page) => [.. page.Blocks.Select(b => b.Key)];

    private static bool IsReordered(DesignPage seen, DesignPage mine) =>
        !Keys(seen).Where(Keys(mine).Contains).SequenceEqual(Keys(mine).Where(Keys(seen).Contains));
}
