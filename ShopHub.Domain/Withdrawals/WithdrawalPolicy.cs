using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

/// <summary>The numbers of withdrawing (WDR-01 … WDR-04); configuration section <c>Withdrawals</c>.</summary>
public sealed record WithdrawalPolicy
{
    public static readonly WithdrawalPolicy Default = new();

    /// <summary><c>withdraw.min_fen</c> (WDR-02).</summary>
    public long LeastFen { get; init; } = 100;

    /// <summary>Most of one withdrawal, by subject (WDR-02).</summary>
    public long MostFenOfPerson { get; init; } = 5_000_000;

    public long MostFenOfIndividualBusiness { get; init; } = 50_000_000;

    public long MostFenOfEnterprise { get; init; } = 500_000_000;

    /// <summary>Above this a second person must agree. Source: own choice.</summary>
    public long TwoPersonsAboveFen { get; init; } = 2_000_000;

    /// <summary>Hours the second person has. Source: own choice.</summary>
    public int ApproveHours { get; init; } = 24;

    /// <summary>Days after the payment in which the bank may still send it back (Annex A).</summary>
    public const int ReturnDays = 15;

    /// <summary>J14 asks this often, and more slowly after so many times. Source: Annex B; own choice.</summary>
    private const int AskMinutes = 5, SlowMinutes = 30, QuickAsks = 12;

    public Money Least => new(LeastFen);

    public Money Most(Subject subject) => new(subject switch
    {
        Subject.Person => MostFenOfPerson,
        Subject.IndividualBusiness => MostFenOfIndividualBusiness,
        Subject.Enterprise => MostFenOfEnterprise,
    });

    public bool NeedsTwo(Money amount) => amount.Fen > TwoPersonsAboveFen;

    /// <summary>The next working day (WDR-04).</summary>
    public static DateOnly ExpectedOn(DateTimeOffset asked) => Workdays.NotBefore(ShopCalendar.DayOf(asked).AddDays(1));

    public static DateTimeOffset AskAfter(DateTimeOffset now, int asked) => now.AddMinutes(asked < QuickAsks ? AskMinutes : SlowMinutes);
}
