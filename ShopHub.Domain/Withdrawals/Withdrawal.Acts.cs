using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Domain.Withdrawals;

public sealed partial class Withdrawal
{
    /// <summary>The second person agrees; what stands in the way by now is asked again.</summary>
    /// <exception cref="Refusal"><c>withdrawal.same-person</c>, <c>status.changed</c>, and the lasting blocks</exception>
    public void Approve(ShopStaff by, WithdrawalFacts facts, DateTimeOffset now)
    {
        by.Needs(ShopPermission.Money);
        if (by.StaffId == AskedBy) throw WithdrawalRefusals.SamePerson();
        if (facts.LastingBlocks(now).FirstOrDefault() is { } block) throw block.ToRefusal();
        Move(Init, by, now, "复核通过");
        (ApprovedBy, ApproveUntil, ExpectedOn) = (by.StaffId, null, WithdrawalPolicy.ExpectedOn(now));
        Send(now);
    }

    /// <summary>The second person says no, or who asked takes it back before.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public JournalEntry Decline(ShopStaff by, DateTimeOffset now)
    {
        by.Needs(ShopPermission.Money);
        if (Status is not Waiting) WithdrawalLifecycle.Table.Require(Status, Waiting);
        return GiveBack(Close, by, by.StaffId == AskedBy ? "申请人撤回" : "复核未通过", now);
    }

    /// <summary>Nobody has agreed in time.</summary>
    public JournalEntry Lapse(Clockwork by, DateTimeOffset now) => GiveBack(Close, by, "超时未复核，自动关闭", now);

    /// <summary>The channel will not take it and never had it: the money never left.</summary>
    public IReadOnlyList<JournalEntry> Turn(Clockwork by, string why, DateTimeOffset now) => Status is Init ? [GiveBack(Close, by, why, now)] : [];

    /// <summary>What the channel says; hearing it again changes nothing.</summary>
    /// <returns>What is to be booked.</returns>
    /// <exception cref="Refusal"><c>status.changed</c>: it contradicts what it said before.</exception>
    public IReadOnlyList<JournalEntry> Hear(Clockwork by, ChannelPayout said, DateTimeOffset now)
    {
        if (Status is Waiting || WithdrawalLifecycle.Table.IsFinal(Status)) return [];
        PayoutId ??= said.PayoutId;
        List<JournalEntry> entries = [];
        if (Status is Init && said.State is not (ChannelPayoutState.Init or ChannelPayoutState.Other)) Move(CreateSuccess, by, now);
        if (said.State is ChannelPayoutState.Success or ChannelPayoutState.Returned && Status is CreateSuccess) entries.Add(Pay(by, now));
        if (said.State is ChannelPayoutState.Returned) entries.Add(Return(by, said.Reason ?? "银行退票", now));
        if (said.State is ChannelPayoutState.Failed) entries.Add(GiveBack(Fail, by, said.Reason ?? "银行未受理", now));
        if (said.State is ChannelPayoutState.Closed) entries.Add(GiveBack(Close, by, said.Reason ?? "渠道已关闭", now));
        return entries;
    }

    /// <summary>A call has been made: when the next one is due.</summary>
    public void MarkTried(string? answer, DateTimeOffset now)
    {
        Tries++;
        LastAnswer = answer;
        NextAt = Status switch
        {
            Init or CreateSuccess => WithdrawalPolicy.AskAfter(now, Tries),
            // A bank may send it back for some days more.
            Success when now < PaidAt!.Value.AddDays(WithdrawalPolicy.ReturnDays) => now.AddDays(1),
            _ => null,
        };
    }

    /// <summary>The accountant takes it onto his list of payments.</summary>
    public void List(PlatformStaff by, string list, DateTimeOffset now)
    {
        Move(CreateSuccess, by, now, $"列入付款清单 {list}");
        (ListNumber, ListedBy) = (list, by.MemberId);
    }

    /// <summary>Another accountant says what became of a payment by hand.</summary>
    /// <exception cref="Refusal"><c>withdrawal.same-payer</c>, <c>withdrawal.note</c>, <c>status.changed</c></exception>
    public JournalEntry Finish(PlatformStaff by, PayoutResult result, string note, DateTimeOffset now)
    {
        if (by.MemberId == ListedBy) throw WithdrawalRefusals.SamePayer();
        if (result is not PayoutResult.Paid && note.Trim().Length is < 4 or > 100) throw WithdrawalRefusals.Note();
        return result switch
        {
            PayoutResult.Paid => Pay(by, now),
            PayoutResult.Failed => GiveBack(Fail, by, note.Trim(), now),
            PayoutResult.Returned => Return(by, note.Trim(), now),
        };
    }

    private JournalEntry Pay(Actor by, DateTimeOffset now)
    {
        Move(Success, by, now);
        (PaidAt, NextAt) = (now, Way is PayoutWay.Channel ? now.AddDays(1) : null);
        return Entry(Cause.WithdrawalPaid, ShopPostings.WithdrawalPaid, now);
    }

    private JournalEntry Return(Actor by, string why, DateTimeOffset now)
    {
        Move(Refund, by, now, why);
        (BackFor, NextAt) = (why, null);
        return Entry(Cause.WithdrawalReturned, ShopPostings.WithdrawalReturned, now);
    }

    private JournalEntry GiveBack(WithdrawalStatus to, Actor by, string why, DateTimeOffset now)
    {
        Move(to, by, now, why);
        (BackFor, NextAt, ApproveUntil) = (why, null, null);
        return Entry(Cause.WithdrawalFailed, ShopPostings.WithdrawalFailed, now);
    }
}

/// <summary>What became of a payment by hand.</summary>
public enum PayoutResult { Paid, Failed, Returned }
