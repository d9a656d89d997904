namespace ShopHub.Domain.Catalog;

/// <summary>Two changes of one product put together: each one's parts, and one's own where both changed the same.</summary>
/// <param name="Conflicts">What both changed differently.</param>
public sealed record ContentMerge(ProductContent Content, IReadOnlyList<ContentChange> Conflicts)
{
    /// <param name="seen">What both began with.</param>
    public static ContentMerge Of(ProductContent seen, ProductContent mine, ProductContent theirs)
    {
        var (ours, others, between) = (ContentDiff.Of(seen, mine), ContentDiff.Of(seen, theirs), ContentDiff.Of(theirs, mine));
        var merged = ours.Where(c => c.Part is not ContentPart.Promises).Aggregate(theirs, (to, change) => ContentDiff.Take(to, change, mine));
        // Each promise is a part of its own: what he ticked and what I ticked both stay.
        var touched = seen.Promises ^ mine.Promises;
        merged = merged with { Promises = (theirs.Promises & ~touched) | (mine.Promises & touched) };
        return new(merged, [.. ours.Where(c => c.Part is not ContentPart.Promises && others.Any(c.IsSame) && between.Any(c.IsSame))]);
    }
}
