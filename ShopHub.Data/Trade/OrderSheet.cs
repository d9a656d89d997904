using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Links;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>One order as its shop sees it.</summary>
public sealed record OrderSheet
{
    public required Id<Order> Id { get; init; }

    public required string Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required Money Payable { get; init; }

    public required Money PlatformDiscount { get; init; }

    public required Money RefundedCash { get; init; }

    public required IReadOnlyList<PriceStep> PriceSteps { get; init; }

    /// <summary>As much of it as the reader may see without being written down.</summary>
    public required DeliveryAddress ShipTo { get; init; }

    /// <summary>Who reads it may ask for the rest.</summary>
    public bool SeesBuyers { get; init; }

    public required string Remark { get; init; }

    /// <summary>The link its buyer came by; null when he came by none.</summary>
    public OrderSource? Source { get; init; }

    public required int OpenAfterSales { get; init; }

    public required History History { get; init; }

    public required List<OrderSheetLine> Lines { get; init; }

    public List<ParcelRow> Parcels { get; init; } = [];

    public List<OrderCaseRow> AfterSales { get; init; } = [];

    public OrderSettlementRow? Settlement { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Where its buyer collects it; null when it is sent.</summary>
    public PickUpPoint? PickUp { get; init; }

    public DateTimeOffset? ReadyAt { get; init; }

    /// <summary>The shop has given more time before (RCV-03).</summary>
    public bool ExtendedByShop { get; init; }

    /// <summary>The platform looks into it since then: no parcel shows signed (RCV-04).</summary>
    public DateTimeOffset? LookedIntoSince { get; init; }

    /// <summary>Its clock was moved because no parcel showed signed; it does not complete itself until one does.</summary>
    public bool IsUnsignedLate { get; init; }

    public bool CanExtend => Status is OrderStatus.Shipped && DueAt is not null && !ExtendedByShop;

    public bool CanShip => Status is OrderStatus.ToShip or OrderStatus.PartShipped && OpenAfterSales == 0 && PickUp is null;

    public bool CanBeReady => Status is OrderStatus.ToShip && OpenAfterSales == 0 && PickUp is not null;
}

public sealed record OrderSource(LinkScene Scene, string Name);

public sealed record OrderSheetLine
{
    public required Id<OrderLine> Id { get; init; }

    public required string Title { get; init; }

    public required string OptionsText { get; init; }

    public required string SkuCode { get; init; }

    public string? PictureUrl { get; init; }

    public required Money UnitPrice { get; init; }

    public required int Quantity { get; init; }

    public required int Shipped { get; init; }

    public required int Dropped { get; init; }

    public required int Refunded { get; init; }

    public required Money Cash { get; init; }

    public int ToShip => Quantity - Shipped - Dropped;
}

public sealed record ParcelRow
{
    public required Id<Shipment> Id { get; init; }

    public required string CarrierCode { get; init; }

    public required string Waybill { get; init; }

    public required IReadOnlyList<ShipmentPiece> Pieces { get; init; }

    public required DateTimeOffset ShippedAt { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public required IReadOnlyList<ParcelTrace> Traces { get; init; }

    /// <summary>The wrong number it was sent under; null when it was right.</summary>
    public string? Former { get; init; }

    public string? CorrectedFor { get; init; }

    public DateTimeOffset? FalseAt { get; init; }

    public bool CanBeCorrected => Former is null && SignedAt is null;
}

public sealed record OrderCaseRow
{
    public required string Number { get; init; }

    public required AfterSaleStatus Status { get; init; }

    public required AfterSaleKind Kind { get; init; }

    public required Money Cash { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
}

public sealed record OrderSettlementRow
{
    public required SettlementStatus Status { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public required Money MerchantNet { get; init; }

    public string? BlockedBy { get; init; }
}
