using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Trade;

/// <summary>Carriers stand still, everywhere or in some provinces: no shipping clock runs (物流暂停, SHP-04).</summary>
public sealed class LogisticsPause
{
    /// <summary>Days; characters. Source: own choice.</summary>
    public const int LongestDays = 30, MostDaysBack = 7, LongestReason = 40;

    private LogisticsPause() { }

    public Id<LogisticsPause> Id { get; private init; } = Id<LogisticsPause>.New();

    public required DateTimeOffset From { get; init; }

    /// <summary>Up to and without.</summary>
    public DateTimeOffset To { get; private set; }

    /// <summary>Where goods are not delivered; empty: nowhere in the country.</summary>
    public string[] Provinces { get; private init; } = [];

    /// <summary>As buyers and shops read it: 春节, 台风.</summary>
    public required string Reason { get; init; }

    public required string AnnouncedBy { get; init; }

    public required DateTimeOffset AnnouncedAt { get; init; }

    public string? EndedBy { get; private set; }

    /// <summary>The orders under way follow it; null while they have not been gone through since it was said or changed.</summary>
    public DateTimeOffset? ReckonedAt { get; private set; }

    /// <summary>The last order that was gone through.</summary>
    public string ReckonedTo { get; private set; } = "";

    /// <exception cref="Refusal"><c>pause.span</c>, <c>pause.past</c>, <c>pause.provinces</c>, <c>pause.reason</c></exception>
    public static LogisticsPause Announce(DateTimeOffset from, DateTimeOffset to, IReadOnlyCollection<string> provinces, string reason, Actor by, DateTimeOffset now)
    {
        if (to <= from || to > from.AddDays(LongestDays)) throw PauseRefusals.Span();
        if (to <= now || from < now.AddDays(-MostDaysBack)) throw PauseRefusals.Past();
        if (provinces.Except(Customers.Provinces.All).Any()) throw PauseRefusals.Unknown();
        var words = reason.Trim();
        if (words.Length is < 2 or > LongestReason) throw PauseRefusals.Reason();
        return new() { From = from, To = to, Provinces = [.. provinces.Distinct()], Reason = words, AnnouncedBy = by.ShownAs, AnnouncedAt = now };
    }

    /// <summary>Carriers drive again sooner than was said; one that has not begun falls away.</summary>
    /// <exception cref="Refusal"><c>pause.over</c></exception>
    public void End(Actor by, DateTimeOffset now)
    {
        if (To <= now || EndedBy is not null) throw PauseRefusals.Over();
        To = now > From ? now : From;
        EndedBy = by.ShownAs;
        (ReckonedAt, ReckonedTo) = (null, "");
    }

    public bool Holds(string province) => Provinces.Length == 0 || Provinces.Contains(province);

    /// <param name="isLast">No order is left.</param>
    public void Reckoned(string lastNumber, bool isLast, DateTimeOffset now)
    {
        ReckonedTo = lastNumber;
        if (isLast) ReckonedAt = now;
    }
}

public static class PauseRefusals
{
    public static Refusal Span() => new("pause.span", $"结束时间需晚于开始时间，最长{LogisticsPause.LongestDays}天") { Field = "To" };

    public static Refusal Past() => new("pause.past", $"结束时间需晚于现在，开始时间最早{LogisticsPause.MostDaysBack}天前") { Field = "From" };

    public static Refusal Unknown() => new("pause.provinces", "请重新选择省份") { Field = "Provinces" };

    public static Refusal Reason() => new("pause.reason", $"请填写原因，2至{LogisticsPause.LongestReason}字") { Field = "Reason" };

    public static Refusal Over() => new("pause.over", "这次暂停已经结束");
}
