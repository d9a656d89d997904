using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Merchants;

/// <summary>What a shop must leave with the platform (保证金, DEP-01, DEP-04).</summary>
public static class DepositPolicy
{
    /// <summary>Natural days to pay up after a notice (DEP-04).</summary>
    public const int PayUpDays = 7;

    /// <summary>Days from the goods leaving the shelf to the closing of the shop (DEP-04).</summary>
    public const int CloseAfterDays = 60;

    /// <summary>Days in which a deduction may be appealed (DEP-06).</summary>
    public const int AppealDays = 7;

    /// <summary>Working days to pay back what is above the requirement (DEP-07).</summary>
    public const int ReturnWorkdays = 5;

    /// <summary>More than this comes by bank only (DEP-03).</summary>
    public static readonly Money MostOnline = Money.Yuan(50_000);

    /// <summary>The highest deposit of the shop's open categories, not the sum.</summary>
    public static Money Required(IEnumerable<Money> ofCategories) => ofCategories.DefaultIfEmpty().Max();

    public static Money Shortfall(Money required, Money held) => Money.Max(Money.Zero, required - held);

    /// <summary>24:00 of the last day (RUL-05).</summary>
    public static DateTimeOffset PayUpBy(DateTimeOffset noticed) => ShopCalendar.EndOf(ShopCalendar.DayOf(noticed).AddDays(PayUpDays));
}

/// <summary>The yearly certification of a subject (认证费, FEE-04).</summary>
public static class CertificationFee
{
    public static readonly Money Yearly = new(30_000);

    /// <summary>How often rejected papers may be handed in again.</summary>
    public const int Resubmits = 3;

    /// <summary>What goes back when the review fails: the fee pays for the review, not for its result.</summary>
    public static readonly Money BackWhenRejected = Money.Zero;
}
