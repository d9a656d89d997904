using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Ledger;

/// <summary>What an entry is about; with the key it can be booked once.</summary>
public enum Cause
{
    OrderPaid = 1, RefundInEscrow = 2, Settlement = 3, RefundAfterSettlement = 4, LateMoneyReceived = 5, LateMoneyRefunded = 6, Correction = 7,
    Frozen = 8, Freed = 9, Repaid = 10, DepositPaidIn = 11, DepositPaidBack = 12,
    WithdrawalAsked = 13, WithdrawalPaid = 14, WithdrawalFailed = 15, WithdrawalReturned = 16,
    Compensation = 17, PremiumToppedUp = 18, Insured = 19, CertificationPaid = 20, RefundPaidByHand = 30,
    TransferSent = 31, TransferPaid = 32, TransferBack = 33,
    DepositDeducted = 34, DeductionPaidBack = 35, DueFeeBorne = 36, ComplaintGivenBack = 37,
    PremiumsSetAside = 38, PremiumsReturned = 39, PremiumGivenBack = 40,
}

/// <summary>One movement between accounts (分录). Positive raises a debit account and lowers a credit one.</summary>
public sealed class Posting
{
    private Posting() { }

    public Posting(Account account, Guid ownerId, Money debit)
    {
        Account = account;
        OwnerId = ownerId;
        Debit = debit;
    }

    public Id<JournalEntry> EntryId { get; internal set; }

    /// <summary>From 1, inside the entry.</summary>
    public int Number { get; internal set; }

    public Account Account { get; private init; }

    /// <summary>The order of an escrow account, the shop of a merchant account, empty for the platform's own.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>On the debit side; negative means the credit side.</summary>
    public Money Debit { get; private init; }

    /// <summary>By how much the balance, read on the account's own side, changes.</summary>
    public Money Change => Account.IsDebit() ? Debit : -Debit;
}

/// <summary>A journal entry (凭证): its postings sum to zero, it is never changed and never booked twice.</summary>
public sealed class JournalEntry
{
    private JournalEntry() { }

    public Id<JournalEntry> Id { get; private init; } = Id<JournalEntry>.New();

    public required Cause Cause { get; init; }

    /// <summary>The number of the order, refund, …: unique per cause.</summary>
    public required string Key { get; init; }

    public Id<Merchant>? MerchantId { get; init; }

    /// <summary>The order it concerns; empty when none.</summary>
    public Guid OrderId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The Shanghai day of <see cref="At"/>.</summary>
    public required DateOnly Day { get; init; }

    public required IReadOnlyList<Posting> Postings { get; init; }

    public string Note { get; init; } = "";

    /// <summary>The person who booked it; null when an act did by itself.</summary>
    public string? Author { get; private set; }

    public void Sign(Actor by) => Author = by.ShownAs;

    /// <exception cref="InvalidOperationException">The postings do not sum to zero: a bug, never a refusal.</exception>
    public static JournalEntry Book(Cause cause, string key, Id<Merchant>? merchant, Guid order, IEnumerable<Posting> postings, DateTimeOffset now, string note = "")
    {
        var real = postings.Where(p => !p.Debit.IsZero).ToList();
        if (real.Sum(p => p.Debit.Fen) != 0) throw new InvalidOperationException($"Entry {cause} {key} does not balance.");
        var entry = new JournalEntry
        {
            Cause = cause, Key = key, MerchantId = merchant, OrderId = order, At = now, Day = ShopCalendar.DayOf(now), Postings = real, Note = note,
        };
        for (var i = 0; i < real.Count; i++)
        {
            real[i].EntryId = entry.Id;
            real[i].Number = i + 1;
        }

        return entry;
    }
}

/// <summary>The running balance of one account of one owner, changed in the entry's transaction and re-derived by the books check.</summary>
public sealed class AccountBalance
{
    private AccountBalance() { }

    public required Account Account { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>On the account's own side: never negative where the account has a floor.</summary>
    public Money Balance { get; init; }

    public static AccountBalance Open(Account account, Guid owner, Money balance) => new() { Account = account, OwnerId = owner, Balance = balance };
}
