using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>A new price, given by somebody who saw the old one; shoppers see it at once.</summary>
[UseCase(Runs = 2)]
public sealed class EditSku(ShopDb db, RightsAtTheShelf rights, ProductContents contents, TimeProvider clock, AuditNote note)
{
    /// <param name="seen">The price on the editor's screen: another one in the row means that somebody was faster.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>sku.price</c>, <c>right.missing</c>, <c>right.lapsed</c>, <c>brand.lapsed</c></exception>
    public async Task Run(ShopStaff by, Id<Sku> id, Money seen, Money price)
    {
        by.Needs(ShopPermission.Products);
        var sku = await db.Skus.Of(by).Where(s => s.Id == id).Found();
        if (sku.Price != seen) throw CommonRefusals.ChangedByOthers();
        var product = await db.Products.Of(by).Where(p => p.Id == sku.ProductId).Found();
        await rights.MustHold(product);
        var before = await contents.Of(product);
        sku.Reprice(price);
        product.PriceFrom(await db.Skus.Of(by).Where(s => s.ProductId == product.Id).ToListAsync());
        var after = before with { Skus = [.. before.Skus.Select(s => s.Id == id ? s with { Price = price } : s)] };
        await contents.Keep(product, before, after, new("改价", "", by.Name, clock.GetUtcNow()));
        note.Says("商品", product.Title, $"{sku.Code}：{seen} → {price}");
    }
}

/// <summary>The product can be bought.</summary>
[UseCase]
public sealed class ListProduct(ShopDb db, RightsAtTheShelf rights, DepositsOfShops deposits, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>right.missing</c>, <c>right.lapsed</c>, <c>brand.lapsed</c>, <c>shop.goods-off</c>, <c>turnover.blocked</c>, <c>product.no-sku</c></exception>
    public async Task Run(ShopStaff by, Id<Product> id)
    {
        by.Needs(ShopPermission.Products);
        var product = await db.Products.Of(by).Where(p => p.Id == id).Found();
        await rights.MustHold(product);
        var now = clock.GetUtcNow();
        if (product.Status is ListingStatus.Draft) await db.MayListNewGoods(by.MerchantId, now);
        await deposits.MustCover(by.MerchantId, product.CategoryCode);
        product.List(await db.Skus.Of(by).Where(s => s.ProductId == id).ToListAsync(), now);
    }
}

/// <summary>The product can no longer be bought; orders placed keep what was promised.</summary>
[UseCase]
public sealed class TakeOffProduct(ShopDb db)
{
    public async Task Run(ShopStaff by, Id<Product> id)
    {
        by.Needs(ShopPermission.Products);
        (await db.Products.Of(by).Where(p => p.Id == id).Found()).TakeOff();
    }
}
