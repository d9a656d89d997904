using System.Globalization;
using ShopHub.Web.Integrations.Sandbox.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>The field rules of sharing. The first one broken answers.</summary>
public static class ShareRules
{
    private const int LongestNumber = 64, LongestDescription = 80;

    public static string Number(string location, string? number)
    {
        var text = Text(location, number, LongestNumber);
        return text.All(c => char.IsAsciiLetterOrDigit(c) || "_-|*@".Contains(c, StringComparison.Ordinal))
            ? text
            : throw PayFault.Parameter(location, number, "只能是数字、字母或 _-|*@");
    }

    public static string Description(string? text) => Text("/body/description", text, LongestDescription);

    public static string Text(string location, string? text, int longest)
    {
        if (string.IsNullOrEmpty(text)) throw PayFault.Parameter(location, text, "缺少必填参数");
        return text.Length <= longest ? text : throw PayFault.Parameter(location, text, $"长度不能超过 {longest}");
    }

    public static long Fen(string location, long? fen) => fen is >= 1 and { } amount
        ? amount
        : throw PayFault.Parameter(location, fen?.ToString(CultureInfo.InvariantCulture), "金额应为不小于 1 的整数，单位为分");

    public static void Type(string location, string? type, params string[] allowed)
    {
        if (!allowed.Contains(type)) throw PayFault.Parameter(location, type, $"应为 {string.Join("、", allowed)} 之一");
    }

    public static void AppId(string? appId, PayCall call)
    {
        if (appId != call.Merchant.AppId) throw new PayFault(400, "APPID_MCHID_NOT_MATCH", "appid 和 mchid 不匹配");
    }
}
