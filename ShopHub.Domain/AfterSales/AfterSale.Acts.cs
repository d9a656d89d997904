using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

public sealed partial class AfterSale
{
    /// <summary>Agrees: a refund is paid at once, a return waits for the goods; without an address it is refunded without return (AS-07).</summary>
    public void Agree(Actor by, string? returnTo, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Status is not MerchantProcessing) throw AfterSaleRefusals.Changed();
        if (IsExchange && returnTo is null && by is ShopStaff) throw AfterSaleRefusals.NoReturnAddress();
        Grant(by, returnTo, now, policy);
    }

    /// <summary>Offers a lower amount, or money while the goods stay with the buyer (AS-12, AS-18); the merchant's clock stands still meanwhile.</summary>
    /// <exception cref="Refusal"><c>after-sale.offer</c>, <c>after-sale.offers</c>, <c>after-sale.offer-exchange</c></exception>
    public void Propose(ShopStaff by, Money amount, bool keepsGoods, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (IsExchange && !keepsGoods) throw AfterSaleRefusals.OfferForExchange();
        if (amount.Fen < 1 || amount > Cash || amount == Cash && (!keepsGoods || Kind is AfterSaleKind.Refund)) throw AfterSaleRefusals.Offer(Cash);
        if (Offers >= policy.MostProposals) throw AfterSaleRefusals.TooManyOffers(policy.MostProposals);
        OfferKeepsGoods = keepsGoods && Kind is not AfterSaleKind.Refund;
        Move(BuyerConfirming, by, now, $"商家提议退款 {amount}{(OfferKeepsGoods ? "，商品不用寄回" : "")}");
        AnswerSecondsLeft = (long)((DueAt ?? now) - now).TotalSeconds;
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
        if (!OfferKeepsGoods)
        {
            Grant(by, returnTo, now, policy);
            return;
        }

        // Nothing goes back, so no freight is owed: the offer is all there is.
        Freight = Money.Zero;
        Pay(by, now, "商品不用寄回");
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

    /// <summary>The goods are back: paid, or the goods wanted instead are sent now. A shop that says nothing pays, whatever was wanted (AS-09).</summary>
    public void ConfirmReturn(Actor by, DateTimeOffset now, AfterSalePolicy policy, string? why = null)
    {
        if (Status is not MerchantReceiving) throw AfterSaleRefusals.Changed();
        ReceivedAt = now;
        if (IsExchange && by is ShopStaff)
        {
            Move(Reshipping, by, now, why);
            DueAt = policy.ReshipBy(now);
            return;
        }

        Pay(by, now, why);
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

    private void Grant(Actor by, string? returnTo, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Kind is AfterSaleKind.Refund || returnTo is null)
        {
            Pay(by, now, Kind is AfterSaleKind.Refund ? null : "无退货地址，免退货退款");
            return;
        }

        Move(BuyerReturning, by, now);
        ReturnTo = returnTo;
        DueAt = policy.ReturnBy(now);
    }

    private void Pay(Actor by, DateTimeOffset now, string? why)
    {
        Move(Refunding, by, now, why);
        (DueAt, TurnedToRefund) = (null, Kind is AfterSaleKind.Exchange);
    }
}
