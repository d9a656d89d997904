using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

/// <summary>Which bills can be asked for. Source: wechat-pay-v3.md §18.</summary>
public static class BillPolicy
{
    /// <summary>A day's bill is promised for the next morning at this Shanghai time.</summary>
    public static readonly TimeOnly ReadyAt = new(10, 0);

    /// <summary>The channel keeps bills for three months.</summary>
    public const int DaysKept = 90;

    /// <summary>The last day whose bill must be there by now.</summary>
    public static DateOnly LastReady(DateTimeOffset now)
    {
        var local = ShopCalendar.Local(now);
        return DateOnly.FromDateTime(local.DateTime).AddDays(TimeOnly.FromDateTime(local.DateTime) < ReadyAt ? -2 : -1);
    }
}
