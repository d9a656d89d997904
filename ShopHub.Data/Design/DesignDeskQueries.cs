using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Design;

/// <summary>The shop's page at its own desk.</summary>
[Queries]
public sealed class DesignDeskQueries(ShopDb db)
{
    private const int MostPictures = 60;

    public async Task<DesignDesk> Desk(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var shop = await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => new { m.Code, m.ShopName }).SingleAsync();
        var design = await db.Designs.Of(me).FirstOrDefaultAsync() ?? ShopDesign.Of(me.MerchantId);
        var live = design.Live is { } number ? await db.DesignVersions.Of(me).Where(v => v.Number == number).Select(v => v.Page).FirstOrDefaultAsync() : null;
        return new()
        {
            ShopCode = shop.Code, ShopName = shop.ShopName, Draft = design.Draft, Revision = design.Revision, EditedBy = design.EditedBy, EditedAt = design.Revision > 0 ? design.EditedAt : null,
            Live = design.Live, IsDraftLive = design.Draft == live, DueAt = design.DueAt, PlannedBy = design.PlannedBy,
        };
    }

    /// <summary>Newest first.</summary>
    public Task<List<VersionRow>> Versions(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        return db.DesignVersions.Of(me).OrderByDescending(v => v.Number).Take(DesignPolicy.ShownVersions).Select(v => new VersionRow(v.Number, v.How, v.By, v.At)).ToListAsync();
    }

    /// <exception cref="Domain.Shared.Refusal"><c>common.not-found</c></exception>
    public async Task<DesignPage> Version(ShopStaff me, int version)
    {
        me.Needs(ShopPermission.Products);
        return (await db.DesignVersions.Of(me).Where(v => v.Number == version).Found()).Page;
    }

    /// <summary>What was sent, newest first, then pictures of what sells best.</summary>
    public async Task<List<PictureChoice>> Pictures(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        var sent = await db.ShopPictures.Of(me).OrderByDescending(p => p.SentAt).Take(MostPictures).Select(p => new PictureChoice(p.Url, p.Width, p.Height, "")).ToListAsync();
        return [.. sent, .. (await Goods(me)).Select(g => new PictureChoice(g.Url, g.Width, g.Height, g.Title))];
    }

    /// <summary>What sells best, with its first picture.</summary>
    public Task<List<TemplateGood>> Goods(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        return (from product in db.Products.Of(me)
                where product.Status == ListingStatus.On
                join picture in db.ProductPictures on product.Id equals picture.ProductId
                where picture.Position == db.ProductPictures.Where(p => p.ProductId == product.Id).Min(p => p.Position)
                orderby product.Sold descending, product.Id
                select new TemplateGood(product.Id, product.Title, picture.Url, picture.Width, picture.Height)).Take(24).ToListAsync();
    }

    /// <summary>What the page names and shoppers do not see.</summary>
    public async Task<List<GoneThing>> Gone(ShopStaff me, DesignPage page)
    {
        me.Needs(ShopPermission.Products);
        var (products, groups) = (page.Blocks.SelectMany(b => b.NamedProducts).Distinct().ToList(), page.Blocks.SelectMany(b => b.NamedGroups).Distinct().ToList());
        var titles = await db.Products.Of(me).Where(p => products.Contains(p.Id)).Select(p => new { p.Id, p.Title, p.Status }).ToDictionaryAsync(p => p.Id);
        var there = (await db.ProductGroups.Of(me).Where(g => groups.Contains(g.Id)).Select(g => g.Id).ToListAsync()).ToHashSet();
        return
        [
            .. from block in page.Blocks
               from product in block.NamedProducts.Distinct()
               let row = titles.GetValueOrDefault(product)
               where row?.Status is not ListingStatus.On
               select new GoneThing(block.Key, row is null ? "有商品已删除，页面上不再显示" : $"“{row.Title}”已下架，页面上不显示"),
            .. from block in page.Blocks
               from grouped in block.NamedGroups.Distinct()
               where !there.Contains(grouped)
               select new GoneThing(block.Key, "所选分组已删除"),
        ];
    }
}
