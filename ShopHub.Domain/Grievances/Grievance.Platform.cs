using ShopHub.Domain.Access;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Domain.Grievances;

/// <summary>What the platform and its clock do.</summary>
public sealed partial class Grievance
{
    /// <summary>Asks one side or both for proof.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.rounds</c>, <c>grievance.words</c></exception>
    public void AskProof(PlatformStaff by, Sides from, string question, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        if (Asks >= GrievancePolicy.MostRounds) throw GrievanceRefusals.TooManyRounds();
        if (from is Sides.None) throw GrievanceRefusals.Words();
        var asked = GrievanceWord.Checked(question);
        Move(GrievanceLifecycle.Wait(from), by, now, asked);
        Turn();
        (Question, Asks, DueAt, IsOverdue) = (asked, Asks + 1, now.AddHours(GrievancePolicy.ProofHours), false);
    }

    /// <summary>The merchant is not at fault.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.words</c></exception>
    public void Dismiss(PlatformStaff by, string reasons, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        Decide(by, reasons, now);
        Move(NotLiable, by, now, "投诉不成立");
        End(now);
    }

    /// <summary>The merchant is at fault: he proves in time that he has done what is written, or pays this much.</summary>
    /// <param name="returnTo">Where the buyer sends the goods first; null when nothing goes back.</param>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.amount</c>, <c>grievance.words</c></exception>
    public void Uphold(PlatformStaff by, Money amount, string? returnTo, string reasons, DateTimeOffset now)
    {
        if (Status is not Platform) throw CommonRefusals.ChangedByOthers();
        if (amount < GrievancePolicy.Least || amount > Most) throw GrievanceRefusals.Amount(Most);
        Decide(by, reasons, now);
        Move(returnTo is null ? WaitHandling : WaitReturn, by, now, "投诉成立");
        (Amount, ReturnTo) = (amount, returnTo);
        (DueAt, IsOverdue) = (returnTo is null ? now.AddHours(GrievancePolicy.HandleHours) : now.AddDays(GrievancePolicy.ReturnDays), false);
    }

    /// <summary>The proof of handling is good enough, or it is not and the shop pays.</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c></exception>
    public void Check(PlatformStaff by, bool isGood, DateTimeOffset now)
    {
        if (Status is not WaitHandling || !IsProved) throw CommonRefusals.ChangedByOthers();
        if (isGood)
        {
            Move(Handled, by, now, "处理证明通过");
            Close(now);
        }
        else
        {
            Pay(by, now, "处理证明未通过，自动赔付");
        }
    }

    /// <summary>The buyer has the money.</summary>
    public void HearOfPayment(Actor by, DateTimeOffset now)
    {
        if (Status is not Paying) return;
        Move(Paid, by, now);
        Close(now);
    }

    /// <summary>Somebody who had no part in it decides about the appeal (CPL-08).</summary>
    /// <exception cref="Refusal"><c>common.changed-by-others</c>, <c>grievance.same-person</c>, <c>grievance.words</c></exception>
    public void DecideAppeal(PlatformStaff by, bool isWon, string answer, DateTimeOffset now)
    {
        if (Status is not Appeal) throw CommonRefusals.ChangedByOthers();
        if (by.MemberId.ToString() == Judge) throw GrievanceRefusals.SamePerson();
        Answer = GrievanceWord.Checked(answer);
        Move(isWon ? AppealWon : AppealLost, by, now, Answer);
        (DueAt, IsOverdue, AppealUntil) = (null, false, null);
    }

    /// <summary>The time is over: silence has an answer in every state.</summary>
    public void TimeOut(Clockwork by, DateTimeOffset now)
    {
        if (DueAt is null) throw CommonRefusals.ChangedByOthers();
        if (Status is WaitMerchant)
        {
            Move(NotAnswered, by, now, "商家逾期未答复");
            DueAt = now.AddHours(GrievancePolicy.ConfirmHours);
        }
        else if (Status.IsBuyersTurn())
        {
            Accept(by, now);
        }
        else if (Status.Asked() is not Sides.None)
        {
            GoOn(by, now, "举证期满");
        }
        else if (Status is WaitReturn)
        {
            Move(ReturnMissed, by, now, "买家逾期未退货");
            Close(now);
        }
        else if (Status is WaitHandling && !IsProved)
        {
            Pay(by, now, "商家逾期未处理，自动赔付");
        }
        else
        {
            (IsOverdue, DueAt) = (true, Workdays.EndOf(now, 1));
            Note(by, now, "平台逾期未处理");
        }
    }

    private void Pay(Actor by, DateTimeOffset now, string why)
    {
        Move(Paying, by, now, why);
        End(now);
    }

    /// <summary>Over for the buyer; the merchant may still appeal.</summary>
    private void Close(DateTimeOffset now)
    {
        End(now);
        if (Status is not (Handled or Paid)) return;
        var (usual, least) = (GrievancePolicy.AppealBy(DecidedAt!.Value), now.AddHours(GrievancePolicy.LeastAppealHours));
        AppealUntil = usual > least ? usual : least;
    }

    private void Decide(PlatformStaff by, string reasons, DateTimeOffset now) =>
        (Reasons, Judge, DecidedAt) = (GrievanceWord.Checked(reasons), by.MemberId.ToString(), now);
}
