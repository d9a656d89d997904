using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Domain.Protection;

/// <summary>What was counted of a shop on a day, or on several by sums (店铺服务数据): pieces of fact, never rates (CRT-06, CRT-07, REV-06).</summary>
public record struct ShopFigures
{
    /// <summary>Paid, not refunded before anything was shipped, not held back as risky.</summary>
    public int Orders { get; set; }

    /// <summary>Ratings that count, and the stars they gave.</summary>
    public int Ratings { get; set; }

    /// <inheritdoc cref="Ratings"/>
    public int Description { get; set; }

    /// <inheritdoc cref="Ratings"/>
    public int Service { get; set; }

    /// <inheritdoc cref="Ratings"/>
    public int Logistics { get; set; }

    /// <summary>Orders whose time to ship ended, without those refunded unshipped before.</summary>
    public int Due { get; set; }

    public int OnTime { get; set; }

    /// <summary>Lines refunded for their quality.</summary>
    public int Quality { get; set; }

    /// <summary>Chat sessions begun in counted hours (CHT-07).</summary>
    public int Sessions { get; set; }

    public int Answered { get; set; }

    /// <summary>After-sales whose time to be answered ended.</summary>
    public int Cases { get; set; }

    public int Decided { get; set; }

    /// <summary>Rulings against the shop.</summary>
    public int Liable { get; set; }

    public readonly bool IsEmpty => this == default;

    public static ShopFigures operator +(ShopFigures a, ShopFigures b) => new()
    {
        Orders = a.Orders + b.Orders, Ratings = a.Ratings + b.Ratings, Description = a.Description + b.Description, Service = a.Service + b.Service,
        Logistics = a.Logistics + b.Logistics, Due = a.Due + b.Due, OnTime = a.OnTime + b.OnTime, Quality = a.Quality + b.Quality,
        Sessions = a.Sessions + b.Sessions, Answered = a.Answered + b.Answered, Cases = a.Cases + b.Cases, Decided = a.Decided + b.Decided,
        Liable = a.Liable + b.Liable,
    };

    /// <summary>The rates an evaluation judges by; nothing to count is full marks (CRT-08).</summary>
    public readonly ShopRates Rates() => new()
    {
        Orders = Orders, Ratings = Ratings, Liable = Liable, Description = Dsr.X100(Description, Ratings), Service = Dsr.X100(Service, Ratings),
        Logistics = Dsr.X100(Logistics, Ratings), QualityPpm = Share(Quality, Orders, Quality == 0 ? 0 : Million), OnTimePpm = Share(OnTime, Due, Million),
        ReplyPpm = (int)(new ChatFigures(Sessions, Answered, 0, 0).ReplyPpm ?? Million), TimelyPpm = Share(Decided, Cases, Million),
        LiablePpm = Share(Liable, Orders, Liable == 0 ? 0 : Million),
    };

    private const int Million = 1_000_000;

    /// <summary>In parts of a million, downwards (CRT-06).</summary>
    public static int Share(int part, int all, int nothing) => all == 0 ? nothing : (int)Math.Min((long)part * Million / all, Million);
}

/// <summary>The figures of a window as rates. DSR in hundredths of a star, the others in parts of a million.</summary>
public sealed record ShopRates
{
    public int Orders { get; init; }

    public int Ratings { get; init; }

    public int Liable { get; init; }

    public int Description { get; init; }

    public int Service { get; init; }

    public int Logistics { get; init; }

    public int QualityPpm { get; init; }

    public int OnTimePpm { get; init; }

    public int ReplyPpm { get; init; }

    public int TimelyPpm { get; init; }

    public int LiablePpm { get; init; }
}

/// <summary>The three scores buyers give (店铺评分, REV-06).</summary>
public static class Dsr
{
    /// <summary>Of one buyer and a calendar month.</summary>
    public const int MostOfBuyer = 3;

    /// <summary>The mean in hundredths, half up; none without a rating.</summary>
    public static int X100(int sum, int count) => count == 0 ? 0 : (sum * 200 + count) / (count * 2);

    /// <summary>Those that count: of each buyer in each Shanghai month the first three.</summary>
    public static IEnumerable<T> Counted<T>(IEnumerable<T> ratings, Func<T, (Guid Buyer, DateTimeOffset At, Guid Id)> of) =>
        ratings.GroupBy(r => (of(r).Buyer, Month(of(r).At))).SelectMany(g => g.OrderBy(r => of(r).At).ThenBy(r => of(r).Id).Take(MostOfBuyer));

    private static (int, int) Month(DateTimeOffset at) => (ShopCalendar.DayOf(at).Year, ShopCalendar.DayOf(at).Month);
}
