using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Withdrawals.SettlementChangeStatus;

namespace ShopHub.Domain.Withdrawals;

/// <summary>Sending: the channel has not taken it. Accepted: the channel pays out to it from now on. Replaced: another one came before it was decided.</summary>
public enum SettlementChangeStatus { Sending = 0, Auditing = 1, Accepted = 2, Rejected = 3, Replaced = 4 }

public static class SettlementChangeLifecycle
{
    public static readonly Lifecycle<SettlementChangeStatus> Table = new(start: Sending)
    {
        [Sending] = [Auditing, Accepted, Rejected, Replaced],
        [Auditing] = [Accepted, Rejected, Replaced],
    };
}

/// <summary>
/// A proved bank account on its way to the channel (结算账户变更), which pays out to the account it has itself: until it has taken
/// this one nothing is withdrawn, so that no money goes to the old one.
/// </summary>
public sealed class SettlementChange
{
    private SettlementChange() { }

    public Id<SettlementChange> Id { get; private init; } = Id<SettlementChange>.New();

    public required Id<Merchant> MerchantId { get; init; }

    public required string SubMchId { get; init; }

    public required Id<BankAccount> AccountId { get; init; }

    /// <summary>Bank and last four digits.</summary>
    public required string AccountWords { get; init; }

    public required string Tail { get; init; }

    public SettlementChangeStatus Status { get; private set; } = SettlementChangeLifecycle.Table.Start;

    /// <summary>The channel's number of the change; null until it has taken it.</summary>
    public string? ApplicationNo { get; private set; }

    /// <summary>Why the channel will not have it; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the channel said last, for the operator.</summary>
    public string? LastAnswer { get; private set; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>When the channel is asked next; null when nothing is open.</summary>
    public DateTimeOffset? NextAskAt { get; private set; }

    public bool IsOpen => Status is Sending or Auditing;

    public static SettlementChange Begin(BankAccount account, string subMchId, string by, DateTimeOffset now) => new()
    {
        MerchantId = account.MerchantId, SubMchId = subMchId, AccountId = account.Id, AccountWords = $"{account.Bank} 尾号{account.Tail}", Tail = account.Tail,
        AskedBy = by, AskedAt = now, ChangedAt = now,
    };

    /// <summary>What the channel says of it; hearing it again changes nothing.</summary>
    /// <returns>True when it is decided now.</returns>
    public bool Hear(ChannelAccountChange said, DateTimeOffset now)
    {
        if (!IsOpen) return false;
        if (Status is Sending && said.ApplicationNo is { } number)
        {
            ApplicationNo = number;
            Move(Auditing, now);
        }

        LastAnswer = said.Reason;
        NextAskAt = BankAccountPolicy.AskChangeAfter(now);
        if (said.State is AccountAudit.Auditing) return false;
        Reason = said.State is AccountAudit.Failed ? said.Reason ?? "支付机构未说明原因" : null;
        Move(said.State is AccountAudit.Failed ? Rejected : Accepted, now);
        return true;
    }

    public void MarkTried(string answer, DateTimeOffset now)
    {
        LastAnswer = answer.Length > 250 ? answer[..250] : answer;
        if (Status is Auditing) NextAskAt = BankAccountPolicy.AskChangeAfter(now);
    }

    /// <summary>Another account has come in its place.</summary>
    public void Replace(DateTimeOffset now) => Move(Replaced, now);

    private void Move(SettlementChangeStatus to, DateTimeOffset now)
    {
        SettlementChangeLifecycle.Table.Require(Status, to);
        (Status, ChangedAt) = (to, now);
        NextAskAt = to is Auditing ? BankAccountPolicy.AskChangeAfter(now) : null;
    }
}
