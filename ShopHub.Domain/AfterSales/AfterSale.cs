using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>What a buyer asks for pieces of one order line (售后单).</summary>
public sealed partial class AfterSale
{
    private AfterSale() { }

    public Id<AfterSale> Id { get; private init; } = Id<AfterSale>.New();

    public required string Number { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<OrderLine> LineId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public AfterSaleKind Kind { get; private set; }

    public AfterSaleReason Reason { get; private set; }

    public int Pieces { get; private set; }

    /// <summary>Cash to the buyer for the pieces, without freight.</summary>
    public Money Cash { get; private set; }

    /// <summary>The platform's subsidy that goes back to the platform.</summary>
    public Money Subsidy { get; private set; }

    /// <summary>Freight to the buyer (REF-03).</summary>
    public Money Freight { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>The buyer's evidence.</summary>
    public string[] Pictures { get; private set; } = [];

    public AfterSaleStatus Status { get; private set; } = AfterSaleLifecycle.Table.Start;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When silence decides; null when nothing waits for anybody.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public string? ReturnTo { get; private set; }

    public string? ReturnCarrier { get; private set; }

    public string? ReturnWaybill { get; private set; }

    public DateTimeOffset? WaybillAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>When the shop had the returned goods back, by its word or its silence; null while it has not.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>What the merchant offers instead (AS-12); zero means no offer is open.</summary>
    public Money Offer { get; private set; }

    /// <summary>The buyer keeps the goods, whatever he asked for.</summary>
    public bool OfferKeepsGoods { get; private set; }

    public int Offers { get; private set; }

    public long? AnswerSecondsLeft { get; private set; }

    public Id<Refund>? RefundId { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The order's receipt clock stands still for it (RCV-05).</summary>
    public bool HoldsReceipt => Status is MerchantProcessing or BuyerConfirming or BuyerReturning or MerchantReceiving or Reshipping or BuyerReceiving or Rejected or InDispute;

    /// <summary>Also while a ruling against the buyer may still be turned.</summary>
    public bool IsOpen => EndedAt is null;

    /// <exception cref="Refusal"><c>after-sale.pieces</c>, <c>after-sale.words</c>, <c>pictures.…</c></exception>
    public static AfterSale Ask(Order order, OrderLine line, AfterSaleRequest what, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (what.Pieces < 1 || what.Pieces > line.Refundable) throw AfterSaleRefusals.Pieces();
        if (what.Words.Length > 500) throw AfterSaleRefusals.Words();
        var (cash, subsidy) = line.WorthOfNext(what.Pieces);
        var isLast = order.Lines.Sum(l => l.Refundable) == what.Pieces;
        var freightIsOwed = isLast && (order.IsUnshipped || what.Reason.IsMerchantLiable());
        return new()
        {
            Number = "A" + Digits.Dated(now, 10), OrderId = order.Id, LineId = line.Id, CustomerId = order.CustomerId,
            MerchantId = order.MerchantId, Kind = what.Kind, Reason = what.Reason, Pieces = what.Pieces, Cash = cash, Subsidy = subsidy,
            Freight = freightIsOwed ? order.Freight - order.RefundedFreight : Money.Zero, Words = what.Words,
            Pictures = UploadedPictures.Checked(what.Pictures),
            OpenedAt = now, DueAt = policy.AnswerBy(now),
        };
    }

    private void Move(AfterSaleStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        AfterSaleLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>What the buyer filled in.</summary>
public sealed record AfterSaleRequest(AfterSaleKind Kind, AfterSaleReason Reason, int Pieces, string Words, string[] Pictures)
{
    /// <summary>What he wants instead; for an exchange only.</summary>
    public Id<Sku>? Wanted { get; init; }
}
