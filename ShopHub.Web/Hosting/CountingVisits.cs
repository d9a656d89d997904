using ShopHub.Data;
using ShopHub.Data.Links;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>Writes down every ten seconds, and when the program stops, who came through the short links.</summary>
public sealed class CountingVisits(FrontDoor door, VisitCounter counter, ILogger<CountingVisits> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Shop _shop = door.As(Clockwork.Itself);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Write();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write();
    }

    /// <summary>What could not be written now is written the next time.</summary>
    private async Task Write()
    {
        if (counter.Taken() is not { Count: > 0 } counts) return;
        try
        {
            // Another program may have written the same day's row at the same instant.
            if (!(await _shop.Do((CountVisits use, Clockwork it) => use.Run(it, counts))).IsDone) counter.PutBack(counts);
        }
        catch (Exception fault)
        {
            counter.PutBack(counts);
            log.LogError(fault, "The visits were not written down");
        }
    }
}
