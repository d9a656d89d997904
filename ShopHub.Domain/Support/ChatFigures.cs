using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Support;

/// <summary>What is counted of a session.</summary>
/// <param name="First">The shopper's first message.</param>
/// <param name="Human">The first answer of a person; null when there was none.</param>
public readonly record struct SessionTimes(DateTimeOffset First, DateTimeOffset? Human)
{
    /// <summary>Whether its first message was said from 08:00:00 to 22:59:59 (CHT-07).</summary>
    public bool IsCounted => ShopCalendar.Local(First).Hour is >= ChatPolicy.CountedFromHour and < ChatPolicy.CountedToHour;

    /// <summary>Exactly 180 s is in time; null when it is not counted.</summary>
    public bool? IsInTime => IsCounted ? Human is { } at && at - First <= TimeSpan.FromSeconds(ChatPolicy.AnswerSeconds) : null;
}

/// <summary>The figures of a shop's chat (CHT-07, CHT-09), in parts of a million; over several days by sums.</summary>
/// <param name="Counted">Sessions with a message of a shopper in counted hours.</param>
public readonly record struct ChatFigures(int Counted, int InTime, int Rated, int Good)
{
    private const long Million = 1_000_000;

    /// <summary>The 3-minute reply rate; null without a session.</summary>
    public long? ReplyPpm => Share(InTime, Counted);

    /// <summary>4 and 5 stars over all rated; null when nobody rated.</summary>
    public long? SatisfiedPpm => Share(Good, Rated);

    public static ChatFigures Of(IEnumerable<SessionTimes> sessions, IEnumerable<int?> stars)
    {
        var counted = sessions.Where(s => s.IsCounted).ToList();
        var rated = stars.OfType<int>().ToList();
        return new(counted.Count, counted.Count(s => s.IsInTime is true), rated.Count, rated.Count(s => s >= 4));
    }

    private static long? Share(int part, int all) => all == 0 ? null : (part * Million * 2 + all) / (all * 2L);
}
