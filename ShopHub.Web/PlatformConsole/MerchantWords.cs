using ShopHub.Domain.Merchants;

namespace ShopHub.Web.PlatformConsole;

public static class MerchantWords
{
    public static string Text(this ShopStatus status) => status switch
    {
        ShopStatus.Opening => "开店中",
        ShopStatus.Open => "营业中",
        ShopStatus.Restricted => "受限",
        ShopStatus.Suspended => "暂停营业",
        ShopStatus.Closing => "关店中",
        ShopStatus.Closed => "已关店",
    };

    public static string Tone(this ShopStatus status) => status switch
    {
        ShopStatus.Open => "ok",
        ShopStatus.Opening or ShopStatus.Closing => "info",
        ShopStatus.Restricted or ShopStatus.Suspended => "warn",
        ShopStatus.Closed => "none",
    };

    public static string Text(this Subject subject) => subject switch
    {
        Subject.Enterprise => "企业",
        Subject.IndividualBusiness => "个体工商户",
        Subject.Person => "个人",
    };
}
