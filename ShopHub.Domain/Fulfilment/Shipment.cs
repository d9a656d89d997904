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

    public const int LongestWhy = 100;

    private Shipment() { }

    public Id<Shipment> Id { get; private init; } = Id<Shipment>.New();

    public required Id<Order> OrderId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required string CarrierCode { get; set; }

    public required string Waybill { get; set; }

    public required IReadOnlyList<ShipmentPiece> Pieces { get; init; }

    public required DateTimeOffset ShippedAt { get; init; }

    /// <summary>When the carrier showed it signed; null means not yet.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>What the carrier has seen of it, oldest first.</summary>
    public IReadOnlyList<ParcelTrace> Traces { get; private set; } = [];

    /// <summary>What it was sent under before its waybill was corrected (SHP-06); null when it never was.</summary>
    public string? Former { get; private set; }

    public string? CorrectedFor { get; private set; }

    public DateTimeOffset? CorrectedAt { get; private set; }

    public Carrier Carrier => Carriers.Of(CarrierCode);

    public static Shipment Send(Order order, string carrierCode, string waybill, IReadOnlyList<ShipmentPiece> pieces, DateTimeOffset now)
    {
        if (order.Delivery is DeliveryKind.PickUp) throw PickUpRefusals.OnlyByCode();
        var carrier = carrierCode == Carriers.OverTheCounter.Code ? throw FulfilmentRefusals.UnknownCarrier() : Carriers.Of(carrierCode);
        return new()
        {
            OrderId = order.Id, MerchantId = order.MerchantId, CarrierCode = carrier.Code, Waybill = carrier.Checked(waybill), Pieces = pieces, ShippedAt = now,
        };
    }

    /// <summary>Handed to the buyer himself (SHP-08): he has it at once.</summary>
    public static Shipment HandOver(Order order, DateTimeOffset now) => new()
    {
        OrderId = order.Id, MerchantId = order.MerchantId, CarrierCode = Carriers.OverTheCounter.Code, Waybill = order.Number, ShippedAt = now, SignedAt = now,
        Pieces = [.. order.Lines.Where(l => l.ToShip > 0).Select(l => new ShipmentPiece(l.Id, l.Title, l.ToShip))],
    };

    public bool IsCollected => CarrierCode == Carriers.OverTheCounter.Code;

    /// <summary>Another number for the same parcel, once (SHP-06); what was seen under the wrong one goes with it.</summary>
    /// <exception cref="Refusal"><c>waybill.corrected</c>, <c>waybill.signed</c>, <c>waybill.same</c>, <c>waybill.why</c>, <c>carrier.unknown</c>, <c>waybill.shape</c></exception>
    public void Correct(string carrierCode, string waybill, string why, DateTimeOffset now)
    {
        if (CorrectedAt is not null) throw FulfilmentRefusals.CorrectedBefore();
        if (SignedAt is not null) throw FulfilmentRefusals.SignedAlready();
        if (why.Trim().Length is < 2 or > LongestWhy) throw FulfilmentRefusals.WhyCorrected(LongestWhy);
        var carrier = carrierCode == Carriers.OverTheCounter.Code ? throw FulfilmentRefusals.UnknownCarrier() : Carriers.Of(carrierCode);
        var number = carrier.Checked(waybill);
        if (carrier.Code == CarrierCode && number == Waybill) throw FulfilmentRefusals.SameWaybill();
        Former = $"{Carrier.Name} {Waybill}";
        (CarrierCode, Waybill, CorrectedFor, CorrectedAt, Traces) = (carrier.Code, number, why.Trim(), now, []);
    }

    /// <summary>The carrier tells everything it has seen so far.</summary>
    public void Hear(IReadOnlyList<ParcelTrace> traces) => Traces = traces.Count > Traces.Count ? traces : Traces;

    /// <summary>Heard again, the first word stands.</summary>
    public void MarkSigned(DateTimeOffset at) => SignedAt ??= at;
}
