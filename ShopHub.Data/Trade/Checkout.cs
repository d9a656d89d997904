using ShopHub.Data.Catalog.Freight;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>What the shopper chose on the checkout page.</summary>
public sealed record CheckoutChoice
{
    /// <summary>立即购买: this SKU instead of the chosen lines of the cart.</summary>
    public Id<Sku>? Sku { get; init; }

    public int Quantity { get; init; } = 1;

    /// <summary>Coupons to use: at most one of each shop and one of the platform (CPN-06). Null lets the best ones be picked.</summary>
    public IReadOnlyList<Id<ClaimedCoupon>>? Coupons { get; init; }

    /// <summary>The places at which the shopper collects instead of having it sent, by shop (SHP-08).</summary>
    public IReadOnlyDictionary<Id<Merchant>, Id<PickUpPlace>> PickUps { get; init; } = new Dictionary<Id<Merchant>, Id<PickUpPlace>>();
}

/// <summary>The checkout form as it was posted.</summary>
public sealed record CheckoutForm
{
    public required CheckoutChoice Choice { get; init; }

    /// <summary>Made when the page was shown; a second post with the same one finds the first one's payment.</summary>
    public required string RequestId { get; init; }

    public required Id<Address> AddressId { get; init; }

    /// <summary>By shop.</summary>
    public IReadOnlyDictionary<Id<Merchant>, string> Remarks { get; init; } = new Dictionary<Id<Merchant>, string>();

    /// <summary>The total the shopper saw; another one is asked about, never charged.</summary>
    public required Money SeenTotal { get; init; }

    /// <summary>The link opened last, of seven days; null without one.</summary>
    public string? LinkCode { get; init; }

    /// <exception cref="Refusal"><c>checkout.remark</c></exception>
    public string Remark(Id<Merchant> shop)
    {
        var words = Remarks.GetValueOrDefault(shop, "").Trim();
        return words.Length <= 100 ? words : throw TradeRefusals.RemarkTooLong();
    }
}

/// <summary>A line of the checkout as it stands in the catalogue now.</summary>
public sealed record CheckoutLine(Sku Sku, Product Product, Category Category, int Quantity, int Available, CheckoutShopState Shop)
{
    /// <summary>The province it is not sent to (PRD-07); null when it is.</summary>
    public string? NotSentTo { get; init; }

    /// <summary>The buyer has or wants more of it than he may (PRD-04); null when not.</summary>
    public Refusal? OverLimit { get; init; }

    /// <summary>It is on presale now; null when it is in stock.</summary>
    public Presale? Presale { get; init; }

    /// <summary>The shop insures its way back (INS-04).</summary>
    public bool IsInsured { get; init; }

    /// <summary>Something else of the shop stands beside what is on presale, and would have to wait for it.</summary>
    public bool MustStandAlone { get; init; }

    /// <summary>Why it cannot be ordered; null when it can.</summary>
    public Refusal? Obstacle =>
        !Product.IsOn || !Sku.IsActive ? TradeRefusals.OffShelf(Product.Title)
        : !Shop.IsOpen ? MerchantRefusals.ShopNotOpen()
        : !Shop.CanBePaid ? PaymentRefusals.ShopNotOnboarded()
        : NotSentTo is { } province ? TradeRefusals.NotSentTo(Product.Title, Provinces.Brief(province))
        : Available < Quantity ? Domain.Inventory.StockRefusals.SoldOut(Product.Title)
        : MustStandAlone ? TradeRefusals.PresaleApart(Product.Title)
        : OverLimit is { } over ? over
        : null;
}

/// <param name="CanBePaid">The channel has an account for it, where one is needed.</param>
/// <param name="PaymentFee">Of its own account.</param>
public sealed record CheckoutShopState(bool IsOpen, bool CanBePaid, string? SubMchId, Rate PaymentFee);

/// <summary>A coupon the shopper holds and may use here.</summary>
public sealed record UsableCoupon(Id<ClaimedCoupon> Id, Coupon Coupon);

/// <summary>One shop's part of the checkout, priced.</summary>
public sealed record CheckoutShop(
    Id<Merchant> MerchantId, string ShopName, IReadOnlyList<CheckoutLine> Lines, PriceBreakdown Price,
    UsableCoupon? ShopCoupon, UsableCoupon? PlatformCoupon)
{
    /// <summary>Where the shopper collects; null when it is sent.</summary>
    public PickUpPlace? PickUp { get; init; }
}

/// <summary>The whole checkout, priced.</summary>
public sealed record CheckoutPreview(IReadOnlyList<CheckoutShop> Shops, IReadOnlyList<UsableCoupon> Usable, FreightAtCheckout Freight)
{
    public Money Total => Shops.Sum(s => s.Price.Payable);

    public IEnumerable<CheckoutLine> Lines => Shops.SelectMany(s => s.Lines);

    public IEnumerable<UsableCoupon> Coupons => Shops.SelectMany(s => new[] { s.ShopCoupon, s.PlatformCoupon }).OfType<UsableCoupon>();

    /// <summary>What the channel shows to the payer.</summary>
    public string Description => Lines.ToList() is [var only] ? only.Product.Title : $"{Lines.First().Product.Title} 等{Lines.Count()}件商品";
}

/// <summary>What would be placed, priced and addressed, not yet held.</summary>
public sealed record CheckoutDraft(CheckoutPreview Preview, Payment Payment, IReadOnlyList<Order> Orders);
