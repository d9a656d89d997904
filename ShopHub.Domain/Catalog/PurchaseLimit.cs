using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

public enum LimitPeriod { None = 0, Day = 1, Week = 2, Month = 3 }

/// <summary>How many pieces of a product one buyer may order in a day, week or month, cut in Shanghai (限购, PRD-04).</summary>
/// <param name="Pieces">Counts only with a period.</param>
public sealed record PurchaseLimit(LimitPeriod Per, int Pieces)
{
    public const int MostPieces = 9_999;

    public static readonly PurchaseLimit None = new(LimitPeriod.None, 0);

    public bool IsNone => Per is LimitPeriod.None;

    /// <summary>每人每周限购2件</summary>
    public string Words => Per switch
    {
        LimitPeriod.None => "不限购",
        LimitPeriod.Day => $"每人每天限购{Pieces}件",
        LimitPeriod.Week => $"每人每周限购{Pieces}件",
        LimitPeriod.Month => $"每人每月限购{Pieces}件",
    };

    /// <exception cref="Refusal"><c>product.limit</c></exception>
    public PurchaseLimit Checked() =>
        IsNone ? None : Pieces is >= 1 and <= MostPieces ? this : throw new Refusal("product.limit", $"限购件数需在1至{MostPieces:#,##0}之间") { Field = "Limit" };

    /// <summary>From when orders count now: midnight, Monday or the first of the month in Shanghai.</summary>
    public DateTimeOffset Since(DateTimeOffset now)
    {
        var today = ShopCalendar.DayOf(now);
        return ShopCalendar.StartOf(Per switch
        {
            LimitPeriod.None or LimitPeriod.Day => today,
            LimitPeriod.Week => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            LimitPeriod.Month => new(today.Year, today.Month, 1),
        });
    }
}
