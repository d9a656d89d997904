using ShopHub.Domain.Catalog;

namespace ShopHub.Web.MerchantConsole.Products;

public static class ProductWords
{
    public static string Text(this ListingStatus status) => status switch
    {
        ListingStatus.Draft => "未上架",
        ListingStatus.On => "在售",
        ListingStatus.OffByMerchant => "已下架",
        ListingStatus.OffByPlatform => "平台下架",
        ListingStatus.PapersExpired => "资质到期下架",
        ListingStatus.BrandExpired => "品牌到期下架",
        ListingStatus.OffForViolation => "违规下架",
        ListingStatus.OffForDeposit => "保证金不足下架",
    };

    public static string Tone(this ListingStatus status) => status switch
    {
        ListingStatus.On => "ok",
        ListingStatus.OffByPlatform or ListingStatus.PapersExpired or ListingStatus.BrandExpired or ListingStatus.OffForViolation or ListingStatus.OffForDeposit => "stop",
        ListingStatus.Draft or ListingStatus.OffByMerchant => "none",
    };
}
