using System.Globalization;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>A Shanghai day or month, as it stands in an address: 2026-11 or 2026-11-21.</summary>
public sealed record StatementPeriod(DateOnly First, DateOnly Last)
{
    public bool IsMonth => First != Last;

    public string Key => First.ToString(IsMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateTimeOffset From => ShopCalendar.StartOf(First);

    public DateTimeOffset Until => ShopCalendar.EndOf(Last);

    public StatementPeriod Before => IsMonth ? MonthOf(First.AddDays(-1)) : new(First.AddDays(-1), First.AddDays(-1));

    public StatementPeriod After => IsMonth ? MonthOf(Last.AddDays(1)) : new(Last.AddDays(1), Last.AddDays(1));

    public static StatementPeriod MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>Null when it is neither.</summary>
    public static StatementPeriod? Of(string? key)
    {
        if (DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day, day);
        return DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? MonthOf(month) : null;
    }
}

/// <param name="Amount">Positive is the shop's gain.</param>
public sealed record StatementLine(StatementKind Kind, int Count, Money Amount);

public sealed record StatementDay(DateOnly Day, Money Income, Money Fees, Money Refunds, Money Other)
{
    public Money Net => Income + Fees + Refunds + Other;
}

/// <summary>What changed a shop's own money in a period: its accounts at the beginning, every kind of change, its accounts at the end.</summary>
/// <param name="Opening">Available, frozen and deposit, less what it owes.</param>
/// <param name="Shop">Its name and the subject behind it.</param>
public sealed record Statement(string Shop, StatementPeriod Period, Money Opening, List<StatementLine> Lines, List<StatementDay> Days)
{
    public Money Change => Lines.Sum(l => l.Amount);

    public Money Closing => Opening + Change;
}

/// <summary>One entry of a statement's file: what it changed, kind by kind, in fen.</summary>
public sealed record StatementEntry(DateTimeOffset At, Cause Cause, string Key)
{
    public Dictionary<StatementKind, long> Parts { get; } = [];

    public Money Of(params StatementKind[] kinds) => new(kinds.Sum(k => Parts.GetValueOrDefault(k)));

    public Money Net => new(Parts.Values.Sum());
}
