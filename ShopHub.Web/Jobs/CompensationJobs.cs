using ShopHub.Data;
using ShopHub.Data.Compensations;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>The lines of the <see cref="Timetable"/> about compensations.</summary>
public static class CompensationJobs
{
    public static readonly Job LateShipping = new("J04", "逾期发货赔付", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(PayingLateShipping))
    {
        Acts = "PayLateShipping", Missed = "下一次运行赔付全部逾期订单，金额不变，每单只赔一次",
    };
}

/// <summary>J04.</summary>
public sealed class PayingLateShipping(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.All(
        door, shop => shop.Do((PayLateShipping use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
