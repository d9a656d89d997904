using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Disputes.DisputeStatus;

namespace ShopHub.Domain.Disputes;

/// <summary>What the platform and its clock do.</summary>
public sealed partial class Dispute
{
    /// <summary>The one who made the first ruling has no part in the second (DSP-05).</summary>
    public bool MayBeHandledBy(Id<PlatformMember> member) => Status is not Appealed || First?.Judge != member.ToString();

    /// <summary>The system gives it to somebody, by load; null gives it back to the queue.</summary>
    public void Assign(Id<PlatformMember>? to) => AgentId = to;

    /// <exception cref="Refusal"><c>dispute.taken</c>, <c>dispute.another-person</c>, <c>status.changed</c></exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (!IsOpen) throw CommonRefusals.ChangedByOthers();
        if (!MayBeHandledBy(by.MemberId)) throw DisputeRefusals.AnotherPerson();
        if (AgentId is not null) throw DisputeRefusals.Taken();
        AgentId = by.MemberId;
        Note(by, now, "领取");
    }

    /// <exception cref="Refusal"><c>dispute.not-yours</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeOf(by);
        AgentId = null;
        Note(by, now, "放回");
    }

    /// <summary>Asks one side or both for evidence (DSP-02).</summary>
    /// <exception cref="Refusal"><c>dispute.not-yours</c>, <c>dispute.rounds</c>, <c>dispute.words</c>, <c>status.changed</c></exception>
    public void AskProof(PlatformStaff by, Sides from, string question, DateTimeOffset now)
    {
        MustBeOf(by);
        DisputeLifecycle.Table.Require(Status, WaitProof);
        if (Requests >= DisputePolicy.MostRounds) throw DisputeRefusals.TooManyRounds();
        if (question.Trim().Length is < DisputePolicy.FewestWords or > DisputePolicy.MostWords || from is Sides.None) throw DisputeRefusals.Words();
        Move(WaitProof, by, now, question.Trim());
        (Asked, Question, Round, Requests, Said, IsExtended, DueAt) =
            (from & Sides.Both, question.Trim(), Round + 1, Requests + 1, Sides.None, false, now.AddHours(DisputePolicy.ProofHours));
    }

    /// <summary>Decides, first or finally (DSP-04, DSP-05). The money follows at once.</summary>
    /// <exception cref="Refusal"><c>dispute.not-yours</c>, <c>dispute.another-person</c>, <c>dispute.words</c>, <c>dispute.refund</c>, <c>dispute.liable</c>, <c>dispute.nothing</c>, <c>dispute.compensation</c>, <c>dispute.appraisal</c>, <c>status.changed</c></exception>
    public Ruling Rule(PlatformStaff by, Liable liable, Money refund, bool withReturn, string reasons, DateTimeOffset now, Redress? redress = null)
    {
        MustBeOf(by);
        if (!MayBeHandledBy(by.MemberId)) throw DisputeRefusals.AnotherPerson();
        if (!Status.WaitsForPlatform()) throw CommonRefusals.ChangedByOthers();
        _ = Claim.Part(refund);
        if (refund.IsZero && withReturn) throw DisputeRefusals.NothingToRefund();
        if (liable is Liable.Buyer && !refund.IsZero) throw DisputeRefusals.LiableBuyer();
        if (liable is Liable.Merchant && refund.IsZero) throw DisputeRefusals.LiableMerchant();
        if (reasons.Trim().Length is < DisputePolicy.FewestWords or > DisputePolicy.MostWords) throw DisputeRefusals.Words();
        redress?.MustFit(liable);
        var ruling = new Ruling(liable, refund.Fen, withReturn, reasons.Trim(), by.MemberId.ToString(), now, redress?.Basis, redress?.Amount.Fen ?? 0);
        (Offer, WantPause, IsOverdue) = (Money.Zero, Sides.None, false);
        if (Status is Appealed)
        {
            Move(Final, by, now, "复核裁定");
            Second = ruling;
            End(now);
        }
        else
        {
            Move(Ruled, by, now, "裁定");
            (First, DueAt) = (ruling, now.AddDays(DisputePolicy.AppealDays));
        }

        return ruling;
    }

    /// <summary>What was agreed or ruled cannot be carried out: the return that it asked for has no trace (AS-09). The same slip goes on (DSP-01), as before the first ruling.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public void TakeUpAgain(Clockwork by, string why, DateTimeOffset now)
    {
        if (Status is not (Ruled or Mediated or Final)) throw CommonRefusals.ChangedByOthers();
        Move(Processing, by, now, Holds is { } ruled ? $"{why}；此前裁定退款 {ruled.Refund}" : why);
        (First, Second, AppealedBy, AgentId, IsOverdue) = (null, null, Sides.None, null, false);
        (DueAt, EndedAt) = (DisputePolicy.DecideBy(now), null);
    }

    /// <summary>The second ruling owes the buyer less than he has been paid: that stays with him, and is written down.</summary>
    public void LeaveWithBuyer(Money amount) => NotRecovered += amount;

    /// <summary>The time is over: silence has an answer in every state (DSP-02, DSP-04, DSP-05, DSP-06).</summary>
    public void TimeOut(Clockwork by, DateTimeOffset now)
    {
        switch (Status)
        {
            case WaitMerchant:
                GoOn(by, now, "商家逾期未答复");
                break;
            case WaitProof:
                GoOn(by, now, "举证期满");
                break;
            case Paused:
                GoOn(by, now, "协商期满未和解");
                break;
            case Ruled:
                Move(Final, by, now, "申诉期满，无人申诉");
                End(now);
                break;
            case Processing or Appealed:
                (IsOverdue, AgentId, DueAt) = (true, null, Workdays.EndOf(now, DisputePolicy.OverdueWorkdays));
                Note(by, now, "逾期未裁定，改派其他人");
                break;
            case Mediated or Final or Cancelled:
                throw new InvalidOperationException($"Dispute {Number} has a deadline in {Status}.");
        }
    }

    private void MustBeOf(PlatformStaff by)
    {
        if (AgentId != by.MemberId) throw DisputeRefusals.NotYours();
    }
}
