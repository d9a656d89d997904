using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.OutputCaching;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Jobs;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;
using ShopHub.Web.Watching;

namespace ShopHub.Web.Jobs;

/// <summary>Runs jobs when their time has come by business time, one run of each at a time, and writes down what they did.</summary>
public sealed class JobRunner(IServiceProvider services, FrontDoor door, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>A run that began this much in the future was under a clock that has been taken back.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();
    private readonly Shop _shop = door.As(Clockwork.Itself);

    /// <summary>Since when this program looks at the timetable, in business time: before that nothing can be its fault.</summary>
    public DateTimeOffset WatchingSince { get; private set; } = clock.GetUtcNow();

    /// <summary>
    /// Runs what is due. In the order of the timetable, so that a story told by winding the clock goes forward; what goes wrong
    /// with one does not keep the next from its turn.
    /// </summary>
    public async Task RunDue(CancellationToken stop)
    {
        foreach (var job in Timetable.All)
        {
            try
            {
                await RunIfDue(job, stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogError(fault, "Job {Job} could not be run or written down", job.Code);
            }
        }
    }

    /// <summary>The clock was wound: nothing that is due by it now is late, and no page kept from before is still young.</summary>
    public async Task ClockWasWound(CancellationToken stop)
    {
        var turn = TurnOf("winding");
        await turn.WaitAsync(stop);
        try
        {
            WatchingSince = clock.GetUtcNow();
            await RunDue(stop);
            services.GetRequiredService<ShelfCache>().Forget();
            await services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(AnonymousPages.Name, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task RunIfDue(Job job, CancellationToken stop)
    {
        if (await IsDue(job) is { } due) await Run(job, new(due, ByHand: false), stop);
    }

    /// <summary>Now, due or not: a person wants it, or something happened that it waits for.</summary>
    public Task<Tally> RunNow(Job job, bool byHand, CancellationToken stop) => Run(job, new(clock.GetUtcNow(), byHand), stop, patiently: true);

    /// <summary>The latest planned instant that has not been served yet; null when there is none.</summary>
    private async Task<DateTimeOffset?> IsDue(Job job)
    {
        var now = clock.GetUtcNow();
        var last = await _shop.Ask((JobQueries ask, Clockwork me) => ask.LastStart(me, job.Code));
        if (last is not { } began || began > now + Slack) return job.Rhythm.Latest(now);
        return job.Rhythm.After(began) <= now ? job.Rhythm.Latest(now) : null;
    }

    private SemaphoreSlim TurnOf(string what) => _turns.GetOrAdd(what, _ => new(1, 1));

    private async Task<Tally> Run(Job job, Occasion occasion, CancellationToken stop, bool patiently = false)
    {
        var turn = TurnOf(job.Code);
        if (!await turn.WaitAsync(patiently ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, stop)) return new(0);
        try
        {
            var tally = await Measured(job, occasion, stop);
            if (tally.Done > 0 && job.Then is { } next) await Run(Timetable.All.Single(j => j.Code == next), occasion, stop, patiently: true);
            return tally;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Tally> Measured(Job job, Occasion occasion, CancellationToken stop)
    {
        var (began, watch) = (clock.GetUtcNow(), Stopwatch.StartNew());
        using var trace = Signals.Source.StartActivity($"job {job.Code}");
        var tally = await Guarded(job, occasion, stop);
        Signals.JobRan(job, tally, watch.Elapsed, began - occasion.Due);
        await _shop.Do((RecordJobRun use, Clockwork me) => use.Run(me, new()
        {
            Job = job.Code, StartedAt = began, FinishedAt = began + watch.Elapsed, Done = tally.Done, Failed = tally.Failed,
            Fault = tally.Fault is { Length: > 1_900 } fault ? fault[..1_900] : tally.Fault, ByHand = occasion.ByHand,
        }));
        return tally;
    }

    /// <summary>A job that breaks is written down and tried again at its next time; the others go on.</summary>
    private async Task<Tally> Guarded(Job job, Occasion occasion, CancellationToken stop)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            return await ((IWork)scope.ServiceProvider.GetRequiredService(job.Work)).Run(occasion, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogError(fault, "Job {Job} broke off", job.Code);
            return new(0, 1, fault is Refusal refusal ? $"{refusal.Code} {refusal.Message}" : fault.Message);
        }
    }
}
