using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>The unified social credit code (统一社会信用代码) of a subject. Source: GB 32100-2015 (ONB-07).</summary>
public static class SocialCreditCode
{
    /// <summary>Without I, O, S, V and Z; a character's place is its value.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] s_weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The eighteenth character.</summary>
    public static char CheckCharacter(string first17)
    {
        var sum = s_weights.Select((weight, i) => weight * Alphabet.IndexOf(first17[i])).Sum();
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <exception cref="Refusal"><c>uscc.length</c>, <c>uscc.alphabet</c>, <c>uscc.region</c>, <c>uscc.check-char</c></exception>
    public static string Checked(string code)
    {
        var text = code.Trim().ToUpperInvariant();
        if (text.Length != 18) throw Wrong("length", "统一社会信用代码为18位");
        if (!text.All(Alphabet.Contains)) throw Wrong("alphabet", "统一社会信用代码不含字母I、O、S、V、Z");
        if (!text[2..8].All(char.IsAsciiDigit)) throw Wrong("region", "统一社会信用代码第3至8位应为数字");
        return CheckCharacter(text) == text[17] ? text : throw Wrong("check-char", "统一社会信用代码校验位不对，请核对");
    }

    /// <summary>Read from the first two characters; null for subjects we do not serve.</summary>
    public static Subject? SubjectOf(string code) => code[..2] switch
    {
        "91" => Subject.Enterprise,
        "92" => Subject.IndividualBusiness,
        _ => null,
    };

    private static Refusal Wrong(string what, string words) => new($"uscc.{what}", words) { Field = "SocialCreditCode" };
}
