using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Trade.OrderStatus;

namespace ShopHub.Domain.Trade;

public sealed partial class Order
{
    /// <summary>The channel has the money (SET-01).</summary>
    public void MarkPaid(Actor by, DateTimeOffset now, OrderPolicy policy, string? transactionId = null, IReadOnlyCollection<LogisticsPause>? pauses = null)
    {
        Move(ToShip, by, now);
        PaidAt = now;
        TransactionId = transactionId;
        DueAt = policy.ShipBy(now, _lines, Where(pauses ?? []));
    }

    /// <summary>A pause was announced or ended: the shipping clock is reckoned anew from the payment (SHP-04).</summary>
    /// <param name="pauses">All there are.</param>
    public void ReckonShipping(OrderPolicy policy, IReadOnlyCollection<LogisticsPause> pauses)
    {
        if (Status is not (ToShip or PartShipped) || ReadyAt is not null || PaidAt is not { } paid) return;
        DueAt = policy.ShipBy(paid, _lines, Where(pauses));
    }

    private IEnumerable<LogisticsPause> Where(IReadOnlyCollection<LogisticsPause> pauses) => pauses.Where(p => p.Holds(ShipTo.Province));

    /// <summary>Decided when it is paid: no line pays more service fee than this (FEE-02).</summary>
    public void TakeNewShopRate(Rate most)
    {
        HasNewShopRate = true;
        foreach (var line in _lines) line.PayAtMost(most);
    }

    /// <exception cref="Refusal"><c>order.not-unpaid</c></exception>
    public void Cancel(Actor by, CloseReason why, DateTimeOffset now)
    {
        if (Status is not Unpaid) throw TradeRefusals.NotUnpaid();
        Close(by, why, now);
    }

    /// <summary>Ships pieces; the receipt clock starts with the last parcel (SHP-06).</summary>
    /// <exception cref="Refusal"><c>order.not-to-ship</c>, <c>order.after-sale-open</c>, <c>order.pieces</c></exception>
    public void Ship(Actor by, IReadOnlyDictionary<Id<OrderLine>, int> pieces, DateTimeOffset now, OrderPolicy policy)
    {
        if (Status is not (ToShip or PartShipped)) throw TradeRefusals.NotToShip();
        if (OpenAfterSales > 0) throw TradeRefusals.AfterSaleOpen();
        foreach (var (id, count) in pieces)
        {
            var line = _lines.SingleOrDefault(l => l.Id == id) ?? throw CommonRefusals.NotFound();
            if (count < 1 || count > line.ToShip) throw TradeRefusals.Pieces();
            line.MarkShipped(count);
        }

        var rest = _lines.Any(l => l.ToShip > 0);
        Move(rest ? PartShipped : Shipped, by, now);
        if (rest) return;
        ShippedAt = now;
        DueAt = policy.ConfirmBy(now, Delivery);
    }

    /// <exception cref="Refusal"><c>order.not-shipped</c>, <c>order.after-sale-open</c></exception>
    public void Confirm(Actor by, DateTimeOffset now, string? why = null)
    {
        if (Status is not Shipped) throw TradeRefusals.NotShipped();
        if (OpenAfterSales > 0) throw TradeRefusals.AfterSaleOpen();
        Move(Completed, by, now, why);
        CompletedAt = now;
        (DueAt, LookedIntoSince) = (null, null);
    }

    public void RemindOfReceipt(DateTimeOffset now) => RemindedOfReceiptAt ??= now;

    /// <summary>Once, in the last days of the period (RCV-03).</summary>
    /// <exception cref="Refusal"><c>order.not-shipped</c>, <c>order.extended</c>, <c>order.extend-too-early</c>, <c>order.after-sale-open</c>, <c>order.looked-into</c></exception>
    public void Extend(Buyer by, DateTimeOffset now, OrderPolicy policy)
    {
        if (Status is not Shipped) throw TradeRefusals.NotShipped();
        if (LookedIntoSince is not null) throw TradeRefusals.LookedInto();
        if (DueAt is not { } due) throw TradeRefusals.AfterSaleOpen();
        if (Extended) throw TradeRefusals.ExtendedBefore();
        if (now < policy.EarliestExtend(due)) throw TradeRefusals.ExtendTooEarly(policy.ExtendDays);
        Extended = true;
        DueAt = policy.Extended(due);
        History = History.With(new(nameof(Shipped), nameof(Shipped), by.ShownAs, now, $"延长收货{policy.ExtendDays}天"));
    }

