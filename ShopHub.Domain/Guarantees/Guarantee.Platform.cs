using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Guarantees.GuaranteeStatus;

namespace ShopHub.Domain.Guarantees;

/// <summary>What the platform and its clock do.</summary>
public sealed partial class Guarantee
{
    /// <summary>Asks one side or both for proof.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.rounds</c>, <c>guarantee.words</c></exception>
    public void AskProof(PlatformStaff by, Sides from, string question, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        if (Round >= GuaranteePolicy.MostRounds) throw GuaranteeRefusals.TooManyRounds();
        if (question.Trim().Length is < GuaranteePolicy.FewestWords or > GuaranteePolicy.MostWords || from is Sides.None) throw GuaranteeRefusals.Words();
        Move(GuaranteeLifecycle.Wait(from), by, now, question.Trim());
        (Question, Round, Said, DueAt, IsOverdue) = (question.Trim(), Round + 1, Sides.None, now.AddHours(GuaranteePolicy.ProofHours), false);
    }

    /// <summary>The claim is right, to this extent.</summary>
    /// <param name="percent">How much is damaged; nothing for fake goods.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.more</c>, <c>guarantee.percent</c>, <c>guarantee.costs</c>, <c>guarantee.small</c>, <c>guarantee.words</c></exception>
    public void Grant(PlatformStaff by, int percent, Money costs, string reasons, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        if (Kind is GuaranteeKind.DamageCover && percent < 1) throw GuaranteeRefusals.Percent();
        MustFit(Kind, costs);
        if (percent > Percent || costs > Costs) throw GuaranteeRefusals.More();
        var amount = GuaranteePolicy.Amount(Kind, Price, percent, costs);
        if (amount < ITransferChannel.Least) throw GuaranteeRefusals.Small(ITransferChannel.Least);
        Decide(by, reasons);
        Granted = amount;
        if (amount <= GuaranteePolicy.AloneUpTo)
        {
            Pay(by, now, "裁定赔付");
            return;
        }

        Move(PayBlocked, by, now, "裁定赔付，待复核");
        (DueAt, IsOverdue) = (Workdays.EndOf(now, GuaranteePolicy.ConfirmWorkdays), false);
    }

    /// <summary>The claim is not right.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.words</c></exception>
    public void Dismiss(PlatformStaff by, string reasons, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        Decide(by, reasons);
        Move(NothingToPay, by, now, "裁定无需赔付");
        End(now);
    }

    /// <summary>A second person agrees to a large sum.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>guarantee.same-person</c></exception>
    public void Confirm(PlatformStaff by, DateTimeOffset now)
    {
        if (Status is not PayBlocked) throw CommonRefusals.ChangedByOthers();
        if (by.MemberId.ToString() == Judge) throw GuaranteeRefusals.SamePerson();
        Pay(by, now, "复核通过");
    }

    /// <summary>How the money got on: the buyer has it, or the third transfer did not reach him.</summary>
    public void HearOfPayment(bool arrived, int round, Actor by, DateTimeOffset now)
    {
        if (arrived && Status is Paying or PayFailed) Move(Paid, by, now);
        else if (!arrived && Status is Paying && round >= MostTransfers) Move(PayFailed, by, now, $"{MostTransfers}次转账没有到账");
    }

    /// <summary>Transfers that may fail before a person looks (Annex A).</summary>
    public const int MostTransfers = 3;

    /// <summary>The time is over: silence has an answer in every state (GUA-02).</summary>
    public void TimeOut(Clockwork by, DateTimeOffset now)
    {
        if (DueAt is null) throw CommonRefusals.ChangedByOthers();
        if (Status is WaitMerchant) GoOn(by, now, "商家逾期未答复，按买家的证据审理");
        else if (Status.Asked() is not Sides.None) GoOn(by, now, "举证期满");
        else
        {
            (IsOverdue, DueAt) = (true, Workdays.EndOf(now, GuaranteePolicy.ConfirmWorkdays));
            Note(by, now, "平台逾期未处理");
        }
    }

    private void Decide(PlatformStaff by, string reasons)
    {
        if (reasons.Trim().Length is < GuaranteePolicy.FewestWords or > GuaranteePolicy.MostWords) throw GuaranteeRefusals.Words();
        (Reasons, Judge) = (reasons.Trim(), by.MemberId.ToString());
    }
}
