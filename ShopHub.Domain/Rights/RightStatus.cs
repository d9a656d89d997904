using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rights.RightStatus;

namespace ShopHub.Domain.Rights;

/// <summary>Whether a shop may use what it was given: Lapsed when the papers behind it have run out.</summary>
public enum RightStatus { Standing = 0, Lapsed = 1 }

public static class RightLifecycle
{
    public static readonly Lifecycle<RightStatus> Table = new(start: Standing)
    {
        [Standing] = [Lapsed],
        // New papers were approved.
        [Lapsed] = [Standing],
    };
}

/// <summary>How long papers are good, and when a shop is told that they run out.</summary>
public static class RightPolicy
{
    /// <summary>Days before the last day on which the shop is warned (ONB-17).</summary>
    public static readonly IReadOnlyList<int> WarningDays = [60, 30, 7];

    /// <summary>Days a paper is good for whose last day nobody has told yet; until then the shop hands it in. Source: own choice.</summary>
    public const int UndatedDays = 60;

    /// <summary>Days after the end of its papers on which a shop whose goods still wait for new ones is suspended (ONB-17).</summary>
    public const int SuspendDays = 30;

    /// <summary>Pictures of one request (ONB-15c).</summary>
    public const int MostPictures = 10;

    /// <summary>When warnings go out, so that somebody is there to read them (J19).</summary>
    private static readonly TimeSpan s_hour = new(9, 30, 0);

    /// <summary>When the next warning is due, or the end; null for papers without one.</summary>
    public static DateTimeOffset? Next(DateOnly? until, DateTimeOffset now)
    {
        if (until is not { } last) return null;
        var warnings = WarningDays.Select(days => ShopCalendar.StartOf(last.AddDays(-days)) + s_hour);
        return warnings.Append(ShopCalendar.EndOf(last)).FirstOrDefault(at => at > now, ShopCalendar.EndOf(last));
    }
}
