using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Design;

/// <summary>The draft after a change.</summary>
/// <param name="Conflicts">Both changed these: nothing was kept, <paramref name="Page"/> is the colleague's.</param>
/// <param name="MergedWith">The colleague whose changes came along; null when there was none.</param>
public sealed record SavedDesign(DesignPage Page, int Revision, IReadOnlyList<string> Conflicts, string? MergedWith);

/// <summary>The draft as it is changed; what a colleague changed elsewhere meanwhile is kept too.</summary>
[UseCase(Unlogged = true, Runs = 3)]
public sealed class SaveDesign(ShopDb db, OwnThings own, TimeProvider clock)
{
    /// <param name="seen">What the change began with.</param>
    /// <param name="revision">Its revision.</param>
    /// <exception cref="Refusal"><c>design.*</c>, <c>common.not-found</c></exception>
    public async Task<SavedDesign> Run(ShopStaff by, DesignPage seen, int revision, DesignPage mine)
    {
        by.Needs(ShopPermission.Products);
        var design = await db.Designs.Of(by).FirstOrDefaultAsync();
        if (design is null) db.Designs.Add(design = ShopDesign.Of(by.MerchantId));
        var (page, with) = (mine, (string?)null);
        if (design.Revision != revision)
        {
            var merged = DesignMerge.Of(seen, mine, design.Draft);
            if (merged.Conflicts.Count > 0) return new(design.Draft, design.Revision, merged.Conflicts, design.EditedBy);
            (page, with) = (merged.Page, design.EditedBy);
        }

        design.Save(await own.MustBeOwn(by, page.Checked(), design.Draft), by, clock.GetUtcNow());
        return new(design.Draft, design.Revision, [], with);
    }
}

/// <summary>A picture a member has sent for the shop's page.</summary>
[UseCase(Unlogged = true, Runs = 2)]
public sealed class KeepShopPicture(ShopDb db, TimeProvider clock)
{
    public async Task Run(ShopStaff by, StoredPicture picture)
    {
        by.Needs(ShopPermission.Products);
        if (!await db.ShopPictures.Of(by).AnyAsync(p => p.Url == picture.Url))
            db.ShopPictures.Add(ShopPicture.Sent(by.MerchantId, picture.Url, picture.Width, picture.Height, clock.GetUtcNow()));
    }
}
