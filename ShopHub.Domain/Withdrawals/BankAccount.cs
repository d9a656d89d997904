using System.Security.Cryptography;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Withdrawals.BankAccountStatus;

namespace ShopHub.Domain.Withdrawals;

/// <summary>Proving: a small transfer is on its way and waits to be told back. Proved: withdrawals go there.</summary>
public enum BankAccountStatus { Proving = 0, Proved = 1, Failed = 2, Replaced = 3 }

public static class BankAccountLifecycle
{
    public static readonly Lifecycle<BankAccountStatus> Table = new(start: Proving)
    {
        [Proving] = [Proved, Failed, Replaced],
        [Proved] = [Replaced],
    };
}

/// <summary>Where a shop's withdrawals go (提现账户): an account of the subject itself, proved by a small transfer (WDR-03).</summary>
public sealed class BankAccount
{
    private BankAccount() { }

    public Id<BankAccount> Id { get; private init; } = Id<BankAccount>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required BankAccountKind Kind { get; init; }

    public required string Holder { get; init; }

    public required string Bank { get; init; }

    /// <summary>Encrypted; nobody sees it but who pays out by hand.</summary>
    public required string SealedNumber { get; init; }

    /// <summary>The last four digits: all that is ever shown.</summary>
    public required string Tail { get; init; }

    public BankAccountStatus Status { get; private set; } = BankAccountLifecycle.Table.Start;

    /// <summary>The small transfer's amount, which only the bank statement tells.</summary>
    public Money Proof { get; private init; }

    public int WrongTries { get; private set; }

    /// <summary>Null while the small transfer has not been sent.</summary>
    public DateTimeOffset? ProofSentAt { get; private set; }

    /// <summary>Last moment to tell the amount; null while it has not been sent.</summary>
    public DateTimeOffset? ProofUntil { get; private set; }

    public required DateTimeOffset AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>From when withdrawals may go there; null until it is proved.</summary>
    public DateTimeOffset? UsableFrom { get; private set; }

    public static BankAccount Add(Merchant shop, BankAccountEntry entry, string sealedNumber, ShopStaff by, DateTimeOffset now)
    {
        entry.MustFit(shop);
        return new()
        {
            MerchantId = shop.Id, Kind = entry.Kind, Holder = shop.SubjectName, Bank = entry.Bank.Trim(), SealedNumber = sealedNumber, Tail = entry.Tail,
            Proof = new(RandomNumberGenerator.GetInt32(BankAccountPolicy.LeastProofFen, BankAccountPolicy.MostProofFen + 1)),
            AddedAt = now, AddedBy = by.ShownAs,
        };
    }

    /// <summary>The account the channel has proved by itself when it opened the shop's account there.</summary>
    public static BankAccount Adopt(Merchant shop, BankAccountEntry entry, string sealedNumber, DateTimeOffset now) => new()
    {
        MerchantId = shop.Id, Kind = entry.Kind, Holder = entry.Holder, Bank = entry.Bank, SealedNumber = sealedNumber, Tail = entry.Tail,
        AddedAt = now, AddedBy = "收款开户", Status = Proved, UsableFrom = now,
    };

    /// <summary>The small transfer has left; sent twice it counts from the first time.</summary>
    public void MarkProofSent(DateTimeOffset now)
    {
        if (Status is not Proving || ProofSentAt is not null) return;
        (ProofSentAt, ProofUntil) = (now, now.AddHours(BankAccountPolicy.ProofHours));
    }

    /// <summary>What the shop read on its bank statement.</summary>
    /// <param name="before">The account used until now; it is replaced, and the change waits (WDR-03). Null for the first one.</param>
    /// <exception cref="Refusal"><c>bank-account.not-sent</c>, <c>status.changed</c></exception>
    public ProofAnswer Tell(Money amount, BankAccount? before, DateTimeOffset now)
    {
        if (Status is not Proving) BankAccountLifecycle.Table.Require(Status, Proved);
        if (ProofUntil is not { } until) throw BankAccountRefusals.NotSent();
        if (now > until) return Fail(ProofAnswer.Expired);
        if (amount != Proof) return ++WrongTries >= BankAccountPolicy.MostTries ? Fail(ProofAnswer.Failed) : ProofAnswer.Wrong;
        Move(Proved);
        UsableFrom = before is null ? now : now.AddHours(BankAccountPolicy.ChangedHours);
        before?.Replace();
        return ProofAnswer.Proved;
    }

    /// <summary>Another one has come in its place.</summary>
    public void Replace() => Move(Replaced);

    private ProofAnswer Fail(ProofAnswer answer)
    {
        Move(Failed);
        return answer;
    }

    private void Move(BankAccountStatus to)
    {
        BankAccountLifecycle.Table.Require(Status, to);
        Status = to;
    }
}

/// <summary>What came of telling the amount; a wrong one counts, so it is an answer and no refusal.</summary>
public enum ProofAnswer { Proved, Wrong, Failed, Expired }

/// <summary>The numbers of proving an account. Source: WDR-03 for the wait, own choice for the rest.</summary>
public static class BankAccountPolicy
{
    public const int LeastProofFen = 1, MostProofFen = 199;

    /// <summary>Wrong amounts after which a new account must be handed in.</summary>
    public const int MostTries = 3;

    /// <summary>Hours from the small transfer within which it must be told.</summary>
    public const int ProofHours = 72;

    /// <summary>Hours a changed account waits before money goes there.</summary>
    public const int ChangedHours = 72;

    /// <summary>Accounts a shop may hand in within a day, so that amounts cannot be guessed.</summary>
    public const int MostPerDay = 3;

    /// <summary>Changes the channel takes within a day. Source: wechat-pay-v3.md §14.</summary>
    public const int MostChangesPerDay = 5;

    /// <summary>Own choice.</summary>
    private const int ChangeMinutes = 2;

    public static DateTimeOffset AskChangeAfter(DateTimeOffset now) => now.AddMinutes(ChangeMinutes);
}
