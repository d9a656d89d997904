using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Fulfilment;

/// <summary>Pieces of one order line in a parcel.</summary>
public sealed record ShipmentPiece(Id<OrderLine> LineId, string Title, int Count);

/// <summary>A parcel (包裹).</summary>
public sealed class Shipment
{
    /// <summary>Parcels of one order (SHP-06).</summary>
    public const int MostPerOrder = 15;

    private Shipment() { }

    public Id<Shipment> Id { get; private init; } = Id<Shipment>.New();

    public required Id<Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string CarrierCode { get; init; }

    public required string Waybill { get; init; }

    public required IReadOnlyList<ShipmentPiece> Pieces { get; init; }

    public required DateTimeOffset ShippedAt { get; init; }

    /// <summary>When the carrier showed it signed; null means not yet.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public Carrier Carrier => Carriers.Of(CarrierCode);

    public static Shipment Send(Order order, string carrierCode, string waybill, IReadOnlyList<ShipmentPiece> pieces, DateTimeOffset now)
    {
        var carrier = Carriers.Of(carrierCode);
        return new()
        {
            OrderId = order.Id, MerchantId = order.MerchantId, CarrierCode = carrier.Code, Waybill = carrier.Checked(waybill), Pieces = pieces, ShippedAt = now,
        };
    }

    /// <summary>Heard again, the first word stands.</summary>
    public void MarkSigned(DateTimeOffset at) => SignedAt ??= at;
}
