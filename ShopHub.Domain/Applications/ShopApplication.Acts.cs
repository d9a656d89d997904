using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Applications.ApplicationStatus;

namespace ShopHub.Domain.Applications;

public sealed partial class ShopApplication
{
    /// <summary>Who may still write in it, and which fields: after a rejection only those that were sent back.</summary>
    public bool IsEditable => Status is Draft or NeedsMore or Rejected;

    public bool MayChange(string field) =>
        Status is Draft or NeedsMore || (Status is Rejected && (Shown.WasNeverAsked(field) || Rejects.Any(r => RejectCodes.Of(r.Code).Fields.Contains(field))));

    /// <summary>A step of the wizard or one field of it; what is not right yet is kept all the same.</summary>
    /// <exception cref="Refusal"><c>application.locked</c></exception>
    public void Save(ApplicationForm form, string sealedForm)
    {
        if (!IsEditable) throw ApplicationRefusals.Locked(Status);
        (Shown, SealedForm) = (form.Masked(), sealedForm);
        Saves++;
    }

    /// <summary>A paper's picture, in place of the one before.</summary>
    /// <returns>The one before, which nobody needs any more; null when there was none.</returns>
    /// <exception cref="Refusal"><c>application.locked</c></exception>
    public Paper? Attach(Paper paper)
    {
        if (!MayChange(paper.Kind.ToString())) throw ApplicationRefusals.Locked(Status);
        var before = Papers.FirstOrDefault(p => p.Kind == paper.Kind && p.ForCategory == paper.ForCategory);
        Papers = [.. Papers.Where(p => p != before), paper];
        Saves++;
        return before;
    }

    /// <summary>The first paper that is still wanted; null when all are there.</summary>
    public NeededPaper? MissingPaper(ApplicationForm form) => NeededPaper.Of(form).FirstOrDefault(need => !Papers.Any(p => p.Answers(need)));

    /// <exception cref="Refusal"><c>application.faults</c>, <c>application.none-left</c>, <c>status.changed</c></exception>
    public void Submit(ApplicationForm form, Actor by, DateTimeOffset now)
    {
        if (form.Faults(ShopCalendar.DayOf(now)) is [var first, ..]) throw ApplicationRefusals.Wrong(first);
        if (MissingPaper(form) is { } missing) throw ApplicationRefusals.PaperMissing(missing);
        if (Status is Rejected && ResubmitsLeft == 0) throw ApplicationRefusals.NoneLeft();
        if (Status is Rejected) ResubmitsLeft--;
        Move(Submitted, by, now);
        (SubmittedAt, DueAt, Rejects, Question, AgreedBy) = (now, ApplicationPolicy.ReviewBy(now), [], "", null);
    }

