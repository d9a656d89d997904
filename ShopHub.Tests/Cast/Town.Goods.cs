using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Cast;

/// <summary>Goods as the tea house writes them by hand.</summary>
public sealed partial class Town
{
    public Task<Outcome<Id<Product>>> Writes(ProductAbout about, NewVariants sold, bool isListed = true)
    {
        var kept = about.Pictures.ToDictionary(url => url, url => new StoredPicture(url, 960, 960));
        return As(TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, sold, kept, isListed, Guid.CreateVersion7()));
    }

    public Task<Sku> OnlySkuOf(Id<Product> id) => Look(db => db.Skus.SingleAsync(s => s.ProductId == id));

    public Task<EditDesk> DeskOf(Id<Product> id) => As(TeaHouse).Ask((EditDeskQueries ask, ShopStaff me) => ask.Desk(me, id));

    /// <summary>Drafted and published.</summary>
    public async Task<Outcome> Edits(Id<Product> id, Func<ProductContent, ProductContent> change)
    {
        var desk = await DeskOf(id);
        if ((await As(TeaHouse).Do((SaveEdit use, ShopStaff me) => use.Run(me, id, desk.Live, change(desk.Live)))).Refusal is { } refused) return new(refused);
        desk = await DeskOf(id);
        return new((await As(TeaHouse).Do((PublishEdit use, ShopStaff me) => use.Run(me, id, desk.DraftRevision, desk.LiveRevision))).Refusal);
    }
}
