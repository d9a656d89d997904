using ShopHub.Domain.Access;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Privacy.PrivacyRequestStatus;

namespace ShopHub.Domain.Privacy;

/// <summary>What a shopper asks about his own data and cannot do himself (个人信息请求, PIP-04).</summary>
public sealed class PrivacyRequest
{
    private PrivacyRequest() { }

    public Id<PrivacyRequest> Id { get; private init; } = Id<PrivacyRequest>.New();

    public required string Number { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    /// <summary>The shopper while it is open, unique with the kind: however often he presses, he asks once.</summary>
    public Id<Customer>? OpenOf { get; private set; }

    public required PrivacyRequestKind Kind { get; init; }

    /// <summary>What is to be erased; none for the other kinds.</summary>
    public required ErasedParts Parts { get; init; }

    public required string Words { get; init; }

    public PrivacyRequestStatus Status { get; private set; } = PrivacyRequestLifecycle.Table.Start;

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>24:00 of the fifteenth working day after the day it came in.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the clock says something next: 3 and 1 working days before it is due, and when it is late; null when it has.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    public bool IsEscalated { get; private set; }

    /// <summary>Whose it is; null while nobody has taken it.</summary>
    public Id<PlatformMember>? HandlerId { get; private set; }

    /// <summary>What was answered, or why it was refused; empty before.</summary>
    public string Answer { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <exception cref="Refusal"><c>privacy.words</c>, <c>privacy.parts</c></exception>
    public static PrivacyRequest Ask(Buyer by, PrivacyRequestKind kind, ErasedParts parts, string words, DateTimeOffset now)
    {
        var said = words.Trim();
        if (!Enum.IsDefined(kind) || (parts & ~ErasedParts.All) != ErasedParts.None) throw CommonRefusals.NotFound();
        if (said.Length > PrivacyPolicy.LongestWords || (kind is not PrivacyRequestKind.Erase && said.Length < PrivacyPolicy.LeastWords)) throw PrivacyRefusals.Words();
        if (kind is PrivacyRequestKind.Erase && parts == ErasedParts.None) throw PrivacyRefusals.Parts();
        var asked = new PrivacyRequest
        {
            Number = "P" + Digits.Dated(now, 10), CustomerId = by.CustomerId, OpenOf = by.CustomerId, Kind = kind,
            Parts = kind is PrivacyRequestKind.Erase ? parts : ErasedParts.None, Words = said,
            ReceivedAt = now, DueAt = PrivacyPolicy.DueAt(now), RemindAt = PrivacyPolicy.FirstReminder(now),
        };
        asked.History = asked.History.With(new("", nameof(Received), by.ShownAs, now));
        return asked;
    }

    /// <exception cref="Refusal"><c>status.changed</c>: another one was quicker.</exception>
    public void Take(PlatformStaff by, DateTimeOffset now)
    {
        // Late, a colleague may take it over.
        if (Status is InWork && IsEscalated && HandlerId != by.MemberId) Move(Received, by, now, "逾期，转给其他同事");
        Move(InWork, by, now);
        HandlerId = by.MemberId;
    }

    /// <exception cref="Refusal"><c>privacy.not-yours</c></exception>
    public void PutBack(PlatformStaff by, DateTimeOffset now)
    {
        MustBeOf(by);
        Move(Received, by, now);
        HandlerId = null;
    }

    /// <exception cref="Refusal"><c>privacy.not-yours</c>, <c>privacy.answer</c></exception>
    public void Fulfil(PlatformStaff by, string answer, DateTimeOffset now) => End(Done, by, answer, now);

    /// <summary>Refused with a reason, which is told (PIP-04).</summary>
    /// <exception cref="Refusal"><c>privacy.not-yours</c>, <c>privacy.answer</c></exception>
    public void Refuse(PlatformStaff by, string why, DateTimeOffset now) => End(Refused, by, why, now);

    /// <exception cref="Refusal"><c>status.changed</c>: it is answered.</exception>
    public void TakeBack(Actor by, string? why, DateTimeOffset now)
    {
        Move(TakenBack, by, now, why);
        Close(now);
    }

    /// <summary>3 and 1 working days before it is due, then late; told once each (J35).</summary>
    public void Remind(Clockwork by, DateTimeOffset now)
    {
        if (OpenOf is null || RemindAt > now || RemindAt is null) return;
        IsEscalated = now >= DueAt;
        var why = IsEscalated ? "已逾期，升级处理" : now >= PrivacyPolicy.LastReminder(ReceivedAt) ? "还有1个工作日到期" : "还有3个工作日到期";
        History = History.With(new(Status.ToString(), Status.ToString(), by.ShownAs, now, why));
        RemindAt = PrivacyPolicy.ReminderAfter(ReceivedAt, now);
    }

    private void End(PrivacyRequestStatus to, PlatformStaff by, string words, DateTimeOffset now)
    {
        MustBeOf(by);
        var said = words.Trim();
        if (said.Length is < PrivacyPolicy.LeastWords or > PrivacyPolicy.LongestWords) throw PrivacyRefusals.Answer();
        Move(to, by, now, said);
        Answer = said;
        Close(now);
    }

    private void Close(DateTimeOffset now) => (OpenOf, RemindAt, EndedAt) = (null, null, now);

    private void MustBeOf(PlatformStaff by)
    {
        if (Status is not InWork || HandlerId != by.MemberId) throw PrivacyRefusals.NotYours();
    }

    private void Move(PrivacyRequestStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        PrivacyRequestLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}