    /// <summary>The shop gives its buyer more time, once (RCV-03).</summary>
    /// <exception cref="Refusal"><c>order.not-shipped</c>, <c>order.after-sale-open</c>, <c>order.looked-into</c>, <c>order.extended-for</c>, <c>order.extend-days</c></exception>
    public void ExtendFor(ShopStaff by, int days, DateTimeOffset now)
    {
        if (Status is not Shipped) throw TradeRefusals.NotShipped();
        if (LookedIntoSince is not null) throw TradeRefusals.LookedInto();
        if (DueAt is not { } due) throw TradeRefusals.AfterSaleOpen();
        if (ExtendedByShop) throw TradeRefusals.ExtendedByShopBefore();
        if (!OrderPolicy.ShopExtendDays.Contains(days)) throw TradeRefusals.ExtendDays();
        (ExtendedByShop, DueAt) = (true, due.AddDays(days));
        History = History.With(new(nameof(Shipped), nameof(Shipped), by.ShownAs, now, $"商家为您延长收货{days}天"));
    }

    /// <summary>An after-sale stops the receipt clock (RCV-05).</summary>
    public void PauseForAfterSale(DateTimeOffset now)
    {
        OpenAfterSales++;
        if (Status is not Shipped || DueAt is not { } due) return;
        PausedSeconds = (long)OrderPolicy.LeftWhenPaused(due, now).TotalSeconds;
        DueAt = null;
    }

    /// <summary>The last open after-sale has ended: the clock runs on.</summary>
    public void ResumeAfterSale(DateTimeOffset now, OrderPolicy policy)
    {
        OpenAfterSales--;
        if (OpenAfterSales > 0 || PausedSeconds is not { } left) return;
        PausedSeconds = null;
        if (Status is Shipped) DueAt = policy.ConfirmByAfterPause(TimeSpan.FromSeconds(left), now);
    }

    /// <summary>Books pieces as refunded; closes the order when nothing is left. No pieces are more money for those that went back before.</summary>
    public void TakeBack(Id<OrderLine> lineId, int pieces, Money cash, Money subsidy, Money freight, Actor by, DateTimeOffset now)
    {
        var line = _lines.Single(l => l.Id == lineId);
        if (pieces > line.Refundable) throw TradeRefusals.Pieces();
        line.MarkRefunded(pieces, cash, subsidy);
        RefundedCash += cash + freight;
        RefundedSubsidy += subsidy;
        RefundedFreight += freight;
        if (Status is not Closed && _lines.All(l => l.Refundable == 0)) Close(by, CloseReason.AllRefunded, now);
        else if (Status is PartShipped && _lines.All(l => l.ToShip == 0)) EndShipping(by, now, OrderPolicy.Default);
    }

    /// <summary>The rest was refunded before it left: the parcels that are on their way are all there will be (SHP-06).</summary>
    private void EndShipping(Actor by, DateTimeOffset now, OrderPolicy policy)
    {
        ShippedAt = History.Last(c => c.To == nameof(PartShipped)).At;
        Move(Shipped, by, now, "其余商品已退款");
        var left = OrderPolicy.LeftWhenPaused(policy.ConfirmBy(ShippedAt.Value, Delivery), now);
        if (OpenAfterSales > 0) (PausedSeconds, DueAt) = ((long)left.TotalSeconds, null);
        else DueAt = policy.ConfirmByAfterPause(left, now);
    }

    /// <summary>It is long over: who lived where is nobody's business any more (PIP-03).</summary>
    public void HideAddress(DateTimeOffset now) => (ShipTo, AddressHiddenAt) = (ShipTo.Veiled, now);

    /// <summary>The buyer has left, or wants to be forgotten; the order itself the law keeps (PIP-05).</summary>
    public void ForgetBuyer(DateTimeOffset now) => (ShipTo, Remark, AddressHiddenAt) = (DeliveryAddress.Nobody(ShipTo), "", now);

    private void Close(Actor by, CloseReason why, DateTimeOffset now)
    {
        Move(Closed, by, now, why.ToString());
        ClosedAt = now;
        ClosedFor = why;
        (DueAt, LookedIntoSince) = (null, null);
        PickUpCode = null;
    }
}
