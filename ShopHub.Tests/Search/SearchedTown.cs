using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Search;

/// <summary>A town whose shelf is followed by an index that is asked to be fresh at every look.</summary>
public abstract class SearchedTown : IAsyncLifetime
{
    private static readonly string s_picture = $"/u/{1:x32}-960.webp";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("shophub-index-").FullName;

    protected Town Town { get; private set; } = null!;

    protected LuceneProductIndex Index { get; set; } = null!;

    protected SearchFollower Follower { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Town = await Cast.Town.Open();
        await Town.MaySell(Town.TeaHouse);
        Index = new(Folder);
        Follower = new(Index, new HurriedClock());
    }

    public async Task DisposeAsync()
    {
        Index.Dispose();
        Follower.Dispose();
        await Town.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task<IReadOnlyList<Id<Product>>> Find(string words, Func<SearchAsk, SearchAsk>? with = null) => (await Hits(words, with ?? (a => a))).Products;

    protected async Task<SearchHits> Hits(string words, Func<SearchAsk, SearchAsk> with)
    {
        await Town.Look(async db =>
        {
            await Follower.BeFresh(db);
            return true;
        });
        return await Index.Find(with(new() { Words = words, Take = 50 }), Town.Clock.GetUtcNow());
    }

    protected async Task<Id<Product>> Sells(string title, long fen)
    {
        var about = new ProductAbout("HOME", title, "", [DetailBlock.Text("手工。")], Money.Zero, Promises.None, [s_picture]);
        var kept = new Dictionary<string, ShopHub.Data.Pictures.StoredPicture> { [s_picture] = new(s_picture, 960, 960) };
        return Cast.Town.Done(await Town.As(Town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, new([], [new([], new(fen), 5)]), kept, isListed: true, Guid.CreateVersion7())));
    }

    protected Task Changed(Action<Merchant> change) => Town.Look(async db =>
    {
        change(await db.Merchants.AsTracking().SingleAsync(m => m.Id == Town.TeaHouse.MerchantId));
        return await db.SaveChangesAsync();
    });

    /// <summary>Every look is a second later, so that the index is always asked to be fresh.</summary>
    protected sealed class HurriedClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
    }
}
