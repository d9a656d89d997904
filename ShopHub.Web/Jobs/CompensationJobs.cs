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

    public static readonly Job Unshipped = new("J06", "30天未发货退款", new Rhythm.Daily(new(3, 0)), typeof(RefundingUnshipped))
    {
        Acts = "RefundUnshipped", Missed = "补运行退还全部到期订单，每单一次",
    };
}

/// <summary>J06: a payment's refunds go out one after the other, so it goes on until nothing waits.</summary>
public sealed class RefundingUnshipped(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, done) = (door.As(Clockwork.Itself), 0);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await shop.Do((RefundUnshipped use, Clockwork me) => use.Run(me, Timetable.Batch));
            if (outcome.Refusal is { } refusal) return new(done, 1, refusal.Message);
            if (outcome.Value == 0) return new(done);
            done++;
        }
    }
}

/// <summary>J04.</summary>
public sealed class PayingLateShipping(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.All(
        door, shop => shop.Do((PayLateShipping use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}
