using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Rights;

/// <summary>What a shop may call itself by its brand (BRD-03 to BRD-05).</summary>
public static class BrandNaming
{
    /// <summary>Days a shop keeps its brand's name after the right has ended, to set it right (BRD-06).</summary>
    public const int CureDays = 30;

    private const string Official = "官方", Flagship = "旗舰店", Exclusive = "专卖店";

    /// <summary>Neighbouring characters of the firm's name that make it known.</summary>
    private const int FirmPart = 2;

    /// <returns>Why not; null when it may.</returns>
    public static string? Fault(BrandClaim claim, Merchant shop)
    {
        var name = claim.ShopName;
        if (Wrong(name) is { } wrong) return wrong;
        if (ShopNames.ForbiddenWord(name.Replace(Official, "", StringComparison.Ordinal), mayUseSuffix: true) is { } word) return $"店铺名称不能含“{word}”";
        var text = ShopNames.Normalised(name);
        if (!text.StartsWith(claim.MarkKey, StringComparison.Ordinal)) return $"品牌店铺的名称须以“{claim.Mark}”开头";
        var rest = text[claim.MarkKey.Length..];
        return claim.Badge is BrandBadge.Own ? OwnFault(rest, shop.Subject) : LicensedFault(rest, shop, claim.Badge);
    }

    /// <summary>The place that only one may have with this name; null when it has none of these words (BRD-04).</summary>
    public static string? PlaceOf(string name, Merchant shop)
    {
        var text = ShopNames.Normalised(name);
        return text.Contains(Flagship, StringComparison.Ordinal) ? "flagship" : text.Contains(Exclusive, StringComparison.Ordinal) ? $"exclusive {SubjectOf(shop)}" : null;
    }

    /// <summary>Whom a place belongs to, over all his shops.</summary>
    public static string SubjectOf(Merchant shop) => shop.SocialCreditCode ?? ShopNames.Normalised(shop.SubjectName);

    /// <summary>Owner or exclusive: the brand, or the brand and a suffix.</summary>
    private static string? OwnFault(string rest, Subject subject) => rest switch
    {
        "" or Exclusive => null,
        Flagship or Official + Flagship => subject is Subject.IndividualBusiness ? "个体工商户不能使用“旗舰店”" : null,
        Official => null,
        _ => "品牌自营店铺的名称为品牌，或品牌加“旗舰店”“官方旗舰店”“专卖店”",
    };

    /// <summary>Brand, a part of the firm's name, and 专卖店 if one likes.</summary>
    private static string? LicensedFault(string rest, Merchant shop, BrandBadge? badge)
    {
        if (rest.Contains(Official, StringComparison.Ordinal) || rest.Contains(Flagship, StringComparison.Ordinal)) return "“官方”和“旗舰店”只能由品牌自营店铺使用";
        var firm = rest.EndsWith(Exclusive, StringComparison.Ordinal) ? rest[..^Exclusive.Length] : rest;
        if (firm.Length < rest.Length && badge is null) return "“专卖店”须有权利人直接授权的注册商标";
        var subject = ShopNames.Normalised(shop.SubjectName);
        return firm.Length >= FirmPart && subject.Contains(firm, StringComparison.Ordinal) ? null : "授权店铺的名称为品牌加企业字号（主体名称中相邻的两个字以上），可再加“专卖店”";
    }

    private static string? Wrong(string name)
    {
        try
        {
            ShopNames.Checked(name);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
    }
}
