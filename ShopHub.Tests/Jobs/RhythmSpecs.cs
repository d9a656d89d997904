using ShopHub.Domain.Shared;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Jobs;

public sealed class RhythmSpecs
{
    [Fact]
    public void A_daily_job_runs_at_its_shanghai_hour_and_not_twice_a_day()
    {
        var rhythm = new Rhythm.Daily(new(2, 0));

        Assert.Equal(At(3, 2), rhythm.After(At(3, 1)));
        Assert.Equal(At(4, 2), rhythm.After(At(3, 2)));
        Assert.Equal(At(4, 2), rhythm.After(At(3, 23)));
    }

    [Fact]
    public void A_frequent_job_runs_one_pause_after_it_last_began() =>
        Assert.Equal(At(3, 1), new Rhythm.Every(TimeSpan.FromHours(1)).After(At(3, 0)));

    [Fact]
    public void Every_job_has_its_own_code_and_says_what_a_missed_run_does()
    {
        Assert.True(Timetable.All.Count >= 8);
        Assert.Equal(Timetable.All.Count, Timetable.All.Select(j => j.Code).Distinct().Count());
        Assert.All(Timetable.All, job =>
        {
            Assert.NotEmpty(job.Missed);
            Assert.True(typeof(IWork).IsAssignableFrom(job.Work), $"{job.Code} has nobody to do it.");
            Assert.True(job.Then is null || Timetable.All.Any(next => next.Code == job.Then));
        });
    }

    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, ShopCalendar.Offset);
}
