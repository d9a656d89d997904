using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>What becomes of a case that the platform decides about (DSP-01, DSP-04, DSP-07).</summary>
public sealed partial class AfterSale
{
    /// <summary>The buyer may ask the platform now (AS-08, AS-11).</summary>
    public bool MayGoToPlatform(DateTimeOffset now) => Status is Rejected or ReturnClosed && DueAt >= now;

    /// <summary>The platform decides from now on; until then no other clock of the case runs.</summary>
    public void GoToPlatform(Actor by, DateTimeOffset now, string? why = null)
    {
        Move(InDispute, by, now, why);
        DueAt = null;
    }

    /// <summary>A ruling, or terms both sides agreed to: paid, paid after the return, or not owed.</summary>
    /// <param name="cash">For the goods, without freight; with <paramref name="freight"/> nothing means that the merchant is right.</param>
    /// <param name="returnTo">Where the goods go first; null pays without a return.</param>
    public void Settle(Actor by, Money cash, Money subsidy, Money freight, string? returnTo, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Status is not (InDispute or BuyerReturning or MerchantReceiving or ReturnClosed or MerchantWon)) throw AfterSaleRefusals.Changed();
        if ((cash + freight).IsZero)
        {
            Move(MerchantWon, by, now);
            DueAt = null;
            return;
        }

        if (returnTo is null)
        {
            Move(Refunding, by, now);
            DueAt = null;
        }
        else if (Status is not MerchantReceiving)
        {
            if (Status is not BuyerReturning) Move(BuyerReturning, by, now);
            (ReturnTo, DueAt) = (returnTo, policy.ReturnBy(now));
        }

        // What the platform decides is money: goods are not sent again after it.
        (Cash, Subsidy, Freight, TurnedToRefund) = (cash, subsidy, freight, Kind is AfterSaleKind.Exchange);
    }

    /// <summary>The second ruling pays more than the first one did.</summary>
    public void PayMore(Actor by, Money cash, Money subsidy, Money freight, DateTimeOffset now)
    {
        if (Status is not (Refunding or Refunded)) throw AfterSaleRefusals.Changed();
        History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, $"复核改判，再退 {cash + freight}"));
        (Cash, Subsidy, Freight) = (Cash + cash, Subsidy + subsidy, Freight + freight);
    }

    /// <summary>Nobody can turn it any more.</summary>
    public void EndRuled(DateTimeOffset now)
    {
        if (Status is MerchantWon) EndedAt = now;
    }

    /// <summary>The price paid for its pieces, whatever of it was asked back.</summary>
    public Money PaidFor(OrderLine line) => Shares.OfPieces(line.Cash, line.Quantity, 0, Pieces);
}
