using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Insurance.FreightPolicyStatus;

namespace ShopHub.Domain.Insurance;

/// <summary>A parcel's freight insurance (保单): one for a payment and shop, with at most one claim (INS-03).</summary>
public sealed class FreightPolicy
{
    private FreightPolicy() { }

    public Id<FreightPolicy> Id { get; private init; } = Id<FreightPolicy>.New();

    /// <summary>What the insurer knows it by.</summary>
    public required string Number { get; init; }

    public required Guid PaymentId { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required string OrderNumber { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required string CarrierCode { get; init; }

    public required string Waybill { get; init; }

    public required Money Premium { get; init; }

    public FreightPolicyStatus Status { get; private set; } = FreightPolicyLifecycle.Table.Start;

    /// <summary>When the parcel left and the premium was paid.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The insurer's own number; null while it has not confirmed.</summary>
    public string? InsurerNumber { get; private set; }

    public Id<AfterSale>? AfterSaleId { get; private set; }

    public string? ReturnCarrier { get; private set; }

    public string? ReturnWaybill { get; private set; }

    /// <summary>What the insurer pays the buyer; zero while nothing is claimed.</summary>
    public Money Payout { get; private set; }

    /// <summary>Until when he must have it (INS-05); null when nothing is claimed, or he has it.</summary>
    public DateTimeOffset? PayBy { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>Why the insurer would not; null when it did.</summary>
    public string? Why { get; private set; }

    public static FreightPolicy Write(Order order, Shipment parcel, Money premium, DateTimeOffset now) => new()
    {
        Number = "YF" + Digits.Dated(now, 10), PaymentId = order.PaymentId, OrderId = order.Id, OrderNumber = order.Number, MerchantId = order.MerchantId,
        CustomerId = order.CustomerId, CarrierCode = parcel.CarrierCode, Waybill = parcel.Waybill, Premium = premium, WrittenAt = now,
    };

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Confirm(string insurerNumber)
    {
        FreightPolicyLifecycle.Table.Require(Status, Insured);
        (Status, InsurerNumber) = (Insured, insurerNumber);
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Decline(string why)
    {
        FreightPolicyLifecycle.Table.Require(Status, Declined);
        (Status, Why) = (Declined, why);
    }

    /// <summary>The goods have come back by a parcel of the buyer's own.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: claimed before.</exception>
    /// <exception cref="InvalidOperationException">No waybill, or the shop has not got it.</exception>
    public void Claim(AfterSale returned)
    {
        FreightPolicyLifecycle.Table.Require(Status, Claiming);
        if (returned is not { ReceivedAt: { } received, ReturnWaybill: { } waybill, ReturnCarrier: { } carrier }) throw new InvalidOperationException($"{returned.Number} has not come back.");
        (Status, AfterSaleId, ReturnCarrier, ReturnWaybill) = (Claiming, returned.Id, carrier, waybill);
        (Payout, PayBy) = (FreightInsurance.BySelf, received.AddHours(FreightInsurance.PayHours));
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void MarkPaid(DateTimeOffset now)
    {
        FreightPolicyLifecycle.Table.Require(Status, Paid);
        (Status, PaidAt, PayBy) = (Paid, now, null);
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void DeclineClaim(string why)
    {
        FreightPolicyLifecycle.Table.Require(Status, ClaimDeclined);
        (Status, Why, PayBy) = (ClaimDeclined, why, null);
    }
}
