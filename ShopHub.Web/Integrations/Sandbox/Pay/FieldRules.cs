using System.Globalization;
using ShopHub.Web.Integrations.Sandbox.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>What a field may look like.</summary>
internal static class FieldRules
{
    public static DateTimeOffset Instant(string location, string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : throw PayFault.Parameter(location, text, "时间应为 yyyy-MM-DDTHH:mm:ss+TIMEZONE");

    public static void Text(string location, string? text, int longest)
    {
        if (string.IsNullOrEmpty(text)) throw PayFault.Parameter(location, text, "缺少必填参数");
        if (text.Length > longest) throw PayFault.Parameter(location, text, $"长度不能超过 {longest}");
    }

    public static void OutTradeNo(string location, string? number) => Number(location, number, 6, 32, "_-|*");

    public static void Number(string location, string? number, int shortest, int longest, string signs)
    {
        Text(location, number, longest);
        if (number!.Length < shortest || !number.All(c => char.IsAsciiLetterOrDigit(c) || signs.Contains(c, StringComparison.Ordinal)))
            throw PayFault.Parameter(location, number, $"应为 {shortest} 到 {longest} 位数字、字母或 {signs}");
    }

    public static void Fen(string location, long? fen)
    {
        if (fen is not >= 1)
            throw PayFault.Parameter(location, fen?.ToString(CultureInfo.InvariantCulture), "金额应为不小于 1 的整数，单位为分");
    }

    public static void Currency(string? currency)
    {
        if (currency is not (null or "CNY")) throw PayFault.Parameter("/body/amount/currency", currency, "币种只支持 CNY");
    }

    public static void NotifyUrl(string? url)
    {
        Text("/body/notify_url", url, 255);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query != "")
            throw PayFault.Parameter("/body/notify_url", url, "通知地址应为不带参数的完整网址");
    }
}