    /// <summary>A reviewer has it for himself until he decides, puts it back, or is late and a colleague takes it over.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: another one was quicker; <c>application.second-person</c></exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (AgreedBy == by.MemberId) throw ApplicationRefusals.SecondPerson();
        if (Status is InReview && IsEscalated && ReviewerId != by.MemberId) Move(Submitted, by, now, "审核超时，转给其他审核员");
        Move(InReview, by, now);
        ReviewerId = by.MemberId;
    }

    /// <exception cref="Refusal"><c>application.reviewer</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        Move(Submitted, by, now);
        ReviewerId = null;
    }

    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>application.question</c></exception>
    public void AskForMore(PlatformStaff by, string question, DateTimeOffset now)
    {
        MustBeHis(by);
        if (question.Trim().Length is < 4 or > 400) throw ApplicationRefusals.QuestionWords();
        Move(NeedsMore, by, now, question.Trim());
        Question = question.Trim();
        Decided(now);
    }

    /// <summary>Rejected as often as may be: it closes (ONB-15b).</summary>
    public bool IsUsedUp => Status is Rejected && ResubmitsLeft == 0;

    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>application.no-code</c></exception>
    public void Reject(PlatformStaff by, IReadOnlyList<FieldReject> codes, DateTimeOffset now)
    {
        MustBeHis(by);
        if (codes.Count == 0) throw ApplicationRefusals.NoCode();
        Move(Rejected, by, now, string.Join('、', codes.Select(c => RejectCodes.Of(c.Code).Reason)));
        Rejects = codes;
        Decided(now);
    }

    /// <returns>The shop, which prepares its opening; null when a second reviewer must agree first.</returns>
    /// <exception cref="Refusal"><c>application.reviewer</c>, <c>status.changed</c></exception>
    public Merchant? Approve(PlatformStaff by, ApplicationForm form, DateTimeOffset now)
    {
        MustBeHis(by);
        if (form.NeedsTwoReviewers && AgreedBy is null)
        {
            Move(Submitted, by, now, "初审通过，等待另一位审核员复核");
            (AgreedBy, ReviewerId) = (by.MemberId, null);
            return null;
        }

        Move(Approved, by, now);
        var hasLicence = SubjectRights.Of(Subject).HasLicence;
        var shop = Merchant.Prepare(
            $"s{Number}", form.ShopName, Subject, hasLicence ? form.SubjectName.Trim() : form.PersonName.Trim(),
            hasLicence ? SocialCreditCode.Checked(form.SocialCreditCode) : null, now);
        MerchantId = shop.Id;
        Decided(now);
        return shop;
    }

    /// <summary>The owner gets his account at the console.</summary>
    /// <exception cref="Refusal"><c>application.not-approved</c></exception>
    public Id<Merchant> HandOver()
    {
        if (Status is not Approved || MerchantId is not { } shop) throw ApplicationRefusals.NotApproved();
        IsHandedOver = true;
        return shop;
    }

    /// <summary>The applicant agrees to the contract; again changes nothing.</summary>
    /// <exception cref="Refusal"><c>application.not-approved</c></exception>
    public void Sign(DateTimeOffset now)
    {
        if (Status is not Approved) throw ApplicationRefusals.NotApproved();
        SignedAt ??= now;
    }

    /// <summary>The shop opens when contract, deposit and bank account are there (ONB-19).</summary>
    /// <exception cref="Refusal"><c>application.tasks</c>, <c>status.changed</c></exception>
    public void Open(OpeningTasks done, Actor by, DateTimeOffset now)
    {
        if (done.Missing is [var first, ..]) throw ApplicationRefusals.TaskMissing(first);
        Move(ApplicationStatus.Open, by, now);
        DueAt = null;
    }

    /// <summary>Taken back by the applicant, rejected for good, or nothing came of it in time; of the person nothing is kept (PIP-05).</summary>
    /// <returns>The papers, which nobody needs any more.</returns>
    public IReadOnlyList<Paper> Close(Actor by, string why, DateTimeOffset now)
    {
        Move(Closed, by, now, why);
        var papers = Papers;
        (DueAt, ReviewerId, AgreedBy, Question, SealedForm, Papers) = (null, null, null, "", "", []);
        Shown = Shown.WithoutPerson();
        return papers;
    }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? ClosedAt => Status is Closed ? History[^1].At : null;

    private void Decided(DateTimeOffset now) => (ReviewerId, AgreedBy, IsEscalated, DueAt) = (null, null, false, ApplicationPolicy.KeptUntil(now));

    /// <summary>The review is late: somebody above is told, and nothing is decided (ONB-14).</summary>
    public void Escalate() => IsEscalated = true;

    /// <summary>What is secret is read only while the case is his.</summary>
    /// <exception cref="Refusal"><c>application.reviewer</c></exception>
    public void MustBeIn(PlatformStaff by)
    {
        if (Status is not InReview || ReviewerId != by.MemberId) throw ApplicationRefusals.AnotherReviewer();
    }

    private void MustBeHis(PlatformStaff by)
    {
        if (Status is InReview) MustBeIn(by);
    }

    private void Move(ApplicationStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        ApplicationLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
