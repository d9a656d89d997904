using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Protection;

/// <summary>One evaluation of all shops (保障评估): its planned instant says which window it looks at, whenever it ran.</summary>
public sealed class Evaluation
{
    private Evaluation() { }

    /// <summary>Planned, and unique.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The criteria that were in force; 0 for the defaults.</summary>
    public required int CriteriaNumber { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many shops there are to evaluate.</summary>
    public required int Shops { get; init; }

    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public int Passed { get; private set; }

    public int Gained { get; private set; }

    public int Lost { get; private set; }

    public static Evaluation Begin(DateTimeOffset at, int criteria, int shops, DateTimeOffset now) => new() { At = at, CriteriaNumber = criteria, Shops = shops, StartedAt = now };

    /// <summary>All sheets are there. Again changes nothing but the sums.</summary>
    public void Finish(int passed, int gained, int lost, DateTimeOffset now) => (FinishedAt, Passed, Gained, Lost) = (FinishedAt ?? now, passed, gained, lost);
}

/// <summary>A version of what shops must reach (评估标准); never changed once it is announced.</summary>
public sealed class CriteriaVersion
{
    public const int LongestWhy = 200;

    private CriteriaVersion() { }

    /// <summary>From 1, unique; 0 are the defaults.</summary>
    public required int Number { get; init; }

    public required ProtectionCriteria Criteria { get; init; }

    /// <summary>What is different and why, as shops read it.</summary>
    public required string Why { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset ShownAt { get; init; }

    /// <summary>Evaluations from this day on judge by it.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>It does not come after all; null while it does.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static DateOnly EarliestFrom(DateTimeOffset now) => ShopCalendar.DayOf(now).AddDays(ProtectionCalendar.NoticeDays);

    /// <exception cref="Refusal"><c>criteria.*</c></exception>
    public static CriteriaVersion Show(int number, ProtectionCriteria criteria, string why, DateOnly from, Access.PlatformStaff by, DateTimeOffset now)
    {
        if (EarliestFrom(now) is var earliest && from < earliest) throw ProtectionRefusals.TooEarly(earliest);
        if (why.Trim().Length is < 4 or > LongestWhy) throw ProtectionRefusals.Why();
        return new() { Number = number, Criteria = criteria.Checked(), Why = why.Trim(), By = by.Name, ShownAt = now, EffectiveFrom = from };
    }

    /// <exception cref="Refusal"><c>status.changed</c>: it counts already, or was withdrawn</exception>
    public void Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null || EffectiveFrom <= ShopCalendar.DayOf(now)) throw ProtectionRefusals.Changed();
        WithdrawnAt = now;
    }
}

/// <summary>A shop's figures of one Shanghai day, counted from facts and counted again when they change.</summary>
public sealed class ShopDay
{
    private ShopDay() { }

    public required Id<Merchants.Merchant> MerchantId { get; init; }

    public required DateOnly Day { get; init; }

    public ShopFigures Figures { get; set; }

    public static ShopDay Of(Id<Merchants.Merchant> shop, DateOnly day, ShopFigures figures) => new() { MerchantId = shop, Day = day, Figures = figures };
}
