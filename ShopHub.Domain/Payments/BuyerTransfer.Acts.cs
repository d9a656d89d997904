using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Payments.TransferStatus;

namespace ShopHub.Domain.Payments;

public sealed partial class BuyerTransfer
{
    /// <summary>The second person agrees: the money is set aside and the channel is told.</summary>
    /// <exception cref="Refusal"><c>transfer.same-person</c>, <c>status.changed</c></exception>
    public JournalEntry Approve(PlatformStaff by, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (by.MemberId == AskedBy) throw PaymentRefusals.TransferSamePerson();
        Move(Ready, by, now, "复核通过");
        NextAt = PaymentPolicy.AskAfter(now, 0);
        var entry = Entry(Cause.TransferSent, OrderPostings.TransferSent(RefundId.Value, Amount), now);
        entry.Sign(by);
        return entry;
    }

    /// <summary>The second person says no, or who asked takes it back before.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Decline(PlatformStaff by, Refund refund, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        Move(Declined, by, now);
        BackFor = by.MemberId == AskedBy ? "申请人撤回" : "复核未通过";
        refund.TakeHome();
    }

    /// <summary>The channel goes on with the refund itself before anything was sent.</summary>
    public void Drop(Clockwork by, Refund refund, DateTimeOffset now)
    {
        BackFor = "渠道已继续处理原退款";
        Move(Declined, by, now, BackFor);
        refund.TakeHome();
    }

    /// <summary>The finance takes it back while the buyer has not confirmed; the channel says what became of it.</summary>
    /// <exception cref="Refusal"><c>transfer.not-waiting</c></exception>
    public void TakeBack(PlatformStaff by, DateTimeOffset now)
    {
        by.Needs(PlatformPermission.Finance);
        if (Status is not ToConfirm || TakenBackAt is not null) throw PaymentRefusals.TransferNotWaiting();
        (TakenBackAt, NextAt) = (now, PaymentPolicy.AskAfter(now, 0));
        History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, "撤回转账"));
    }

    /// <summary>
    /// What the channel says after the end here is not how it ended: paid instead of back, back instead of paid, or known there at all
    /// although it was never sent. An older word that comes late contradicts nothing.
    /// </summary>
    public bool IsContradictedBy(ChannelTransferState said) => Status switch
    {
        Declined => true,
        Paid => said is ChannelTransferState.Failed or ChannelTransferState.Cancelling or ChannelTransferState.Cancelled,
        Failed when ChannelNumber is null => said is not (ChannelTransferState.Failed or ChannelTransferState.Cancelled or ChannelTransferState.Other),
        Failed or Cancelled => said is ChannelTransferState.Paid,
        Asked or Ready or Accepted or ToConfirm or Paying => false,
    };

    /// <summary>What a call, a query or a verified callback said; hearing it again changes nothing.</summary>
    /// <param name="refund">What it pays; null for a compensation.</param>
    /// <returns>What is to be booked; null when nothing is.</returns>
    public JournalEntry? Hear(Actor by, ChannelTransfer said, Refund? refund, DateTimeOffset now)
    {
        ChannelNumber ??= said.ChannelNumber;
        if (Status is Asked || TransferLifecycle.Table.IsFinal(Status)) return null;
        Package ??= said.Package;
        // An older word that comes late does not lead back.
        if (StatusOf(said.State) is not { } to || to == Status || !TransferLifecycle.Table.Allows(Status, to)) return null;
        Move(to, by, now, said.Reason);
        if (to is ToConfirm) ConfirmUntil = (said.MadeAt ?? now) + PaymentPolicy.ConfirmWithin;
        return to switch
        {
            Paid => Arrive(refund, now),
            Failed or Cancelled => GiveBack(said.Reason ?? (to is Failed ? "渠道转账失败" : "收款人未在24小时内确认"), refund, now),
            _ => null,
        };
    }

    /// <summary>The channel will not take it and never had it: the money never left.</summary>
    public JournalEntry? Turn(Clockwork by, string why, Refund? refund, DateTimeOffset now)
    {
        if (Status is not Ready) return null;
        Move(Failed, by, now, why);
        return GiveBack(why, refund, now);
    }

    /// <summary>The channel was heard: when it is asked next.</summary>
    public void MarkHeard(ChannelTransfer said, DateTimeOffset now) => MarkTried(said.Reason ?? said.State.Words(), now);

    /// <summary>A call has been made: when the next one is due.</summary>
    public void MarkTried(string answer, DateTimeOffset now)
    {
        Tries++;
        LastAnswer = answer;
        NextAt = TransferLifecycle.Table.IsFinal(Status) ? null : NextAsk(now);
    }

    // While a person may take a day nobody asks every minute; his own page does, and the channel tells by itself.
    private DateTimeOffset NextAsk(DateTimeOffset now)
    {
        if (!CanConfirm) return PaymentPolicy.AskAfter(now, Tries);
        var soon = now + PaymentPolicy.AskWhileConfirming;
        return ConfirmUntil is { } until && now < until && until < soon ? until : soon;
    }

    private JournalEntry Arrive(Refund? refund, DateTimeOffset now)
    {
        (PaidAt, NextAt, Package) = (now, null, null);
        refund?.PayByTransfer(Number, now);
        return Entry(Cause.TransferPaid, OrderPostings.TransferPaid(IsCompensation ? CompensationId : RefundId.Value, Amount), now);
    }

    // What is set aside for a compensation stays so: it is owed as before.
    private JournalEntry? GiveBack(string why, Refund? refund, DateTimeOffset now)
    {
        (BackFor, NextAt, Package) = (why, null, null);
        if (refund is null) return null;
        refund.TakeHome(now);
        return Entry(Cause.TransferBack, OrderPostings.TransferBack(RefundId.Value, Amount), now);
    }

    private static TransferStatus? StatusOf(ChannelTransferState state) => state switch
    {
        ChannelTransferState.Accepted => Accepted,
        ChannelTransferState.ToConfirm => ToConfirm,
        ChannelTransferState.Paying => Paying,
        ChannelTransferState.Paid => Paid,
        ChannelTransferState.Failed => Failed,
        ChannelTransferState.Cancelled => Cancelled,
        ChannelTransferState.Cancelling or ChannelTransferState.Other => null,
    };
}
