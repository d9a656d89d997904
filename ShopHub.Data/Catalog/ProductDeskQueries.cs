using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>What a shop asks about its own products.</summary>
[Queries]
public sealed class ProductDeskQueries(ShopDb db)
{
    public const int PageSize = 20;

    public async Task<ProductDeskPage> Page(ShopStaff me, ListingStatus? status, string? words, int page)
    {
        me.Needs(ShopPermission.Products);
        var wanted = db.ProductsBy(me, status, words);
        var total = await wanted.CountAsync();
        var last = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, last);
        var rows = await (from p in wanted
                          orderby p.Sold descending, p.Id
                          select new ProductDeskRow
                          {
                              Id = p.Id, Title = p.Title, Code = p.Code, CoverUrl = p.CoverUrl, Status = p.Status, Price = p.Price, Sold = p.Sold,
                              IsEdited = db.ProductEdits.Any(e => e.ProductId == p.Id),
                              Category = db.Categories.Where(c => c.Code == p.CategoryCode).Select(c => c.Name).Single(),
                              Skus = db.Skus.Count(s => s.ProductId == p.Id && s.IsActive),
                              Available = (from s in db.Skus
                                           where s.ProductId == p.Id && s.IsActive
                                           join stock in db.Stock on s.Id equals stock.SkuId
                                           select stock.OnHand - stock.Held).Sum(),
                          }).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync();
        return new(rows, number, last, total);
    }

    public async Task<ProductSheet> Sheet(ShopStaff me, Id<Product> id)
    {
        me.Needs(ShopPermission.Products);
        var sheet = await db.Products.Of(me).Where(p => p.Id == id).Select(p => new ProductSheet
        {
            Id = p.Id, Title = p.Title, Code = p.Code, CoverUrl = p.CoverUrl, Status = p.Status, Sold = p.Sold, CategoryCode = p.CategoryCode, Brand = p.Brand,
            IsEdited = db.ProductEdits.Any(e => e.ProductId == p.Id),
            ListsAt = db.ListingPlans.Where(l => l.ProductId == p.Id).Select(l => (DateTimeOffset?)l.DueAt).FirstOrDefault(),
        }).Found();
        return sheet with
        {
            Skus = await (from s in db.Skus.Of(me)
                          where s.ProductId == id
                          join stock in db.Stock on s.Id equals stock.SkuId
                          orderby s.Position
                          select new SkuDeskRow
                          {
                              Id = s.Id, Code = s.Code, OptionValues = s.OptionValues, Price = s.Price, IsActive = s.IsActive,
                              OnHand = stock.OnHand, Held = stock.Held,
                          }).ToListAsync(),
        };
    }
}

public sealed record ProductDeskPage(List<ProductDeskRow> Rows, int Number, int Last, int Total);

public sealed record ProductDeskRow
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public required string Code { get; init; }

    public string? CoverUrl { get; init; }

    public required ListingStatus Status { get; init; }

    public required Money Price { get; init; }

    public required int Sold { get; init; }

    /// <summary>A draft waits to be published.</summary>
    public bool IsEdited { get; init; }

    public required string Category { get; init; }

    public required int Skus { get; init; }

    public required int Available { get; init; }
}

public sealed record ProductSheet
{
    public required Id<Product> Id { get; init; }

    public required string Title { get; init; }

    public required string Code { get; init; }

    public string? CoverUrl { get; init; }

    public required ListingStatus Status { get; init; }

    public required int Sold { get; init; }

    /// <summary>A draft waits to be published.</summary>
    public bool IsEdited { get; init; }

    public required string CategoryCode { get; init; }

    /// <summary>The mark it is sold under, by its letters; null for none.</summary>
    public string? Brand { get; init; }

    /// <summary>When it goes on the shelf by itself; null: nothing is planned.</summary>
    public DateTimeOffset? ListsAt { get; init; }

    public List<SkuDeskRow> Skus { get; init; } = [];
}

public sealed record SkuDeskRow
{
    public required Id<Sku> Id { get; init; }

    public required string Code { get; init; }

    public required string[] OptionValues { get; init; }

    public required Money Price { get; init; }

    public required bool IsActive { get; init; }

    public required int OnHand { get; init; }

    public required int Held { get; init; }
}
