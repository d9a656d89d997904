using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rulebook.RuleStatus;

namespace ShopHub.Domain.Rulebook;

/// <summary>A text of the platform's rules as it stood or will stand (规则版本, LAW-02). Never changed once it was shown, never removed.</summary>
public sealed class RuleVersion
{
    public const int LongestTitle = 40, LongestBody = 20_000, MostLines = 500, LongestChanges = 400;

    private RuleVersion() { }

    public Id<RuleVersion> Id { get; private init; } = Id<RuleVersion>.New();

    public required RuleTopic Topic { get; init; }

    /// <summary>From 1; with <see cref="Topic"/> unique.</summary>
    public required int Number { get; init; }

    public RuleStatus Status { get; private set; } = RuleLifecycle.Table.Start;

    /// <summary>The topic, and unique, while it is shown and not in force: one coming version at a time.</summary>
    public RuleTopic? ComingFor { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Lines; those that begin with "## " are headings, with "- " points of a list.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What is different and why, in a few words; empty for the first version.</summary>
    public string Changes { get; private set; } = "";

    /// <summary>The day on which it is in force from 00:00; null while it is a draft.</summary>
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>When everybody could read it; null while it is a draft.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    /// <summary>When a later version took its place; null until then.</summary>
    public DateTimeOffset? FormerSince { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>What the platform began with: in force at once.</summary>
    public static RuleVersion First(RuleTopic topic, string body, Actor by, DateTimeOffset now)
    {
        var first = Draft(topic, 1, topic.Title(), body, "", by, now);
        first.Move(Shown, by, now);
        first.Move(InForce, by, now);
        (first.EffectiveFrom, first.ShownAt) = (ShopCalendar.DayOf(now), now);
        return first;
    }

    /// <exception cref="Refusal"><c>rule.title</c>, <c>rule.body</c>, <c>rule.changes</c>, <c>rule.forbidden</c> (LAW-07)</exception>
    public static RuleVersion Draft(RuleTopic topic, int number, string title, string body, string changes, Actor by, DateTimeOffset now)
    {
        var draft = new RuleVersion { Topic = topic, Number = number };
        draft.Write(title, body, changes);
        draft.History = draft.History.With(new("", nameof(RuleStatus.Draft), by.ShownAs, now));
        return draft;
    }

    /// <exception cref="Refusal"><c>status.changed</c>: it was shown already; as of a draft</exception>
    public void Rewrite(string title, string body, string changes)
    {
        if (Status is not RuleStatus.Draft) throw RuleRefusals.NoDraft();
        Write(title, body, changes);
    }

    /// <summary>Everybody can read it from here on, and no letter of it changes any more.</summary>
    /// <exception cref="Refusal"><c>rule.too-early</c> (LAW-02), <c>status.changed</c></exception>
    public void Show(DateOnly from, PlatformStaff by, DateTimeOffset now)
    {
        if (RulePolicy.EarliestFrom(now) is var earliest && from < earliest) throw RuleRefusals.TooEarly(earliest);
        if (Changes.Length == 0) throw RuleRefusals.Changes();
        Move(Shown, by, now, $"{from:yyyy年M月d日}起生效");
        (EffectiveFrom, ShownAt, ComingFor) = (from, now, Topic);
    }

    /// <summary>It does not come into force after all.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Withdraw(PlatformStaff by, DateTimeOffset now)
    {
        Move(Withdrawn, by, now);
        ComingFor = null;
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void ComeIntoForce(Actor by, DateTimeOffset now)
    {
        Move(InForce, by, now);
        ComingFor = null;
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void GiveWay(Actor by, DateTimeOffset now)
    {
        Move(Former, by, now);
        FormerSince = now;
    }

    private void Write(string title, string body, string changes)
    {
        if (title.Trim().Length is < 2 or > LongestTitle) throw RuleRefusals.Title();
        var text = body.ReplaceLineEndings("\n").Trim();
        if (text.Length is < 20 or > LongestBody || text.Count(c => c == '\n') >= MostLines) throw RuleRefusals.Body();
        if (changes.Trim().Length > LongestChanges) throw RuleRefusals.Changes();
        if (RulePolicy.ForbiddenWord(text) is { } word) throw RuleRefusals.Forbidden(word);
        (Title, Body, Changes) = (title.Trim(), text, changes.Trim());
    }

    private void Move(RuleStatus to, Actor by, DateTimeOffset now, string? why = null)
    {
        RuleLifecycle.Table.Require(Status, to);
        History = History.With(new(Status.ToString(), to.ToString(), by.ShownAs, now, why));
        Status = to;
    }
}

/// <summary>A shop has read a version and agrees to it (同意记录); never removed.</summary>
public sealed class RuleConsent
{
    private RuleConsent() { }

    public required Id<RuleVersion> VersionId { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Who agreed for the shop.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public static RuleConsent Of(RuleVersion version, ShopStaff by, DateTimeOffset now) =>
        version.Status is Shown or InForce ? new() { VersionId = version.Id, MerchantId = by.MerchantId, Name = by.Name, At = now } : throw RuleRefusals.NoDraft();
}
