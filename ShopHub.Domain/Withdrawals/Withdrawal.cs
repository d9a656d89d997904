using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Domain.Withdrawals;

/// <summary>A shop takes money out (提现). What it moves is told by the entries its acts return.</summary>
public sealed partial class Withdrawal
{
    private Withdrawal() { }

    public Id<Withdrawal> Id { get; private init; } = Id<Withdrawal>.New();

    /// <summary>Our number at the channel; a retry uses the same one (MON-05).</summary>
    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The Shanghai day it was asked on: one a shop and day (WDR-01).</summary>
    public required DateOnly Day { get; init; }

    public Money Amount { get; private init; }

    public required Id<BankAccount> AccountId { get; init; }

    /// <summary>Bank and last four digits, as they were then.</summary>
    public required string AccountWords { get; init; }

    public required PayoutWay Way { get; init; }

    /// <summary>The shop's account at the channel; null where it is paid by hand.</summary>
    public string? SubMchId { get; init; }

    public WithdrawalStatus Status { get; private set; } = WithdrawalLifecycle.Table.Start;

    public required Id<StaffMember> AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The second person; null when none was needed or none has agreed yet.</summary>
    public Id<StaffMember>? ApprovedBy { get; private set; }

    /// <summary>Last moment for the second person; null when none is waited for.</summary>
    public DateTimeOffset? ApproveUntil { get; private set; }

    /// <summary>The working day on which it should be there (WDR-04).</summary>
    public DateOnly ExpectedOn { get; private set; }

    /// <summary>The channel's own number; null until it has taken it.</summary>
    public string? PayoutId { get; private set; }

    /// <summary>When it was paid; null until then.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When the channel is called or asked next; null when nothing is open.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public int Tries { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    /// <summary>Why the money came back, for the shop; null when it did not.</summary>
    public string? BackFor { get; private set; }

    /// <summary>The accountant's list it stands on; null until one was drawn, and where the channel pays.</summary>
    public string? ListNumber { get; private set; }

    public Id<PlatformMember>? ListedBy { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The money is set aside and has not reached the bank.</summary>
    public bool IsInTransit => Status is Init or Waiting or CreateSuccess;

    /// <exception cref="Refusal">What stands in the way, see <see cref="WithdrawalFacts"/>.</exception>
    public static (Withdrawal Asked, JournalEntry Entry) Ask(WithdrawalFacts facts, Money amount, ShopStaff by, WithdrawalPolicy policy, DateTimeOffset now)
    {
        by.Needs(ShopPermission.Money);
        facts.Require(amount, policy, now);
        var asked = new Withdrawal
        {
            Number = "W" + Digits.Dated(now, 14), MerchantId = facts.Shop.Id, Day = ShopCalendar.DayOf(now), Amount = amount,
            AccountId = facts.Account!.Id, AccountWords = $"{facts.Account.Bank} 尾号{facts.Account.Tail}", Way = facts.Way, SubMchId = facts.SubMchId,
            AskedBy = by.StaffId, AskedAt = now, ExpectedOn = WithdrawalPolicy.ExpectedOn(now),
        };
        asked.History = asked.History.With(new("", nameof(Init), by.ShownAs, now));
        if (policy.NeedsTwo(amount)) asked.Wait(by, policy, now);
        else asked.Send(now);
        return (asked, asked.Entry(Cause.WithdrawalAsked, ShopPostings.WithdrawalAsked, now));
    }

    private void Wait(Actor by, WithdrawalPolicy policy, DateTimeOffset now)
    {
        Move(Waiting, by, now, "超过单人限额，等待第二人复核");
        ApproveUntil = now.AddHours(policy.ApproveHours);
    }

    private void Send(DateTimeOffset now) => NextAt = Way is PayoutWay.Channel ? WithdrawalPolicy.AskAfter(now, 0) : null;

    private JournalEntry Entry(Cause cause, Func<Guid, Money, IEnumerable<Posting>> postings, DateTimeOffset now) =>
        JournalEntry.Book(cause, Number, MerchantId, Guid.Empty, postings(MerchantId.Value, Amount), now);

    private void Move(WithdrawalStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        WithdrawalLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
