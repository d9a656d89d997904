using ShopHub.Data;
using ShopHub.Data.Following;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>Writes down every few seconds what signed-in shoppers look at.</summary>
public sealed class KeepingSeen(FrontDoor door, SeenGoods seen, ILogger<KeepingSeen> log) : BackgroundService
{
    /// <summary>Products of one transaction: small enough that a checkout never waits long behind it.</summary>
    private const int Batch = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

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

    /// <summary>What goes wrong here must not stop the shop: a look that is not remembered is no loss.</summary>
    private async Task Write()
    {
        foreach (var some in seen.Taken().OrderBy(s => s.CustomerId).Chunk(Batch))
        {
            try
            {
                await _shop.Do((RememberSeen use, Clockwork it) => use.Run(it, some));
            }
            catch (Exception fault)
            {
                log.LogError(fault, "What shoppers looked at was not written down");
            }
        }
    }
}
