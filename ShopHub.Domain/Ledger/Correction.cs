using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ledger;

/// <summary>What a person of the platform's finance found wrong: a new entry that puts it right (更正). Nothing booked is ever changed.</summary>
/// <param name="Number">Drawn when the form is opened: sending the form twice books once.</param>
public sealed record Correction(string Number, Account Debit, Account Credit, Money Amount, string Reason)
{
    /// <summary>The longest reason, in characters. Source: own choice.</summary>
    public const int LongestReason = 200;

    /// <summary>Accounts whose balance is what orders or promoters say it is: no hand moves them.</summary>
    private static readonly Account[] s_notByHand = [Account.EscrowPending, Account.CommissionPayable];

    /// <summary>One of the accounts is a shop's.</summary>
    public bool NeedsShop => Debit.IsOfShop() || Credit.IsOfShop();

    public static string DrawNumber(DateTimeOffset now) => "C" + Digits.Dated(now, 10);

    /// <exception cref="Refusal"><c>correction.*</c></exception>
    public JournalEntry Book(PlatformStaff by, Id<Merchant>? shop, DateTimeOffset now)
    {
        if (Reason.Trim().Length is < 6 or > LongestReason) throw LedgerRefusals.CorrectionReason(LongestReason);
        if (Amount <= Money.Zero) throw LedgerRefusals.CorrectionAmount();
        if (Debit == Credit || s_notByHand.Contains(Debit) || s_notByHand.Contains(Credit)) throw LedgerRefusals.CorrectionAccounts();
        if (NeedsShop && shop is null) throw LedgerRefusals.CorrectionShop();
        var entry = JournalEntry.Book(
            Cause.Correction, Number, NeedsShop ? shop : null, Guid.Empty,
            [new(Debit, Owner(Debit, shop), Amount), new(Credit, Owner(Credit, shop), -Amount)], now, Reason.Trim());
        entry.Sign(by);
        return entry;
    }

    private static Guid Owner(Account account, Id<Merchant>? shop) => account.IsOfShop() && shop is { } of ? of.Value : Guid.Empty;
}
