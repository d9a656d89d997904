using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

public sealed record CaseDeskPage(List<CaseDeskRow> Rows, int Number, int Last, int Total);

public sealed record CaseDeskRow
{
    public required string Number { get; init; }

    public required AfterSaleKind Kind { get; init; }

    public required AfterSaleReason Reason { get; init; }

    public required AfterSaleStatus Status { get; init; }

    public required int Pieces { get; init; }

    public required Money Cash { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public required string Title { get; init; }

    public required string OptionsText { get; init; }

    public string? PictureUrl { get; init; }
}

/// <summary>One case with its evidence.</summary>
public sealed record CaseSheet
{
    public required Id<AfterSale> Id { get; init; }

    public required string Number { get; init; }

    public required AfterSaleKind Kind { get; init; }

    public required AfterSaleReason Reason { get; init; }

    public required AfterSaleStatus Status { get; init; }

    public required int Pieces { get; init; }

    public required Money Cash { get; init; }

    public required Money Freight { get; init; }

    public required Money Offer { get; init; }

    public required int Offers { get; init; }

    public required string Words { get; init; }

    public required string[] Pictures { get; init; }

    public required string[] Proof { get; init; }

    /// <summary>Null while it was not refused, and for refusals of before there were codes.</summary>
    public RejectionCode? RejectedFor { get; init; }

    public string RejectedWith { get; init; } = "";

    public required NoReasonReturn NoReason { get; init; }

    public IReadOnlyList<RejectionCode> Rejections => RejectionCodes.For(Kind, Reason, Status is AfterSaleStatus.MerchantReceiving, NoReason);

    public bool NeedsProof => Reason.NeedsProof();

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public string? ReturnCarrier { get; init; }

    public string? ReturnWaybill { get; init; }

    public string? ReturnTo { get; init; }

    public required History History { get; init; }

    public required string OrderNumber { get; init; }

    public required OrderStatus OrderStatus { get; init; }

    public required string Title { get; init; }

    public required string OptionsText { get; init; }

    public string? PictureUrl { get; init; }

    public required int Quantity { get; init; }

    public string? ShopReturnAddress { get; init; }

    /// <summary>What the buyer wants instead; null when he wants his money.</summary>
    public WantedRow? Wanted { get; init; }

    /// <summary>It was to be an exchange and is paid instead.</summary>
    public bool TurnedToRefund { get; init; }

    public bool IsExchange => Wanted is not null && !TurnedToRefund;
}

/// <param name="Left">Pieces the shop can still sell of it, without those that stand aside for this case.</param>
public sealed record WantedRow(string Text, int Held, int Left, string? Carrier, string? Waybill)
{
    public string Name => Text.Length > 0 ? Text : "同款";
}
