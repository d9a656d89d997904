using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Violations;

/// <summary>What so many points bring (VIO-03).</summary>
public enum MeasureStep { Training = 4, NoActivities = 8, GoodsOff = 12, Suspension = 24, Closed = 48 }

/// <summary>The numbers of violations, points and measures.</summary>
public static class ViolationPolicy
{
    /// <summary>Days in which a shop may appeal (VIO-05).</summary>
    public const int AppealDays = 7;

    /// <summary>Days for which serious points are kept, the turn of the year or not (VIO-02).</summary>
    public const int SeriousDays = 365;

    /// <summary>Working days within which a measure is shown to everybody (VIO-04), and within which an appeal is decided. Source of the second: own choice.</summary>
    public const int PublishWorkdays = 1, DecideWorkdays = 3;

    public static readonly IReadOnlyList<MeasureStep> Steps = [.. Enum.GetValues<MeasureStep>().Order()];

    /// <summary>Fewest and most points of a violation of this class. Source: own choice.</summary>
    public static (int Least, int Most) Points(ViolationClass of) => of switch
    {
        ViolationClass.General => (1, 3),
        ViolationClass.Medium => (2, 8),
        ViolationClass.Serious => (12, 48),
    };

    /// <summary>Days of a measure (VIO-03); null without an end: training ends when it is confirmed, closing never.</summary>
    public static int? Days(MeasureStep step) => step switch
    {
        MeasureStep.Training or MeasureStep.Closed => null,
        MeasureStep.NoActivities or MeasureStep.GoodsOff => 7,
        MeasureStep.Suspension => 30,
    };

    /// <summary>The steps that are reached for the first time.</summary>
    public static IEnumerable<MeasureStep> Reached(int before, int after) => Steps.Where(s => (int)s > before && (int)s <= after);

    /// <summary>What stops a shop's trade is decided by two (VIO-03).</summary>
    public static bool NeedsSecond(int before, int points) => Reached(before, before + points).Any(s => s >= MeasureStep.Suspension);

    /// <summary>Until when points count: the end of the Shanghai year, or 365 days for serious ones (VIO-02).</summary>
    public static DateTimeOffset CountsUntil(ViolationClass of, DateTimeOffset decided) =>
        of is ViolationClass.Serious ? decided.AddDays(SeriousDays) : ShopCalendar.StartOf(new(ShopCalendar.DayOf(decided).Year + 1, 1, 1));

    public static DateTimeOffset AppealBy(DateTimeOffset decided) => decided.AddDays(AppealDays);
}

public static class MeasureSteps
{
    /// <summary>What a step does, for notices and pages.</summary>
    public static string Words(this MeasureStep step) => step switch
    {
        MeasureStep.Training => "须完成规则学习",
        MeasureStep.NoActivities => $"{ViolationPolicy.Days(step)}天内不能开展优惠活动",
        MeasureStep.GoodsOff => $"商品下架{ViolationPolicy.Days(step)}天",
        MeasureStep.Suspension => $"暂停营业{ViolationPolicy.Days(step)}天",
        MeasureStep.Closed => "由平台关店",
    };
}
