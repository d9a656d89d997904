using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Violations;

/// <summary>What a shop's points have brought (处理措施, VIO-03).</summary>
public sealed class Measure
{
    private Measure() { }

    public Id<Measure> Id { get; private init; } = Id<Measure>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The one by whose points the step was reached.</summary>
    public required Id<Violation> ViolationId { get; init; }

    public required MeasureStep Step { get; init; }

    public MeasureStatus Status { get; private set; } = MeasureLifecycle.Table.Start;

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null without an end of its own.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When it must be shown to everybody (VIO-04).</summary>
    public required DateTimeOffset PublishBy { get; init; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When it was over, confirmed or undone; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who has read the training; empty for other steps.</summary>
    public string ConfirmedBy { get; private set; } = "";

    public bool IsRunning => Status is MeasureStatus.Running;

    public static Measure Take(Violation by, MeasureStep step, DateTimeOffset now) => new()
    {
        MerchantId = by.MerchantId, ViolationId = by.Id, Step = step, StartedAt = now,
        Until = ViolationPolicy.Days(step) is { } days ? now.AddDays(days) : null,
        PublishBy = Workdays.EndOf(now, ViolationPolicy.PublishWorkdays),
    };

    /// <summary>The shop has read what it did wrong and what the rules say.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Confirm(string name, DateTimeOffset now)
    {
        End(now);
        ConfirmedBy = name;
    }

    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void End(DateTimeOffset now) => Move(MeasureStatus.Over, now);

    /// <summary>The points behind it are gone.</summary>
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public void Undo(DateTimeOffset now) => Move(MeasureStatus.Undone, now);

    public void Publish(DateTimeOffset now) => PublishedAt ??= now;

    private void Move(MeasureStatus to, DateTimeOffset now)
    {
        MeasureLifecycle.Table.Require(Status, to);
        (Status, EndedAt) = (to, EndedAt ?? now);
    }
}

/// <summary>A shop's points (违规积分), by its violations.</summary>
public static class ViolationPoints
{
    /// <summary>What counted at this instant, of what is in effect today (VIO-02).</summary>
    public static int At(IEnumerable<Violation> violations, DateTimeOffset instant) =>
        violations.Where(v => v.IsInEffect && v.DecidedAt <= instant && v.CountsUntil > instant).Sum(v => v.Points);

    /// <summary>The points that led to a measure no longer reach its step.</summary>
    public static bool IsUnfounded(this Measure measure, IEnumerable<Violation> violations) => At(violations, measure.StartedAt) < (int)measure.Step;
}
