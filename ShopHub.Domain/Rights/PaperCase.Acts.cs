using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rights.PaperCaseStatus;

namespace ShopHub.Domain.Rights;

public sealed partial class PaperCase
{
    /// <param name="tries">How often it may be handed in again: fewer when the topic was sent back not long ago.</param>
    /// <exception cref="Refusal"><c>paper.faults</c> with the field it belongs to</exception>
    public static PaperCase HandIn(Merchant shop, PaperForm form, string sealedForm, IReadOnlyList<CasePicture> pictures, Actor by, DateTimeOffset now, int tries = ApplicationPolicy.Resubmits)
    {
        Check(shop, form, pictures, now);
        return new()
        {
            Number = Digits.Dated(now, 10), MerchantId = shop.Id, Shown = form.Masked(), SealedForm = sealedForm, Pictures = pictures, OpenKey = KeyOf(shop.Id, form.Topic),
            ResubmitsLeft = tries, HandedInAt = now, DueAt = ApplicationPolicy.ReviewBy(now), History = History.Empty.With(new("", nameof(Submitted), by.ShownAs, now)),
        };
    }

    public static string KeyOf(Id<Merchant> shop, string topic) => $"{shop}:{topic}";

    /// <summary>Until when a closed case counts for the next one about the same: closing and asking anew is no new beginning (ONB-15b).</summary>
    public DateTimeOffset CountsUntil => History[^1].At.AddDays(ApplicationPolicy.RestDays);

    /// <summary>What is left for the next case while this one counts; none when it must rest first.</summary>
    public int? TriesForNext => ResubmitsLeft == 0 ? null : ResubmitsLeft - (History[^1].From == nameof(Rejected) ? 1 : 0);

    /// <summary>After a rejection only what was sent back.</summary>
    public bool MayChange(string field) => Status is Rejected && Rejects.Any(r => PaperFaults.Of(r.Fault).Fields.Contains(field));

    /// <returns>The pictures that others have replaced.</returns>
    /// <exception cref="Refusal"><c>paper.locked</c>, <c>paper.none-left</c>, <c>paper.faults</c></exception>
    public IReadOnlyList<CasePicture> HandInAgain(Merchant shop, PaperForm form, string sealedForm, IReadOnlyList<CasePicture> pictures, Actor by, DateTimeOffset now)
    {
        if (Status is not Rejected) throw RightRefusals.Locked();
        if (ResubmitsLeft == 0) throw RightRefusals.NoneLeft();
        if (!MayChange(nameof(Pictures)) && !pictures.SequenceEqual(Pictures)) throw RightRefusals.Locked();
        Check(shop, form, pictures, now);
        Move(Submitted, by, now);
        ResubmitsLeft--;
        var kept = pictures.Select(p => p.StoredAs).ToHashSet();
        List<CasePicture> replaced = [.. Pictures.Where(p => !kept.Contains(p.StoredAs))];
        (Shown, SealedForm, Pictures, Rejects) = (form.Masked(), sealedForm, pictures, []);
        DueAt = ApplicationPolicy.ReviewBy(now);
        return replaced;
    }

    /// <summary>Taken back by the shop, or nothing came of it in time.</summary>
    /// <returns>The pictures nobody needs any more.</returns>
    /// <exception cref="Refusal"><c>status.changed</c>: a reviewer has it.</exception>
    public IReadOnlyList<CasePicture> Close(Actor by, string why, DateTimeOffset now)
    {
        Move(Closed, by, now, why);
        var dropped = Pictures;
        (DueAt, OpenKey, Pictures) = (null, null, []);
        return dropped;
    }

    /// <summary>A reviewer has it for himself until he decides, puts it back, or is late and a colleague takes it over.</summary>
    /// <exception cref="Refusal"><c>status.changed</c>: another one was quicker; <c>paper.second-person</c></exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        if (AgreedBy == by.MemberId) throw RightRefusals.SecondPerson();
        if (Status is InReview && IsEscalated && ReviewerId != by.MemberId) Move(Submitted, by, now, "审核超时，转给其他审核员");
        Move(InReview, by, now);
        ReviewerId = by.MemberId;
    }

    /// <exception cref="Refusal"><c>paper.reviewer</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeIn(by);
        Move(Submitted, by, now, "放回队列");
        ReviewerId = null;
    }

    /// <exception cref="Refusal"><c>paper.reviewer</c>, <c>paper.no-fault</c></exception>
    public void Reject(PlatformStaff by, IReadOnlyList<PaperReject> rejects, DateTimeOffset now)
    {
        MustBeIn(by);
        if (rejects.Count == 0) throw RightRefusals.NoFault();
        Move(Rejected, by, now, string.Join('、', rejects.Select(r => PaperFaults.Of(r.Fault).Reason)));
        (Rejects, ReviewerId, AgreedBy, IsEscalated, DueAt) = (rejects, null, null, false, ApplicationPolicy.KeptUntil(now));
    }

    /// <returns>False when a second reviewer must agree first.</returns>
    /// <exception cref="Refusal"><c>paper.reviewer</c>, <c>paper.faults</c>: it has run out while it waited.</exception>
    public bool Approve(PlatformStaff by, Merchant shop, PaperForm form, DateTimeOffset now)
    {
        MustBeIn(by);
        if (form.IsRisky && AgreedBy is null)
        {
            Move(Submitted, by, now, "初审通过，等待另一位审核员复核");
            (AgreedBy, ReviewerId) = (by.MemberId, null);
            return false;
        }

        Check(shop, form, Pictures, now);
        Move(Approved, by, now);
        (ReviewerId, DueAt, OpenKey, IsEscalated) = (null, null, null, false);
        return true;
    }

    /// <summary>The review is late: somebody above is told, and nothing is decided (ONB-14).</summary>
    public void Escalate() => IsEscalated = true;

    /// <summary>What is secret is read, and decided, only while the case is his.</summary>
    /// <exception cref="Refusal"><c>paper.reviewer</c></exception>
    public void MustBeIn(PlatformStaff by)
    {
        if (Status is not InReview || ReviewerId != by.MemberId) throw RightRefusals.AnotherReviewer();
    }

    private static void Check(Merchant shop, PaperForm form, IReadOnlyList<CasePicture> pictures, DateTimeOffset now)
    {
        if (form.Faults(shop, pictures, ShopCalendar.DayOf(now)).FirstOrDefault() is { } fault) throw RightRefusals.Wrong(fault);
    }

    private void Move(PaperCaseStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        PaperCaseLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
