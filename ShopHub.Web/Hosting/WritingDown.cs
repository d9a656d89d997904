using ShopHub.Data;

namespace ShopHub.Web.Hosting;

/// <summary>Writes down every few seconds, and when the program stops, what is counted in memory; what could not be written is written the next time.</summary>
public abstract class WritingDown<T>(TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>Rows of one transaction: small enough that a checkout never waits long behind it.</summary>
    private const int Batch = 100;

    /// <summary>What was counted since the last time.</summary>
    protected abstract IReadOnlyList<T> Taken();

    protected abstract Task<Outcome> Write(T[] some);

    protected abstract void PutBack(T[] some);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAll();
    }

    public sealed override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAll();
    }

    private async Task WriteAll()
    {
        foreach (var some in Taken().Chunk(Batch))
        {
            try
            {
                // Another program may have written the same rows at the same instant.
                if (!(await Write(some)).IsDone) PutBack(some);
            }
            catch (Exception fault)
            {
                PutBack(some);
                log.LogError(fault, "{What} was not written down", typeof(T).Name);
            }
        }
    }
}
