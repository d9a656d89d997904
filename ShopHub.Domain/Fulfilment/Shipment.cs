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

    /// <summary>Hours within which a carrier must have seen it (SHP-02).</summary>
    public const int TraceHours = 24;

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

    /// <summary>When the carrier saw it first; null when it has not.</summary>
    public DateTimeOffset? FirstTraceAt { get; private set; }

    /// <summary>When it was found that nobody had seen it for a day (SHP-02); null when it never was.</summary>
    public DateTimeOffset? FalseAt { get; private set; }

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
        (CarrierCode, Waybill, CorrectedFor, CorrectedAt, Traces, FirstTraceAt) = (carrier.Code, number, why.Trim(), now, [], null);
    }

    /// <summary>The carrier tells everything it has seen so far.</summary>
    public void Hear(IReadOnlyList<ParcelTrace> traces)
    {
        if (traces.Count <= Traces.Count) return;
        (Traces, FirstTraceAt) = (traces, traces[0].At);
    }

    /// <summary>Shipped, and no carrier has seen it within a day (SHP-02).</summary>
    public bool IsUnseen(DateTimeOffset now) => FirstTraceAt is null && SignedAt is null && FalseAt is null && ShippedAt <= now.AddHours(-TraceHours);

    /// <summary>False shipping (虚假发货, SHP-02).</summary>
    /// <returns>Whether it is so, and was not known.</returns>
    public bool MarkFalse(DateTimeOffset now)
    {
        if (!IsUnseen(now)) return false;
        FalseAt = now;
        return true;
    }

    /// <summary>Heard again, the first word stands.</summary>
    public void MarkSigned(DateTimeOffset at) => SignedAt ??= at;
}
