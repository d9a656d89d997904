using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Violations.ViolationStatus;

namespace ShopHub.Domain.Violations;

/// <summary>A shop has broken a rule (违规): the facts, the points, and the shop's appeal (VIO-01 to VIO-05).</summary>
public sealed class Violation
{
    public const int ShortestWords = 10, ShortestAnswer = 4, LongestWords = 500;

    private Violation() { }

    public Id<Violation> Id { get; private init; } = Id<Violation>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Made by the form, and unique: pressed twice it is written down once.</summary>
    public required Guid RequestId { get; init; }

    public ViolationStatus Status { get; private set; } = ViolationLifecycle.Table.Start;

    /// <summary>The code of a <see cref="ViolationRule"/>.</summary>
    public required string RuleCode { get; init; }

    public required ViolationClass Class { get; init; }

    public required int Points { get; init; }

    public required string Facts { get; init; }

    public string? OrderNumber { get; init; }

    public Id<Product>? ProductId { get; init; }

    public string[] Pictures { get; init; } = [];

    public required DateTimeOffset RecordedAt { get; init; }

    public required Id<PlatformMember> RecordedBy { get; init; }

    /// <summary>The second person; null when none was needed, or none has agreed yet.</summary>
    public Id<PlatformMember>? AgreedBy { get; private set; }

    /// <summary>When it took effect; null until then.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Until when its points count (VIO-02); null until it has taken effect.</summary>
    public DateTimeOffset? CountsUntil { get; private set; }

    /// <summary>Until when the shop may appeal, then when the appeal should be decided; null when neither clock runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public string AppealWords { get; private set; } = "";

    public string[] AppealPictures { get; private set; } = [];

    /// <summary>Null when the shop has not appealed.</summary>
    public DateTimeOffset? AppealedAt { get; private set; }

    /// <summary>What the platform says to the appeal, or why the second person did not agree.</summary>
    public string Answer { get; private set; } = "";

    public History History { get; private set; } = History.Empty;

    public string RuleName => ViolationRule.Of(RuleCode)?.Name ?? RuleCode;

    /// <summary>Its points count, unless an appeal is won.</summary>
    public bool IsInEffect => Status is Approved or InAppeal or Refused;

    /// <summary>It came with the ruling of a complaint and goes with its appeal (CPL-08).</summary>
    public bool IsOfComplaint => RuleCode == ViolationRule.LostComplaint.Code;

    public bool MayBeAppealed(DateTimeOffset now) => Status is Approved && DueAt > now && !IsOfComplaint;

    /// <param name="product">A product of the shop; null without one.</param>
    /// <exception cref="Refusal"><c>violation.*</c> and <c>pictures.*</c>: of the form</exception>
    public static Violation Record(Id<Merchant> shop, ViolationForm form, Id<Product>? product, Guid request, PlatformStaff by, DateTimeOffset now)
    {
        var said = form.Checked();
        var recorded = new Violation
        {
            Number = "V" + Digits.Dated(now, 8), MerchantId = shop, RequestId = request, RuleCode = said.Rule, Class = ViolationRule.Of(said.Rule)!.Class,
            Points = said.Points, Facts = said.Facts, OrderNumber = said.OrderNumber is "" ? null : said.OrderNumber, ProductId = product, Pictures = said.Pictures,
            RecordedAt = now, RecordedBy = by.MemberId,
        };
        recorded.History = recorded.History.With(new("", nameof(Proposed), by.ShownAs, now));
        return recorded;
    }

    /// <summary>It takes effect on one person's word.</summary>
    public void TakeEffect(PlatformStaff by, DateTimeOffset now)
    {
        Move(Approved, by, now);
        (DecidedAt, CountsUntil, DueAt) = (now, ViolationPolicy.CountsUntil(Class, now), ViolationPolicy.AppealBy(now));
    }

    /// <summary>The second person agrees (VIO-03).</summary>
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>status.changed</c></exception>
    public void Agree(PlatformStaff by, DateTimeOffset now)
    {
        MustBeAnother(by);
        TakeEffect(by, now);
        AgreedBy = by.MemberId;
    }

    /// <summary>The second person does not agree.</summary>
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.answer</c>, <c>status.changed</c></exception>
    public void Drop(PlatformStaff by, string why, DateTimeOffset now)
    {
        MustBeAnother(by);
        Answer = Said(why);
        Move(Dropped, by, now, Answer);
    }

    /// <summary>The shop does not agree, once (VIO-05). Its measures go on meanwhile.</summary>
    /// <exception cref="Refusal"><c>violation.appeal-over</c>, <c>violation.appeal-words</c>, <c>pictures.*</c>, <c>status.changed</c></exception>
    public void Appeal(ShopStaff by, string words, string[] pictures, DateTimeOffset now)
    {
        ViolationLifecycle.Table.Require(Status, InAppeal);
        if (IsOfComplaint) throw ViolationRefusals.AppealTheComplaint();
        if (DueAt is { } until && until <= now) throw ViolationRefusals.AppealOver(until);
        if (words.Trim().Length is < ShortestWords or > LongestWords) throw ViolationRefusals.AppealWords();
        (AppealWords, AppealPictures, AppealedAt) = (words.Trim(), UploadedPictures.Checked(pictures), now);
        Move(InAppeal, by, now);
        DueAt = Workdays.EndOf(now, ViolationPolicy.DecideWorkdays);
    }

    /// <summary>Somebody who had no part in it decides about the appeal.</summary>
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.answer</c>, <c>status.changed</c></exception>
    public void Decide(bool isWon, string answer, PlatformStaff by, DateTimeOffset now)
    {
        MustBeAnother(by);
        Answer = Said(answer);
        Move(isWon ? Won : Refused, by, now, Answer);
        DueAt = null;
    }

    /// <summary>The appeal against the ruling it came with is won.</summary>
    /// <exception cref="Refusal"><c>violation.another-person</c>, <c>violation.answer</c>, <c>status.changed</c></exception>
    public void Lift(string answer, PlatformStaff by, DateTimeOffset now)
    {
        if (Status is not (Proposed or Approved)) return;
        MustBeAnother(by);
        Answer = Said(answer);
        Move(Status is Proposed ? Dropped : Won, by, now, Answer);
        DueAt = null;
    }

    private void MustBeAnother(PlatformStaff by)
    {
        if (by.MemberId == RecordedBy || by.MemberId == AgreedBy) throw ViolationRefusals.AnotherPerson();
    }

    private static string Said(string words) =>
        words.Trim() is { Length: >= ShortestAnswer and <= LongestWords } said ? said : throw ViolationRefusals.Answer();

    private void Move(ViolationStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        ViolationLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
