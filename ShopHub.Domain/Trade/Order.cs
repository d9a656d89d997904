using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Links;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Trade.OrderStatus;

namespace ShopHub.Domain.Trade;

/// <summary>What one shopper bought from one shop in one checkout (订单).</summary>
public sealed partial class Order
{
    private readonly List<OrderLine> _lines = [];

    private Order() { }

    public Id<Order> Id { get; private init; } = Id<Order>.New();

    /// <summary>16 digits: the day and ten that nobody can guess.</summary>
    public required string Number { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The payment this order waits for or was paid by; one payment may cover several shops (ORD-02).</summary>
    public required Guid PaymentId { get; set; }

    public OrderStatus Status { get; private set; } = OrderLifecycle.Table.Start;

    public IReadOnlyList<OrderLine> Lines => _lines;

    public Money Goods { get; private init; }

    public Money ShopDiscount { get; private init; }

    public Money PointsDiscount { get; private init; }

    public Money PlatformDiscount { get; private init; }

    public Money Freight { get; private init; }

    public Money Payable { get; private init; }

    /// <summary>Cash sent back, goods and freight.</summary>
    public Money RefundedCash { get; private set; }

    public Money RefundedSubsidy { get; private set; }

    public Money RefundedFreight { get; private set; }

    /// <summary>How the price came about, as shown to buyer, merchant and support.</summary>
    public required IReadOnlyList<PriceStep> PriceSteps { get; init; }

    public required DeliveryAddress ShipTo { get; set; }

    /// <summary>When who lives where was struck out of it for everybody (PIP-03); null while it is whole.</summary>
    public DateTimeOffset? AddressHiddenAt { get; private set; }

    public DeliveryKind Delivery { get; init; }

    public string Remark { get; private set; } = "";

    public Id<ClaimedCoupon>? ShopCouponId { get; init; }

    public Id<ClaimedCoupon>? PlatformCouponId { get; init; }

    /// <summary>The shop's link its buyer came by (B14); null when he came by none.</summary>
    public Id<ShortLink>? ShortLinkId { get; private set; }

    /// <summary>Who brought the buyer and earns the lines' commissions; null when nobody did.</summary>
    public Guid? PromoterId { get; init; }

    /// <summary>The promoter above him; null when there is none.</summary>
    public Guid? PromoterAboveId { get; init; }

    /// <summary>What the channel keeps of the cash, by the account it is paid to (FEE-03).</summary>
    public Rate PaymentFee { get; private set; } = PaymentFees.Usual;

    /// <summary>Its lines pay a new shop's service fee (FEE-02).</summary>
    public bool HasNewShopRate { get; private set; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>The one deadline that runs now: pay by, ship by or confirm by; null when none runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>The channel's number of the money for this order; null until it is paid.</summary>
    public string? TransactionId { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public CloseReason? ClosedFor { get; private set; }

    /// <summary>The buyer has used his extension (RCV-03).</summary>
    public bool Extended { get; private set; }

    /// <summary>The shop has given more time to receive, once (RCV-03).</summary>
    public bool ExtendedByShop { get; private set; }

    /// <summary>The clock was moved once because no parcel showed signed (RCV-04).</summary>
    public bool DelayedUnsigned { get; private set; }

    /// <summary>He was told that the receipt clock is nearly over (J08).</summary>
    public DateTimeOffset? RemindedOfReceiptAt { get; private set; }

    /// <summary>Open after-sales; the receipt clock stands still while there are any (RCV-05).</summary>
    public int OpenAfterSales { get; private set; }

    /// <summary>What was left of the receipt clock, in seconds, while it stands still.</summary>
    public long? PausedSeconds { get; private set; }

    public History History { get; private set; } = History.Empty;

    public bool IsPaid => PaidAt is not null;

    public bool IsUnshipped => Status is ToShip;

    /// <summary>Escrow of this order: cash and subsidy, less what went back (RUL-06).</summary>
    public Money HeldInEscrow => Payable + PlatformDiscount - RefundedCash - RefundedSubsidy;

    public static Order Place(
        Buyer by, Id<Merchant> from, Guid paymentId, IReadOnlyList<OrderLine> lines, PriceBreakdown price,
        DeliveryAddress to, OrderTerms terms, DateTimeOffset now)
    {
        var order = new Order
        {
            Number = Digits.Dated(now, 10), CustomerId = by.CustomerId, MerchantId = from, PaymentId = paymentId,
            Goods = price.Goods, ShopDiscount = price.ShopDiscount, PointsDiscount = price.PointsDiscount,
            PlatformDiscount = price.PlatformDiscount, Freight = price.Freight, Payable = price.Payable, PriceSteps = price.Steps,
            ShipTo = terms.PickUp?.For(to) ?? to, Remark = terms.Remark, ShopCouponId = terms.ShopCouponId, PlatformCouponId = terms.PlatformCouponId,
            PaymentFee = terms.PaymentFee, PickUp = terms.PickUp, PickUpCode = terms.PickUp is null ? null : Digits.Any(PickUpDigits),
            Delivery = terms.PickUp is null ? DeliveryKind.Express : DeliveryKind.PickUp, PlacedAt = now, DueAt = terms.Policy.PayBy(now),
        };
        for (var i = 0; i < lines.Count; i++) lines[i].PutInto(order.Id, i + 1, price.Lines[i]);
        order._lines.AddRange(lines);
        return order;
    }

    /// <summary>A link of another shop says nothing about this order.</summary>
    public void CameBy(Id<ShortLink> link, Id<Merchant> of) => ShortLinkId = of == MerchantId ? link : null;

    /// <summary>It is to be paid anew, perhaps to another account.</summary>
    public void PayAnew(Guid paymentId, Rate paymentFee) => (PaymentId, PaymentFee) = (paymentId, paymentFee);

    private void Move(OrderStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        OrderLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>What the buyer said when placing the order, and the numbers in force.</summary>
public sealed record OrderTerms(OrderPolicy Policy, string Remark = "", Id<ClaimedCoupon>? ShopCouponId = null, Id<ClaimedCoupon>? PlatformCouponId = null)
{
    public Rate PaymentFee { get; init; } = PaymentFees.Usual;

    /// <summary>Null when it is sent.</summary>
    public PickUpPoint? PickUp { get; init; }
}
