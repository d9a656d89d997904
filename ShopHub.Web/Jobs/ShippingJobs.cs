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

    public static readonly Job CheckUnseen = new("J05", "虚假发货检查", new Rhythm.Every(TimeSpan.FromHours(1)), typeof(CheckingUnseenParcels))
    {
        Acts = "FlagFalseShipping, RecordTraces", Missed = "下一次运行检查全部发货满24小时没有物流信息的包裹，每单只赔一次",
    };

    public static readonly Job RemindReceipts = new("J08", "提醒买家确认收货", new Rhythm.Every(TimeSpan.FromHours(1)), typeof(RemindingOfReceipts))
    {
        Acts = "RemindOfReceipts", Missed = "迟到超过24小时的提醒不再发送",
    };
}

/// <summary>J08.</summary>
public sealed class RemindingOfReceipts(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.All(
        door, shop => shop.Do((RemindOfReceipts use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
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
