using ShopHub.Data.Database;

namespace ShopHub.Web.Hosting;

/// <summary>Keeps SQLite's log short, so that no shopper's commit has to.</summary>
public sealed class LogCopying(IServiceScopeFactory scopes, ILogger<LogCopying> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WriteAheadLog>().Copy(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(fault, "The write-ahead log was not copied; a commit will do it");
            }
        }
    }
}
