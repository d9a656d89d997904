using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Supervision.IdentityStatus;

namespace ShopHub.Domain.Supervision;

public sealed partial class IdentityCheck
{
    public const int ShortestWhy = 4, LongestWhy = 200;

    /// <summary>The shop confirms what is known, or says what is different now.</summary>
    /// <param name="before">What is known today.</param>
    /// <param name="changedOn">When the register was changed; needed when something known is different.</param>
    /// <returns>Pictures that others have replaced.</returns>
    /// <exception cref="Refusal"><c>identity.locked</c>, <c>identity.not-trading</c>, <c>identity.nothing-changed</c>, <c>identity.changed-on</c>, <c>identity.faults</c> with the field</exception>
    public IReadOnlyList<Paper> HandIn(Merchant shop, IdentityForm before, IdentityForm form, string sealedForm, IReadOnlyList<Paper> papers, DateOnly? changedOn, ShopStaff by, DateTimeOffset now)
    {
        if (!IsWithShop) throw IdentityRefusals.Locked();
        if (shop.Status is ShopStatus.Opening or ShopStatus.Closing or ShopStatus.Closed) throw IdentityRefusals.NotTrading();
        var isChanged = !form.IsSame(before);
        if (IsReport && !isChanged) throw IdentityRefusals.NothingChanged();
        var today = ShopCalendar.DayOf(now);
        papers = [.. papers.Where(p => IdentityForm.Needed(shop.Subject, isChanged).Contains(p.Kind))];
        if (form.Faults(shop, papers, isChanged, today).FirstOrDefault() is { } fault) throw IdentityRefusals.Wrong(fault);
        if (!isChanged || !before.IsWhole) changedOn = null;
        else if (changedOn is null || changedOn > today) throw IdentityRefusals.ChangedOn();
        Move(Submitted, by, now, isChanged ? "有变更" : "确认无变更");
        var kept = papers.Select(p => p.StoredAs).ToHashSet();
        List<Paper> replaced = [.. Papers.Where(p => !kept.Contains(p.StoredAs))];
        (Shown, SealedForm, Papers, IsChanged, ChangedOn) = (form.Masked(), sealedForm, papers, isChanged, changedOn);
        (HandedInAt, RejectedFor, Reminded, DueAt) = (now, "", null, IdentityPolicy.ReviewBy(now));
        return replaced;
    }

    /// <summary>The shop does not want to report it any more.</summary>
    /// <exception cref="Refusal"><c>identity.asked</c>, <c>status.changed</c>: a reviewer has it</exception>
    public IReadOnlyList<Paper> TakeBack(ShopStaff by, DateTimeOffset now)
    {
        if (!IsReport) throw IdentityRefusals.AskedByPlatform();
        if (Status is InReview) throw IdentityRefusals.Locked();
        return End(by, "商家撤回", now);
    }

    /// <summary>Nothing comes of it: a report that was not mended, or the shop closes.</summary>
    /// <returns>Pictures nobody needs any more.</returns>
    public IReadOnlyList<Paper> End(Actor by, string why, DateTimeOffset now)
    {
        Move(Closed, by, now, why);
        var dropped = Papers;
        (OpenFor, DueAt, Papers, SealedForm, Shown, ReviewerId, IsEscalated) = (null, null, [], "", null, null, false);
        return dropped;
    }

    /// <summary>A reminder goes out.</summary>
    /// <returns>Days it says; null when none is due.</returns>
    public int? Remind(DateTimeOffset now)
    {
        if (!IsWithShop || DueAt is not { } due || IdentityPolicy.Reminder(due, now) is not { } days || Reminded <= days) return null;
        Reminded = days;
        return days;
    }

    /// <summary>Not handed in, or not mended, in time: the shop is suspended for it, once (J20).</summary>
    /// <returns>False when it was suspended already.</returns>
    public bool Miss(DateTimeOffset now)
    {
        DueAt = null;
        if (MissedAt is not null) return false;
        MissedAt = now;
        return true;
    }

    /// <summary>A reviewer has it for himself until he decides, puts it back, or is late and a colleague takes it over.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: another one was quicker</exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (Status is InReview && IsEscalated && ReviewerId != by.MemberId) Move(Submitted, by, now, "审核超时，转给其他审核员");
        Move(InReview, by, now);
        ReviewerId = by.MemberId;
    }

    /// <exception cref="Refusal"><c>identity.reviewer</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        Move(Submitted, by, now, "放回队列");
        ReviewerId = null;
    }

    /// <exception cref="Refusal"><c>identity.reviewer</c>, <c>identity.why</c></exception>
    public void Reject(PlatformStaff by, string why, DateTimeOffset now)
    {
        MustBeIn(by);
        if (why.Trim().Length is < ShortestWhy or > LongestWhy) throw IdentityRefusals.Why();
        Move(Rejected, by, now, why.Trim());
        var mendBy = now.AddDays(IdentityPolicy.MendDays);
        (RejectedFor, ReviewerId, IsEscalated, DueAt) = (why.Trim(), null, false, mendBy > HandInBy ? mendBy : HandInBy);
    }

    /// <summary>It counts for the next six months, and what has changed is shown to everybody (ONB-18).</summary>
    /// <exception cref="Refusal"><c>identity.reviewer</c>, <c>identity.faults</c>: it has run out while it waited</exception>
    public void Approve(Merchant shop, IdentityForm form, PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        if (form.Faults(shop, Papers, IsChanged, ShopCalendar.DayOf(now)).FirstOrDefault() is { } fault) throw IdentityRefusals.Wrong(fault);
        Move(Approved, by, now);
        (OpenFor, ReviewerId, DueAt, IsEscalated, CheckedAt) = (null, null, null, false, now);
        shop.Prove(SubjectRights.Of(shop.Subject).HasLicence ? form.SubjectName : form.PersonName, form.SocialCreditCode is "" ? null : form.SocialCreditCode);
    }

    /// <summary>The review is late: told above, decided by nobody.</summary>
    public void Escalate() => IsEscalated = true;

    /// <summary>What is secret is read, and decided, only while the case is his.</summary>
    /// <exception cref="Refusal"><c>identity.reviewer</c></exception>
    public void MustBeIn(PlatformStaff by)
    {
        if (Status is not InReview || ReviewerId != by.MemberId) throw IdentityRefusals.AnotherReviewer();
    }

    private void Move(IdentityStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        IdentityLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
