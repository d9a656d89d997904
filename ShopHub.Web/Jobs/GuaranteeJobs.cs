using ShopHub.Data;
using ShopHub.Data.Guarantees;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>The lines of the <see cref="Timetable"/> about guarantee slips.</summary>
public static class GuaranteeJobs
{
    /// <summary>A part of J10 with a rhythm of its own.</summary>
    public static readonly Job Deadlines = new("GUA", "保障单超时处理", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(ActingOnGuarantees))
    {
        Acts = "ActOnOverdueGuarantees", Missed = "按实际时间处理，不补算",
    };
}

/// <summary>J10, guarantee slips.</summary>
public sealed class ActingOnGuarantees(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.PastStuck(
        door, (shop, batch, skip) => shop.Do((ActOnOverdueGuarantees use, Clockwork me) => use.Run(me, batch, skip)), stop);
}
