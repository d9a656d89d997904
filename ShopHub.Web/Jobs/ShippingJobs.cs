using ShopHub.Data;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>The shipping clock's lines of the timetable.</summary>
public static class ShippingJobs
{
    public static readonly Job ReckonPauses = new("PAU", "按物流暂停顺延发货时限", new Rhythm.Every(TimeSpan.FromMinutes(1)), typeof(ReckoningPauses))
    {
        Acts = "ReckonShippingClocks", Missed = "补运行从上次停下的订单继续",
    };
}

/// <summary>PAU: orders under way follow what was announced (SHP-04).</summary>
public sealed class ReckoningPauses(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, done) = (door.As(Clockwork.Itself), 0);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await shop.Do((ReckonShippingClocks use, Clockwork me) => use.Run(me, Timetable.Batch));
            if (outcome.Refusal is { } refusal) return new(done, 1, refusal.Message);
            if (outcome.Value == 0) return new(done);
            done += outcome.Value;
        }
    }
}
