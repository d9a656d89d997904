using ShopHub.Data.Database;

namespace ShopHub.Data.Search;

/// <summary>What this program does for its own index.</summary>
[Queries]
public sealed class IndexCare(ShopDb db, IProductIndex index, SearchFollower follower)
{
    /// <summary>From now on nobody waits for the first reading.</summary>
    public Task BeReady() => follower.BeFresh(db);

    public Task Keep() => index.Keep();

    public Task<int> Compare() => follower.Compare(db);
}
