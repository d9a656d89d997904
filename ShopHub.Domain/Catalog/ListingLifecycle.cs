using ShopHub.Domain.Shared;
using static ShopHub.Domain.Catalog.ListingStatus;

namespace ShopHub.Domain.Catalog;

public static class ListingLifecycle
{
    public static readonly Lifecycle<ListingStatus> Table = new(start: Draft)
    {
        [Draft] = [On],
        [On] = [OffByMerchant, OffByPlatform, PapersExpired, BrandExpired, OffForViolation, OffForDeposit],
        [OffByMerchant] = [On],
        // Back by itself with the new papers, unless the shop has taken it off meanwhile.
        [PapersExpired] = [On, OffByMerchant],
        [BrandExpired] = [On, OffByMerchant],
        // Back by itself when the measure ends or is undone.
        [OffForViolation] = [On, OffByMerchant],
        // Back by itself when the deposit is paid up.
        [OffForDeposit] = [On, OffByMerchant],
        [OffByPlatform] = [On],
    };
}
