using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>A line of the cart as it stands now; whether it can be bought is said line by line.</summary>
public sealed record CartRow
{
    public required Id<CartItem> Id { get; init; }

    public required Id<Sku> SkuId { get; init; }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> ShopId { get; init; }

    public required string ShopCode { get; init; }

    public required string ShopName { get; init; }

    public required string Title { get; init; }

    public string[] Options { get; init; } = [];

    public string? PictureUrl { get; init; }

    public Money Price { get; init; }

    public Money PriceThen { get; init; }

    public int Quantity { get; init; }

    public bool IsChosen { get; init; }

    public bool IsOnSale { get; init; }

    public bool IsShopOpen { get; init; }

    public int Available { get; init; }

    /// <summary>What one buyer may order of it (PRD-04).</summary>
    public PurchaseLimit Limit { get; init; } = PurchaseLimit.None;

    /// <summary>It is on presale now; null when it is in stock.</summary>
    public Presale? Presale { get; init; }

    public bool IsOverLimit => !Limit.IsNone && Quantity > Limit.Pieces;

    public bool CanBeBought => IsOnSale && IsShopOpen && Available >= Quantity && !IsOverLimit;

    public Money Amount => Price * Quantity;
}

[Queries]
public sealed class CartQueries(ShopDb db, TimeProvider clock)
{
    public Task<int> Count(Buyer me) => db.CartItems.Of(me).CountAsync();

    /// <summary>Newest first.</summary>
    public async Task<List<CartRow>> Lines(Buyer me)
    {
        var (now, rows) = (clock.GetUtcNow(), await Rows(me));
        return rows.ConvertAll(r => r.Presale?.IsRunning(now) is false ? r with { Presale = null } : r);
    }

    private Task<List<CartRow>> Rows(Buyer me) =>
        (from item in db.CartItems.Of(me)
         join sku in db.Skus on item.SkuId equals sku.Id
         join product in db.Products on sku.ProductId equals product.Id
         join shop in db.Merchants on sku.MerchantId equals shop.Id
         join stock in db.Stock on sku.Id equals stock.SkuId
         orderby item.AddedAt descending
         select new CartRow
         {
             Id = item.Id, SkuId = sku.Id, ProductId = product.Id, ShopId = shop.Id, ShopCode = shop.Code, ShopName = shop.ShopName,
             Title = product.Title, Options = sku.OptionValues, PictureUrl = sku.PictureUrl ?? product.CoverUrl, Price = sku.Price,
             PriceThen = item.PriceThen, Quantity = item.Quantity, IsChosen = item.IsChosen,
             IsOnSale = product.Status == ListingStatus.On && sku.IsActive, IsShopOpen = shop.Status == ShopStatus.Open,
             Available = stock.OnHand - stock.Held, Limit = new(product.LimitPer, product.LimitPieces), Presale = product.Presale,
         }).ToListAsync();
}
