using System.Globalization;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

public enum Sex { Female = 0, Male = 1 }

/// <summary>What an identity card's number tells (身份证号). Source: GB 11643 (ONB-08).</summary>
public sealed record IdCard(string Number, DateOnly Birth, Sex Sex)
{
    /// <summary>Years a person running a shop has behind him at least.</summary>
    public const int LeastAge = 18;

    private const string Checks = "10X98765432";

    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static char CheckCharacter(string first17) => Checks[s_weights.Select((weight, i) => weight * (first17[i] - '0')).Sum() % 11];

    /// <exception cref="Refusal"><c>id-card.shape</c>, <c>id-card.birth-date</c>, <c>id-card.check-char</c></exception>
    public static IdCard Read(string number, DateOnly today)
    {
        var text = number.Trim().ToUpperInvariant();
        if (text.Length != 18 || !text[..17].All(char.IsAsciiDigit)) throw Wrong("shape", "身份证号为18位");
        if (!DateOnly.TryParseExact(text[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) || birth > today)
            throw Wrong("birth-date", "身份证号中的出生日期不存在，请核对");
        if (CheckCharacter(text) != text[17]) throw Wrong("check-char", "身份证号校验位不对，请核对");
        return new(text, birth, (text[16] - '0') % 2 == 0 ? Sex.Female : Sex.Male);
    }

    public bool MayRunAShop(DateOnly today) => Birth.AddYears(LeastAge) <= today;

    private static Refusal Wrong(string what, string words) => new($"id-card.{what}", words) { Field = "IdCard" };
}
