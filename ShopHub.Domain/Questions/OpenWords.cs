using System.Text.RegularExpressions;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Questions;

/// <summary>Words that everybody will read: no telephone numbers, no way to another chat, no abuse.</summary>
public static partial class OpenWords
{
    private const string Numerals = "零一二三四五六七八九";
    private const string FormalNumerals = "〇壹贰叁肆伍陆柒捌玖";

    private static readonly string[] s_elsewhere = ["微信号", "加微信", "加我微信", "加薇信", "加威信", "加v信", "vx", "扣扣号", "加qq", "qq号", "http", "www.", ".com", ".cn"];

    private static readonly string[] s_rude = ["傻逼", "傻b", "煞笔", "操你", "草泥马", "他妈的", "贱人", "婊子", "狗东西", "王八蛋"];

    /// <returns>As it is kept.</returns>
    /// <exception cref="Refusal"><c>question.words</c>, <c>question.phone</c>, <c>question.contact</c>, <c>question.rude</c>,
    /// <c>question.goods</c>, <c>question.paid-praise</c></exception>
    public static string Checked(string words)
    {
        var said = words.Trim();
        if (said.Length is < QuestionPolicy.LeastWords or > QuestionPolicy.MostWords) throw QuestionRefusals.Words();
        var plain = Plain(said);
        if (HasPhone(plain)) throw QuestionRefusals.Phone();
        if (Array.Find(s_elsewhere, word => plain.Contains(word, StringComparison.Ordinal)) is { } way) throw QuestionRefusals.Contact(way);
        if (Array.Exists(s_rude, word => plain.Contains(word, StringComparison.Ordinal))) throw QuestionRefusals.Rude();
        if (ForbiddenGoods.In(plain) is { } goods) throw QuestionRefusals.Goods(goods);
        return PaidPraise.In(said) is { } offer ? throw QuestionRefusals.PaidPraise(offer) : said;
    }

    // Spaces and strokes between digits hide a number from a program, not from a reader.
    private static bool HasPhone(string plain) => Phone().IsMatch(Strokes().Replace(string.Concat(plain.Select(Digit)), ""));

    private static char Digit(char sign) =>
        Numerals.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? (char)('0' + at)
        : FormalNumerals.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var formal ? (char)('0' + formal) : sign;

    /// <summary>Half-width, small letters, without spaces.</summary>
    private static string Plain(string words) =>
        string.Concat(words.Where(c => !char.IsWhiteSpace(c)).Select(c => char.ToLowerInvariant(c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)));

    [GeneratedRegex(@"1[3-9]\d{9}|0\d{2,3}\d{7,8}|[48]00\d{7}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<=\d)[-—_.·,，。、/()*]+(?=\d)")]
    private static partial Regex Strokes();
}
