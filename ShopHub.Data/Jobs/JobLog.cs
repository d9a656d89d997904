using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Jobs;

/// <summary>Writes down a run that is over; of each job the latest runs are kept.</summary>
[UseCase]
public sealed class RecordJobRun(ShopDb db)
{
    /// <summary>Runs of one job that are kept.</summary>
    public const int Kept = 200;

    public async Task Run(Clockwork by, JobRun run)
    {
        db.JobRuns.Add(run);
        var oldestKept = await db.JobRuns.Where(r => r.Job == run.Job).OrderByDescending(r => r.StartedAt).Skip(Kept - 1).Select(r => r.StartedAt).FirstOrDefaultAsync();
        if (oldestKept != default) await db.JobRuns.Where(r => r.Job == run.Job && r.StartedAt < oldestKept).ExecuteDeleteAsync();
    }
}

/// <summary>A run as it is shown.</summary>
public sealed record JobRunRow
{
    public required string Job { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    public required int Done { get; init; }

    public required int Failed { get; init; }

    public string? Fault { get; init; }

    public bool ByHand { get; init; }
}

/// <summary>What the jobs have done.</summary>
[Queries]
public sealed class JobQueries(ShopDb db)
{
    /// <summary>When a job last began; null when it never did.</summary>
    public Task<DateTimeOffset?> LastStart(Clockwork by, string job) =>
        db.JobRuns.Where(r => r.Job == job).OrderByDescending(r => r.StartedAt).Select(r => (DateTimeOffset?)r.StartedAt).FirstOrDefaultAsync();

    /// <summary>The latest run of each of these jobs that ever ran.</summary>
    public async Task<Dictionary<string, JobRunRow>> Latest(Clockwork by, IEnumerable<string> jobs)
    {
        var latest = new Dictionary<string, JobRunRow>();
        foreach (var job in jobs)
            if ((await Rows(job).Take(1).ToListAsync()) is [var row]) latest[job] = row;
        return latest;
    }

    public Task<List<JobRunRow>> Recent(PlatformStaff by, string job, int most)
    {
        by.Needs(PlatformPermission.Operate);
        return Rows(job).Take(most).ToListAsync();
    }

    private IQueryable<JobRunRow> Rows(string job) =>
        from run in db.JobRuns
        where run.Job == job
        orderby run.StartedAt descending
        select new JobRunRow
        {
            Job = run.Job, StartedAt = run.StartedAt, FinishedAt = run.FinishedAt ?? run.StartedAt, Done = run.Done, Failed = run.Failed,
            Fault = run.Fault, ByHand = run.ByHand,
        };
}
