using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

public enum BankAccountKind { PersonalCard = 1, PublicAccount = 2 }

/// <summary>A bank account as it was typed in.</summary>
/// <param name="Number">With or without blanks.</param>
public sealed record BankAccountEntry(BankAccountKind Kind, string Holder, string Bank, string Number)
{
    /// <summary>Digits of a company's account. Source: own choice; banks use 9 to 25.</summary>
    private const int ShortestPublic = 9, LongestPublic = 25;

    /// <summary>Characters of a bank's name with its branch. Source: own choice.</summary>
    public const int LongestBank = 40;

    public string Digits { get; } = new([.. Number.Where(c => !char.IsWhiteSpace(c) && c != '-')]);

    public string Tail => Digits[^4..];

    /// <summary>Companies are paid to their public account, persons to their card; an individual business may choose.</summary>
    public static IReadOnlyList<BankAccountKind> KindsOf(Subject subject) => subject switch
    {
        Subject.Enterprise => [BankAccountKind.PublicAccount],
        Subject.IndividualBusiness => [BankAccountKind.PublicAccount, BankAccountKind.PersonalCard],
        Subject.Person => [BankAccountKind.PersonalCard],
    };

    /// <summary>The account must be the subject's own (WDR-03).</summary>
    /// <exception cref="Refusal"><c>bank-account.holder</c>, <c>bank-account.kind</c>, <c>bank-account.bank</c>, <c>bank-account.number</c></exception>
    public void MustFit(Merchant shop)
    {
        if (Plain(Holder) != Plain(shop.SubjectName)) throw BankAccountRefusals.Holder(shop.SubjectName);
        if (!KindsOf(shop.Subject).Contains(Kind)) throw BankAccountRefusals.Kind();
        if (Bank.Trim().Length is < 4 or > LongestBank) throw BankAccountRefusals.Bank(LongestBank);
        if (!IsRightNumber) throw BankAccountRefusals.Number(Kind);
    }

    private bool IsRightNumber => Kind is BankAccountKind.PersonalCard
        ? BankCard.IsRight(Digits)
        : Digits.Length is >= ShortestPublic and <= LongestPublic && Digits.All(char.IsAsciiDigit);

    // Banks write the brackets of a name in either width.
    private static string Plain(string name) => name.Trim().Replace('（', '(').Replace('）', ')');
}
