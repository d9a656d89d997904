using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Links;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Links;

/// <summary>A shop lays out a link for one scene.</summary>
[UseCase(Runs = 3)]
public sealed class MakeShortLink(ShopDb db, TimeProvider clock)
{
    /// <param name="product">Null: the shop's page.</param>
    /// <exception cref="Refusal"><c>link.*</c></exception>
    public async Task<Id<ShortLink>> Run(ShopStaff by, Id<Product>? product, LinkScene scene, string name)
    {
        by.Needs(ShopPermission.Products);
        if (product is { } id && !await db.Products.Of(by).AnyAsync(p => p.Id == id && p.Status != ListingStatus.Draft)) throw CommonRefusals.NotFound();
        var link = ShortLink.Make(by.MerchantId, product, scene, name, clock.GetUtcNow());
        if (await db.ShortLinks.AnyAsync(l => l.Key == link.Key)) throw LinkRefusals.Twice();
        if (await db.ShortLinks.Of(by).CountAsync(l => l.Scene != LinkScene.Friend && !l.IsPutAway) >= LinkPolicy.MostOfAShop) throw LinkRefusals.TooMany();
        db.ShortLinks.Add(link);
        return link.Id;
    }
}

/// <summary>A link is out of the list, or in it again.</summary>
[UseCase]
public sealed class PutShortLinkAway(ShopDb db)
{
    public async Task Run(ShopStaff by, Id<ShortLink> id, bool away)
    {
        by.Needs(ShopPermission.Products);
        (await db.ShortLinks.Of(by).Where(l => l.Id == id).Found()).IsPutAway = away;
    }
}

/// <summary>The one link all shoppers pass on; made when the first of them asks for it.</summary>
[UseCase(Runs = 3)]
public sealed class LinkForFriends(ShopDb db, TimeProvider clock)
{
    /// <param name="product">Null: the shop's page.</param>
    public async Task<string> Run(Clockwork by, Id<Merchant> shop, Id<Product>? product)
    {
        var link = ShortLink.ForFriends(shop, product, clock.GetUtcNow());
        if (await db.ShortLinks.Where(l => l.Key == link.Key).Select(l => l.Code).FirstOrDefaultAsync() is { } code) return code;
        db.ShortLinks.Add(link);
        return link.Code;
    }
}
