using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog.Editing;

/// <summary>A product on the writing desk: as shoppers see it, as it is drafted, and what it was before.</summary>
[Queries]
public sealed class EditDeskQueries(ShopDb db, ProductContents contents)
{
    /// <summary>Versions that are listed; older ones are reached by their number.</summary>
    public const int MostVersions = 100;

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<EditDesk> Desk(ShopStaff me, Id<Product> id)
    {
        me.Needs(ShopPermission.Products);
        var product = await db.Products.Of(me).Where(p => p.Id == id).Found();
        var live = await contents.Of(product);
        var edit = await db.ProductEdits.Of(me).Where(e => e.ProductId == id).FirstOrDefaultAsync();
        return new()
        {
            Status = product.Status, IsNew = product.ListedAt is null, Live = live, LiveRevision = product.Revision,
            Draft = edit?.OnTopOf(live).Content, DraftRevision = edit?.Revision ?? 0, EditedBy = edit?.EditedBy ?? "", EditedAt = edit?.EditedAt,
            Versions = await db.ProductVersions.Of(me).Where(v => v.ProductId == id).OrderByDescending(v => v.Number).Take(MostVersions)
                .Select(v => new ProductVersionRow { Number = v.Number, How = v.How, What = v.What, By = v.By, At = v.At }).ToListAsync(),
        };
    }

    /// <summary>What shoppers saw then.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<ProductContent> Version(ShopStaff me, Id<Product> id, int version)
    {
        me.Needs(ShopPermission.Products);
        return await db.ProductVersions.Of(me).Where(v => v.ProductId == id && v.Number == version).Select(v => v.Content).Found();
    }
}

public sealed record EditDesk
{
    public required ListingStatus Status { get; init; }

    /// <summary>It was never listed: nobody has seen it, what is saved is what it is.</summary>
    public required bool IsNew { get; init; }

    public required ProductContent Live { get; init; }

    public required int LiveRevision { get; init; }

    /// <summary>What would be published; null when nothing is drafted.</summary>
    public ProductContent? Draft { get; init; }

    public int DraftRevision { get; init; }

    public string EditedBy { get; init; } = "";

    public DateTimeOffset? EditedAt { get; init; }

    public List<ProductVersionRow> Versions { get; init; } = [];
}

/// <summary>A version in the history.</summary>
public sealed record ProductVersionRow
{
    public required int Number { get; init; }

    public required string How { get; init; }

    public required string What { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
