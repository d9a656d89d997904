using Quartz;
using ShopHub.Data.Outbox;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Jobs;

/// <summary>Quartz wakes one job of the timetable; whether it is due is read from our own rows by business time.</summary>
[DisallowConcurrentExecution]
public sealed class WakeJob(JobRunner runner, IHostApplicationLifetime life) : IJob
{
    public const string Code = "code";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var code = context.MergedJobDataMap.GetString(Code);
        // A job stops between two acts, before the pages close; what it left is still due at the next start.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        if (stop.IsCancellationRequested || Timetable.All.FirstOrDefault(j => j.Code == code) is not { } job) return;
        try
        {
            await runner.RunIfDue(job, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped as asked: no fault.
        }
    }
}

/// <summary>An act has written something for the outside: it is said at once, not at the next glance.</summary>
public sealed class HearOutboxBell(JobRunner runner, ILogger<HearOutboxBell> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await OutboxBell.Wait(Glance, stoppingToken)) continue;
            await Send(stoppingToken);
        }
    }

    /// <summary>What goes wrong here must not stop the shop: the timetable sends the rest.</summary>
    private async Task Send(CancellationToken stop)
    {
        try
        {
            var tally = await runner.RunNow(Timetable.SendOutbox, byHand: false, stop);
            if (tally.Failed > 0) log.LogWarning("The outbox keeps {Failed} messages for later: {Fault}", tally.Failed, tally.Fault);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "The outbox could not be sent");
        }
    }
}

/// <summary>Follows what another process, a verb or a spec has wound, and lets everything run whose time has come.</summary>
public sealed class FollowClock(WoundClock clock, IServiceProvider services, IHostEnvironment host, JobRunner runner, ILogger<FollowClock> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!host.MayBeWound()) return;
        using var timer = new PeriodicTimer(Glance);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Follow(stoppingToken);
    }

    /// <summary>What goes wrong here must not stop the shop: it looks again in a second.</summary>
    private async Task Follow(CancellationToken stop)
    {
        try
        {
            if (clock.Follow(await services.WoundSoFar())) await runner.ClockWasWound(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "The wound time could not be read");
        }
    }
}
