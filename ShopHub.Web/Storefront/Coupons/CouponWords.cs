using System.Globalization;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Coupons;

/// <summary>How a coupon is said in few characters.</summary>
public static class CouponWords
{
    /// <summary>The year from which an end is only a formality.</summary>
    private const int Endless = 2090;

    /// <summary>满100减8</summary>
    public static string Brief(Coupon coupon) =>
        coupon.Threshold.IsZero ? $"立减{Yuan(coupon.Reduction)}" : $"满{Yuan(coupon.Threshold)}减{Yuan(coupon.Reduction)}";

    /// <summary>满100可用</summary>
    public static string Needs(Coupon coupon) => coupon.Threshold.IsZero ? "无门槛" : $"满{Yuan(coupon.Threshold)}可用";

    /// <summary>8 or 8.5: without the zeros of a price.</summary>
    public static string Yuan(Money amount) => (amount.Fen / 100m).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>至2026.12.13, or 长期有效.</summary>
    public static string Until(DateTimeOffset until)
    {
        var day = ShopCalendar.DayOf(until);
        return day.Year >= Endless ? "长期有效" : $"至{day:yyyy.MM.dd}";
    }
}
