using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Domain.AfterSales;

/// <summary>Other goods instead of money (换货, AS-14): nothing is paid again, and nothing back unless it is turned into a refund.</summary>
public sealed partial class AfterSale
{
    /// <summary>What the buyer wants instead; null when he wants his money.</summary>
    public Id<Sku>? WantedSkuId { get; private set; }

    /// <summary>Its options as they were then: 红色 / M</summary>
    public string WantedText { get; private set; } = "";

    /// <summary>Pieces of it that stand aside for him.</summary>
    public int HeldPieces { get; private set; }

    /// <summary>It was to be an exchange and is paid instead.</summary>
    public bool TurnedToRefund { get; private set; }

    public string? ReshipCarrier { get; private set; }

    public string? ReshipWaybill { get; private set; }

    public bool IsExchange => Kind is AfterSaleKind.Exchange && !TurnedToRefund;

    /// <summary>The wanted pieces stand aside from the shop's yes until they are sent.</summary>
    public bool NeedsPieces => IsExchange && Status is BuyerReturning or MerchantReceiving or Reshipping;

    /// <exception cref="Refusal"><c>after-sale.exchange-reason</c>, <c>after-sale.wanted</c>, <c>after-sale.pieces</c></exception>
    public static AfterSale AskExchange(Order order, OrderLine line, AfterSaleRequest what, Sku? wanted, DateTimeOffset now, AfterSalePolicy policy)
    {
        AfterSaleEligibility.RequireExchange(line, what, wanted);
        var asked = Ask(order, line, what, now, policy);
        (asked.WantedSkuId, asked.WantedText) = (wanted!.Id, wanted.OptionsText);
        return asked;
    }

    public void MarkHeld() => HeldPieces = Pieces;

    public void MarkFreed() => HeldPieces = 0;

    /// <summary>The goods wanted instead leave the shop.</summary>
    /// <exception cref="Refusal"><c>after-sale.changed</c>, <c>waybill.*</c></exception>
    public void Reship(ShopStaff by, string carrierCode, string waybill, DateTimeOffset now, AfterSalePolicy policy)
    {
        if (Status is not Reshipping) throw AfterSaleRefusals.Changed();
        var carrier = Carriers.Of(carrierCode);
        var number = carrier.Checked(waybill);
        Move(BuyerReceiving, by, now, $"{carrier.Name} {number}");
        (ReshipCarrier, ReshipWaybill, DueAt) = (carrier.Code, number, policy.ConfirmExchangeBy(now));
    }

    /// <summary>The shop has none to send, or did not send it in time: the buyer has his money back.</summary>
    public void RefundInstead(Actor by, DateTimeOffset now, string why)
    {
        if (Status is not Reshipping) throw AfterSaleRefusals.Changed();
        Pay(by, now, why);
    }

    /// <summary>The buyer has the goods he wanted, or did not say otherwise in time.</summary>
    public void ConfirmExchange(Actor by, DateTimeOffset now)
    {
        if (Status is not BuyerReceiving) throw AfterSaleRefusals.Changed();
        Move(Exchanged, by, now);
        (DueAt, EndedAt) = (null, now);
    }
}
