using Microsoft.Extensions.Options;

namespace ShopHub.Web.Integrations.Sandbox.Clock;

/// <summary>Does the due work by itself, several pieces at once.</summary>
public sealed class SchedulerPump(
    Scheduler scheduler, IOptions<SandboxOptions> options, IHostApplicationLifetime life, ILogger<SchedulerPump> log)
    : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Pump) return;
        await Started(stoppingToken);
        using var workers = new SemaphoreSlim(options.Value.CallbackWorkers);
        while (!stoppingToken.IsCancellationRequested)
        {
            await workers.WaitAsync(stoppingToken);
            if (scheduler.Take() is { } work)
            {
                _ = Task.Run(() => Do(work, workers), CancellationToken.None);
                continue;
            }
            workers.Release();
            await scheduler.Wait(Glance, stoppingToken);
        }
    }

    // A callback sent before the shop listens would cost one of its attempts.
    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource();
        await using var rings = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stop);
    }

    private async Task Do(Func<Task> work, SemaphoreSlim workers)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!life.ApplicationStopping.IsCancellationRequested)
        {
            log.LogError(fault, "A piece of the sandbox's due work failed");
        }
        finally
        {
            Free(workers);
        }
    }

    private static void Free(SemaphoreSlim workers)
    {
        try
        {
            workers.Release();
        }
        catch (ObjectDisposedException)
        {
            // The program stopped while this piece was still running.
        }
    }
}
