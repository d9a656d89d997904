using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Exports;

public sealed record ExportedOrder
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Masked by the rights of who asked.</summary>
    public required DeliveryAddress ShipTo { get; init; }

    public required Money Freight { get; init; }

    public required Money Payable { get; init; }

    public required Money Refunded { get; init; }

    public required string Remark { get; init; }

    public required List<ExportedLine> Lines { get; init; }
}

public sealed record ExportedLine(string Title, string OptionsText, string SkuCode, long UnitPriceFen, int Quantity, long CashFen);

public sealed record ExportedProduct
{
    public required Id<Product> Id { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required string CategoryCode { get; init; }

    public required ListingStatus Status { get; init; }

    public required Promises Promises { get; init; }

    public required Money Freight { get; init; }

    /// <summary>Its freight template's name; null with a fixed freight.</summary>
    public string? Template { get; init; }

    public int Grams { get; init; }

    public int CubicCm { get; init; }

    public IReadOnlyList<ProductAttribute> Attributes { get; init; } = [];

    public required string[] OptionNames { get; init; }

    public required int Sold { get; init; }

    public string Html { get; set; } = "";

    public List<string> Pictures { get; set; } = [];

    public List<ExportedSku> Skus { get; set; } = [];
}

public sealed record ExportedSku(Id<Product> ProductId, string Code, string[] Values, long PriceFen, int OnHand);
