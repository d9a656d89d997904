using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>A line of a shopper's cart (购物车).</summary>
public sealed class CartItem
{
    /// <summary>Lines a cart holds.</summary>
    public const int MostLines = 120;

    /// <summary>Pieces of one line.</summary>
    public const int MostPieces = 200;

    private CartItem() { }

    public Id<CartItem> Id { get; private init; } = Id<CartItem>.New();

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Sku> SkuId { get; init; }

    public int Quantity { get; private set; }

    /// <summary>Chosen for the next checkout.</summary>
    public bool IsChosen { get; set; } = true;

    /// <summary>The price when it was put in, to say "降价" or "涨价".</summary>
    public Money PriceThen { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public static CartItem Of(Id<Customer> customer, Sku sku, int quantity, DateTimeOffset now) =>
        new() { CustomerId = customer, SkuId = sku.Id, Quantity = Checked(quantity), PriceThen = sku.Price, AddedAt = now };

    /// <exception cref="Refusal"><c>cart.quantity</c>: 1 to 200.</exception>
    public void SetQuantity(int quantity) => Quantity = Checked(quantity);

    public static int Checked(int quantity) =>
        quantity is >= 1 and <= MostPieces ? quantity : throw TradeRefusals.Quantity();
}
