using System.Text.RegularExpressions;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>Looks at a text before it is sent (CHT-11): abuse and politics are blocked, ways around the platform warned of, numbers of people masked.</summary>
public static partial class ChatWords
{
    private const int LuhnBase = 10;

    private static readonly string[] s_blocked =
        ["傻逼", "傻b", "煞笔", "操你", "草泥马", "他妈的", "贱人", "婊子", "狗东西", "王八蛋", "去死吧", "法轮功", "台独", "藏独", "疆独"];

    private static readonly string[] s_outside =
        ["私下退", "微信退款", "支付宝退款", "线下退", "转账给你", "转账给您", "微信转账", "支付宝转账", "线下交易", "私下交易", "不走平台", "加微信", "加我微信", "加薇信", "加v信", "加qq"];

    /// <returns>As it is sent: trimmed, masked, with what was noticed.</returns>
    /// <exception cref="Refusal"><c>chat.empty</c>, <c>chat.too-long</c>, <c>chat.blocked</c></exception>
    public static ChatContent Checked(string words)
    {
        var said = words.Trim();
        if (said.Length == 0) throw ChatRefusals.Empty();
        if (said.Length > ChatPolicy.MostWords) throw ChatRefusals.TooLong();
        var plain = string.Concat(said.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (Array.Exists(s_blocked, w => plain.Contains(w, StringComparison.Ordinal))) throw ChatRefusals.Blocked();
        var shown = Masked(said);
        var warned = Array.Exists(s_outside, w => plain.Contains(w, StringComparison.Ordinal)) || PaidPraise.In(said) is not null;
        return new(ChatKind.Text, shown) { Hit = warned ? ChatHit.Warned : shown != said ? ChatHit.Masked : ChatHit.None };
    }

    private static string Masked(string said)
    {
        var shown = IdCard().Replace(said, m => Stars(m.Value, 4, 2));
        shown = BankCard().Replace(shown, m => IsCard(m.Value) ? Stars(m.Value, 4, 4) : m.Value);
        shown = Phone().Replace(shown, m => Stars(m.Value, 3, 2));
        return WeChatId().Replace(shown, m => m.Groups[1].Value + "***");
    }

    private static string Stars(string text, int head, int tail) => $"{text[..head]}***{text[^tail..]}";

    // Order numbers are long too; a card's digits add up (Luhn).
    private static bool IsCard(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Select(c => c - '0').Reverse().ToList();
        if (digits.Count is < 16 or > 19) return false;
        return digits.Select((d, i) => i % 2 == 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2).Sum() % LuhnBase == 0;
    }

    [GeneratedRegex(@"(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")]
    private static partial Regex IdCard();

    [GeneratedRegex(@"(?<!\d)[4-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)")]
    private static partial Regex BankCard();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"((?:微信号?|薇信|wx|vx|VX|WX)\s*[:：是]?\s*)[A-Za-z][A-Za-z0-9_-]{5,19}")]
    private static partial Regex WeChatId();
}
