using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>What a buyer asks for pieces of one order line (售后单).</summary>
public sealed class AfterSale
{
    private AfterSale() { }

    public Id<AfterSale> Id { get; private init; } = Id<AfterSale>.New();

    public required string Number { get; init; }

    public required Id<Order> OrderId { get; init; }

    public required Id<OrderLine> LineId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required AfterSaleKind Kind { get; init; }

    public required AfterSaleReason Reason { get; init; }

    public required int Pieces { get; init; }

    /// <summary>Cash to the buyer for the pieces, without freight.</summary>
    public Money Cash { get; private set; }

    /// <summary>The platform's subsidy that goes back to the platform.</summary>
    public Money Subsidy { get; private set; }

    /// <summary>Freight to the buyer (REF-03).</summary>
    public Money Freight { get; private init; }

    public string Words { get; init; } = "";

    /// <summary>The buyer's evidence.</summary>
    public string[] Pictures { get; init; } = [];

    /// <summary>What the merchant refused it with (AS-10).</summary>
    public string[] Proof { get; private set; } = [];

    public AfterSaleStatus Status { get; private set; } = AfterSaleLifecycle.Table.Start;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When silence decides; null when nothing waits for anybody.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public string? ReturnTo { get; private set; }

    public string? ReturnCarrier { get; private set; }

    public string? ReturnWaybill { get; private set; }

    public DateTimeOffset? WaybillAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>What the merchant offers instead (AS-12); zero means no offer is open.</summary>
    public Money Offer { get; private set; }

    public int Offers { get; private set; }

    public long? AnswerSecondsLeft { get; private set; }

    public Id<Refund>? RefundId { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The order's receipt clock stands still for it (RCV-05).</summary>
    public bool HoldsReceipt => Status is MerchantProcessing or BuyerConfirming or BuyerReturning or MerchantReceiving or Rejected;

    public bool IsOpen => !AfterSaleLifecycle.Table.IsFinal(Status);

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

    /// <summary>Agrees: a refund is paid at once, a return waits for the goods; without an address it is refunded without return (AS-07).</summary>
    public void Agree(Actor by, string? returnTo, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Kind is AfterSaleKind.Refund || returnTo is null)
        {
            Move(Refunding, by, now, Kind is AfterSaleKind.Refund ? null : "无退货地址，免退货退款");
            DueAt = null;
            return;
        }

        Move(BuyerReturning, by, now);
        ReturnTo = returnTo;
        DueAt = policy.ReturnBy(now);
    }

    /// <summary>The goods may be returned without reason, so refusing needs a picture (AS-10).</summary>
    public bool NeedsProof => Reason is AfterSaleReason.NotWanted;

    /// <exception cref="Refusal"><c>after-sale.proof</c>: a return without reason is refused only with proof (AS-10).</exception>
    public void Reject(Actor by, string why, string[] proof, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (why.Trim().Length is < 4 or > 200) throw AfterSaleRefusals.Why();
        if (NeedsProof && proof.Length == 0) throw AfterSaleRefusals.Proof();
        var shown = UploadedPictures.Checked(proof);
        Move(Rejected, by, now, why.Trim());
        Proof = shown;
        DueAt = policy.PlatformBy(now);
    }

    /// <summary>Offers a lower amount; the merchant's clock stands still meanwhile (AS-12).</summary>
    /// <exception cref="Refusal"><c>after-sale.offer</c>, <c>after-sale.offers</c></exception>
    public void Propose(ShopStaff by, Money amount, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (amount.Fen < 1 || amount >= Cash) throw AfterSaleRefusals.Offer(Cash);
        if (Offers >= policy.MostProposals) throw AfterSaleRefusals.TooManyOffers(policy.MostProposals);
        AnswerSecondsLeft = (long)((DueAt ?? now) - now).TotalSeconds;
        Move(BuyerConfirming, by, now, $"商家提议退款 {amount}");
        Offer = amount;
        Offers++;
        DueAt = now.AddHours(policy.ProposalHours);
    }

    public void AcceptOffer(Buyer by, string? returnTo, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Status is not BuyerConfirming) throw AfterSaleRefusals.Changed();
        Subsidy = Cash.IsZero ? Money.Zero : new((long)((Int128)Subsidy.Fen * Offer.Fen / Cash.Fen));
        Cash = Offer;
        Offer = Money.Zero;
        Agree(by, returnTo, now, policy);
    }

    /// <summary>Refused or not answered: back to the merchant, with at least 24 hours left.</summary>
    public void LapseOffer(Actor by, DateTimeOffset now, AfterSalePolicy policy)
    {
        Move(MerchantProcessing, by, now, "未接受商家提议");
        var left = TimeSpan.FromSeconds(AnswerSecondsLeft ?? 0);
        var least = TimeSpan.FromHours(policy.LeastHoursAfterProposal);
        DueAt = now + (left > least ? left : least);
        Offer = Money.Zero;
    }

    public void SendBack(Buyer by, string carrierCode, string waybill, DateTimeOffset now, AfterSalePolicy policy)
    {
        var carrier = Carriers.Of(carrierCode);
        var number = carrier.Checked(waybill);
        Move(MerchantReceiving, by, now, $"{carrier.Name} {number}");
        ReturnCarrier = carrier.Code;
        ReturnWaybill = number;
        WaybillAt = now;
        DueAt = policy.ReceiveBy(now, null);
    }

    /// <summary>The carrier shows the return parcel signed: the law's 7 days may end the clock sooner (AS-09).</summary>
    public void MarkSigned(DateTimeOffset signedAt, AfterSalePolicy policy)
    {
        if (Status is not MerchantReceiving || WaybillAt is not { } waybillAt) return;
        SignedAt = signedAt;
        DueAt = policy.ReceiveBy(waybillAt, signedAt);
    }

    public void ConfirmReturn(Actor by, DateTimeOffset now, string? why = null)
    {
        if (Status is not MerchantReceiving) throw AfterSaleRefusals.Changed();
        Move(Refunding, by, now, why);
        DueAt = null;
    }

    public void CloseReturn(Actor by, DateTimeOffset now, AfterSalePolicy policy)
    {
        Move(ReturnClosed, by, now, "逾期未寄回");
        DueAt = policy.PlatformBy(now);
    }

    public void Cancel(Actor by, DateTimeOffset now, string? why = null)
    {
        Move(Cancelled, by, now, why);
        DueAt = null;
        EndedAt = now;
    }

    public void MarkRefunded(Actor by, DateTimeOffset now)
    {
        Move(Refunded, by, now);
        EndedAt = now;
    }

    private void Move(AfterSaleStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        AfterSaleLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>What the buyer filled in.</summary>
public sealed record AfterSaleRequest(AfterSaleKind Kind, AfterSaleReason Reason, int Pieces, string Words, string[] Pictures);
