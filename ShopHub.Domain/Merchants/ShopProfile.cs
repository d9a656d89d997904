using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What a shop tells about itself (店铺资料).</summary>
/// <param name="LogoUrl">An uploaded picture; null draws the initial of the name.</param>
/// <param name="ReturnAddress">Where goods come back to (AS-07): address, receiver and phone in one; null when the shop has none.</param>
public sealed record ShopProfile(string Intro, string City, string ServicePhone, string? ReturnAddress, string? LogoUrl)
{
    /// <summary>Characters. Source: own choice.</summary>
    public const int LongestIntro = 120, LongestCity = 20, ShortestReturnAddress = 10, LongestReturnAddress = 120;

    private const int FewestDigits = 7, MostDigits = 13, FewestPhoneDigitsInAddress = 7;

    /// <param name="before">What is as it was is not asked about again.</param>
    /// <exception cref="Refusal"><c>profile.intro</c>, <c>profile.city</c>, <c>profile.phone</c>, <c>profile.return-address</c></exception>
    public ShopProfile Checked(ShopProfile before)
    {
        var kept = new ShopProfile(Intro.Trim(), City.Trim(), ServicePhone.Trim(), ReturnAddress?.Trim() is { Length: > 0 } address ? address : null, LogoUrl);
        if (kept.Intro != before.Intro && kept.Intro.Length > LongestIntro) throw Wrong(nameof(Intro), $"店铺介绍最多{LongestIntro}字");
        if (kept.City != before.City && kept.City.Length > LongestCity) throw Wrong(nameof(City), $"所在城市最多{LongestCity}字");
        if (kept.ServicePhone != before.ServicePhone && kept.ServicePhone.Length > 0 && !IsPhone(kept.ServicePhone)) throw Wrong(nameof(ServicePhone), "请填写手机号、400电话或带区号的座机，例如 0571-88886666");
        if (kept.ReturnAddress != before.ReturnAddress && kept.ReturnAddress is { } to && !IsAddress(to)) throw Wrong(nameof(ReturnAddress), $"请写全地址、收件人和电话，{ShortestReturnAddress}至{LongestReturnAddress}字，买家退货时照此填写");
        return kept;
    }

    private static bool IsPhone(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c is '-' or ' ') && typed.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;

    private static bool IsAddress(string typed) =>
        typed.Length is >= ShortestReturnAddress and <= LongestReturnAddress && typed.Count(char.IsAsciiDigit) >= FewestPhoneDigitsInAddress;

    private static Refusal Wrong(string field, string words) => new($"profile.{Code(field)}", words) { Field = field };

    private static string Code(string field) => field switch
    {
        nameof(Intro) => "intro",
        nameof(City) => "city",
        nameof(ServicePhone) => "phone",
        _ => "return-address",
    };
}
