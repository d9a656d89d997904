using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>A product goes on the shelf at an instant (定时上架).</summary>
public sealed class ListingPlan
{
    /// <summary>Days ahead. Source: own choice, as for the shop's page.</summary>
    public const int MostDays = 90;

    private ListingPlan() { }

    public required Id<Product> ProductId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    public required DateTimeOffset DueAt { get; set; }

    public required string PlannedBy { get; set; }

    /// <exception cref="Refusal"><c>listing.plan-time</c>; <c>status.changed</c>: it is on the shelf, or may not be put there by hand</exception>
    public static ListingPlan For(Product product, DateTimeOffset at, ShopStaff by, DateTimeOffset now)
    {
        if (at <= now || at > now.AddDays(MostDays)) throw CatalogRefusals.PlanTime();
        ListingLifecycle.Table.Require(product.Status, ListingStatus.On);
        return new() { ProductId = product.Id, MerchantId = product.MerchantId, DueAt = at, PlannedBy = by.Name };
    }
}
