using ShopHub.Data;
using ShopHub.Data.Search;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>Every program keeps an index of its own: ready from the start, on the disk, and laid beside the rows from time to time.</summary>
public sealed class KeepingSearch(FrontDoor door, ILogger<KeepingSearch> log) : BackgroundService
{
    private const int RoundsOfComparison = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Shop _shop = door.As(Clockwork.Itself);
    private bool _isStopped;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        await Try("compared", ask => ask.BeReady(), stoppingToken);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            await Try("kept", ask => ask.Keep(), stoppingToken);
            if (round % RoundsOfComparison == 0) await Compare(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // A host may be stopped twice, the second time without its services.
        if (_isStopped) return;
        _isStopped = true;
        await Try("kept", ask => ask.Keep(), cancellationToken);
    }

    private async Task Compare(CancellationToken stop)
    {
        await Try("compared", ask => ask.Compare(), stop);
        await _shop.Do((SweepSearchChanges use, Clockwork it) => use.Run(it));
    }

    private Task Try(string what, Func<IndexCare, Task> care, CancellationToken stop) => Guarded(what, () => _shop.Ask(async (IndexCare ask) =>
    {
        await care(ask);
        return true;
    }), stop);

    /// <summary>What goes wrong here must not stop the shop: it is tried again in the next round.</summary>
    private async Task Guarded(string what, Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "The search index was not {What}", what);
        }
        catch (OperationCanceledException)
        {
            // The program stops; the next start compares.
        }
    }
}
