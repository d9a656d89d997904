using ShopHub.Domain.Shared;
using static ShopHub.Domain.Catalog.ListingStatus;

namespace ShopHub.Domain.Catalog;

public static class ListingLifecycle
{
    public static readonly Lifecycle<ListingStatus> Table = new(start: Draft)
    {
        [Draft] = [On],
        [On] = [OffByMerchant, OffByPlatform],
        [OffByMerchant] = [On],
        [OffByPlatform] = [On],
    };
}
