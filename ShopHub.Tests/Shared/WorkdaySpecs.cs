using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Shared;

/// <summary>The platform is told before the known holidays run out, and after (CAL-02).</summary>
public sealed class WorkdaySpecs
{
    [Theory]
    [InlineData(-31, CalendarReach.Enough)]
    [InlineData(-30, CalendarReach.Enough)]
    [InlineData(-29, CalendarReach.Ending)]
    [InlineData(0, CalendarReach.Ending)]
    [InlineData(1, CalendarReach.Over)]
    [InlineData(400, CalendarReach.Over)]
    public void The_next_years_holidays_are_asked_for_a_month_before_they_are_needed(int daysFromTheEnd, CalendarReach reach) =>
        Assert.Equal(reach, Workdays.ReachFrom(Workdays.KnownUntil.AddDays(daysFromTheEnd)));

    [Fact]
    public void The_known_days_end_with_a_whole_year() =>
        Assert.Equal((12, 31), (Workdays.KnownUntil.Month, Workdays.KnownUntil.Day));
}
