using System.Linq.Expressions;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Insurance;

/// <summary>All a shop sees of its freight insurance.</summary>
public sealed record InsuranceDesk
{
    public bool IsOn { get; init; }

    /// <summary>Nothing is promised until money is paid in.</summary>
    public bool IsShort { get; init; }

    /// <summary>An insurer is connected.</summary>
    public required bool MayTurnOn { get; init; }

    public required Money Left { get; init; }

    /// <summary>What may be paid in from.</summary>
    public required Money Available { get; init; }

    public required ReturnShare Share { get; init; }

    public required Money Premium { get; init; }

    public required IReadOnlyList<LeafRow> Leaves { get; init; }

    /// <summary>The youngest first.</summary>
    public required IReadOnlyList<PremiumTopUp> TopUps { get; init; }
}

/// <summary>A category the shop has goods in, or has chosen.</summary>
/// <param name="Goods">On the shelf.</param>
public sealed record LeafRow(string Code, string Name, int Goods, bool IsChosen);

/// <summary>A policy as either side sees it.</summary>
public sealed record FreightPolicyRow
{
    public required string Number { get; init; }

    public required string OrderNumber { get; init; }

    public required FreightPolicyStatus Status { get; init; }

    public required Money Premium { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required string Waybill { get; init; }

    public string? InsurerNumber { get; init; }

    public string? ReturnWaybill { get; init; }

    public Money Payout { get; init; }

    public DateTimeOffset? PayBy { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public string? Why { get; init; }

    internal static readonly Expression<Func<FreightPolicy, FreightPolicyRow>> Of = p => new()
    {
        Number = p.Number, OrderNumber = p.OrderNumber, Status = p.Status, Premium = p.Premium, WrittenAt = p.WrittenAt, Waybill = p.Waybill,
        InsurerNumber = p.InsurerNumber, ReturnWaybill = p.ReturnWaybill, Payout = p.Payout, PayBy = p.PayBy, PaidAt = p.PaidAt, Why = p.Why,
    };
}

public sealed record FreightPolicyPage(IReadOnlyList<FreightPolicyRow> Rows, int Total);
