using ShopHub.Data.Trade;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.Storefront.Checkout;

/// <summary>Everything the checkout page is about, kept in its own address, so that nothing is lost on the way to the address book and back.</summary>
public sealed record CheckoutAddress
{
    private const string NoCoupon = "none";

    public Id<Sku>? Sku { get; init; }

    public int Quantity { get; init; } = 1;

    public Id<Address>? DeliverTo { get; init; }

    /// <summary>Null lets the best ones be picked.</summary>
    public IReadOnlyList<Id<ClaimedCoupon>>? Coupons { get; init; }

    public IReadOnlyDictionary<Id<Merchant>, string> Remarks { get; init; } = new Dictionary<Id<Merchant>, string>();

    /// <summary>Where to collect, by shop; those not in it send.</summary>
    public IReadOnlyDictionary<Id<Merchant>, Id<PickUpPlace>> PickUps { get; init; } = new Dictionary<Id<Merchant>, Id<PickUpPlace>>();

    public CheckoutChoice Choice => new() { Sku = Sku, Quantity = Quantity, Coupons = Coupons, PickUps = PickUps };

    public static CheckoutAddress Read(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> from)
    {
        var given = from.ToDictionary(f => f.Key, f => f.Value);
        var coupons = given.GetValueOrDefault("coupon");
        return new()
        {
            PickUps = given.Where(f => f.Key.StartsWith("pickup-", StringComparison.Ordinal) && Shop(f.Key["pickup-".Length..]) != default && Id<PickUpPlace>.TryParse(f.Value, null, out _))
                .ToDictionary(f => Shop(f.Key["pickup-".Length..]), f => Id<PickUpPlace>.TryParse(f.Value, null, out var place) ? place : default),
            Sku = Id<Sku>.TryParse(given.GetValueOrDefault("sku"), null, out var sku) ? sku : null,
            Quantity = int.TryParse(given.GetValueOrDefault("quantity"), out var pieces) ? pieces : 1,
            DeliverTo = Id<Address>.TryParse(given.GetValueOrDefault("address"), null, out var address) ? address : null,
            Coupons = coupons.Count == 0 ? null : [.. coupons.Where(c => c != NoCoupon).Select(Coupon)],
            Remarks = given.Where(f => f.Key.StartsWith("remark-", StringComparison.Ordinal) && f.Value.ToString().Length > 0)
                .ToDictionary(f => Shop(f.Key["remark-".Length..]), f => f.Value.ToString()),
        };
    }

    public string Write()
    {
        List<string> parts = [];
        if (Sku is { } sku) parts.AddRange([$"sku={sku}", $"quantity={Quantity}"]);
        if (DeliverTo is { } to) parts.Add($"address={to}");
        if (Coupons is { } coupons) parts.AddRange(coupons.Count == 0 ? [$"coupon={NoCoupon}"] : coupons.Select(c => $"coupon={c}"));
        parts.AddRange(Remarks.Select(r => $"remark-{r.Key}={Uri.EscapeDataString(r.Value)}"));
        parts.AddRange(PickUps.Select(p => $"pickup-{p.Key}={p.Value}"));
        return "/checkout" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    /// <summary>The same checkout with one coupon in place of another; null for none.</summary>
    public CheckoutAddress WithCoupon(IEnumerable<Id<ClaimedCoupon>> used, Id<ClaimedCoupon>? instead, Id<ClaimedCoupon>? of) =>
        this with { Coupons = [.. used.Where(c => c != of), .. instead is { } one ? [one] : Array.Empty<Id<ClaimedCoupon>>()] };

    /// <summary>The same checkout with one shop's goods collected at a place; null has them sent.</summary>
    public CheckoutAddress Collecting(Id<Merchant> shop, Id<PickUpPlace>? at)
    {
        var others = PickUps.Where(p => p.Key != shop);
        return this with { PickUps = (at is { } place ? others.Append(new(shop, place)) : others).ToDictionary() };
    }

    private static Id<ClaimedCoupon> Coupon(string? text) => Id<ClaimedCoupon>.TryParse(text, null, out var id) ? id : default;

    private static Id<Merchant> Shop(string text) => Id<Merchant>.TryParse(text, null, out var id) ? id : default;
}
