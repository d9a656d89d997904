using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Insurance;

/// <summary>The insurer that carries freight insurance. Every call may be repeated with the same number: it is one policy, one payout (MON-05).</summary>
public interface IFreightInsurer
{
    /// <summary>Takes a parcel in.</summary>
    Task<InsurerAnswer> Insure(ParcelToInsure parcel, CancellationToken stop = default);

    /// <summary>Pays the buyer of a policy from the insurer's own money.</summary>
    Task<InsurerAnswer> Pay(ReturnToPay returned, CancellationToken stop = default);
}

/// <param name="Number">Our number of the policy.</param>
public sealed record ParcelToInsure(string Number, string OrderNumber, string CarrierCode, string Waybill, Money Premium, DateTimeOffset ShippedAt);

/// <param name="OpenId">Whose WeChat balance it goes to.</param>
public sealed record ReturnToPay(string Number, string InsurerNumber, string OpenId, Money Amount, string ReturnCarrier, string ReturnWaybill);

/// <summary>What the insurer says.</summary>
/// <param name="Number">Its own number; null when it did not take it.</param>
/// <param name="Refused">Why it never will; null when it did, or may be asked again.</param>
/// <param name="Fault">Why it could not now; null when it has decided.</param>
public sealed record InsurerAnswer(string? Number, string? Refused = null, string? Fault = null);
