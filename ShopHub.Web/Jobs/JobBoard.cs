using ShopHub.Data;
using ShopHub.Data.Jobs;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>A job with its last and next run, for the platform's jobs page and the readiness check.</summary>
/// <param name="IsLate">Nothing ran for twice its period.</param>
public sealed record JobState(Job Job, JobRunRow? Last, DateTimeOffset Next, bool IsLate);

/// <summary>How the jobs stand now.</summary>
public sealed class JobBoard(FrontDoor door, JobRunner runner, TimeProvider clock)
{
    public async Task<List<JobState>> Now()
    {
        var last = await door.As(Clockwork.Itself).Ask((JobQueries ask, Clockwork me) => ask.Latest(me, Timetable.All.Select(j => j.Code)));
        var now = clock.GetUtcNow();
        return [.. Timetable.All.Select(job => State(job, last.GetValueOrDefault(job.Code), now))];
    }

    private JobState State(Job job, JobRunRow? last, DateTimeOffset now)
    {
        var since = last?.StartedAt > runner.WatchingSince ? last.StartedAt : runner.WatchingSince;
        return new(job, last, last is null ? now : job.Rhythm.After(last.StartedAt), now - since > 2 * job.Rhythm.Period);
    }
}
