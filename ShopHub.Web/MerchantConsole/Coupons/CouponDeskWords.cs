using ShopHub.Domain.Marketing;

namespace ShopHub.Web.MerchantConsole.Coupons;

/// <summary>Where a coupon stands, as its shop reads it.</summary>
public static class CouponDeskWords
{
    public static string Of(CouponPhase phase) => phase switch
    {
        CouponPhase.Waiting => "未开始",
        CouponPhase.Live => "领取中",
        CouponPhase.Gone => "已领完",
        CouponPhase.Over => "已结束",
        CouponPhase.Stopped => "已停发",
    };

    public static string Tone(CouponPhase phase) => phase switch
    {
        CouponPhase.Live => "ok",
        CouponPhase.Waiting => "info",
        CouponPhase.Gone => "warn",
        CouponPhase.Over or CouponPhase.Stopped => "quiet",
    };
}
