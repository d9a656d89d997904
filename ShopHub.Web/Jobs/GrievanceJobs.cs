using ShopHub.Data;
using ShopHub.Data.Grievances;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Jobs;

/// <summary>The lines of the <see cref="Timetable"/> about complaint slips.</summary>
public static class GrievanceJobs
{
    /// <summary>A part of J10 with a rhythm of its own.</summary>
    public static readonly Job Deadlines = new("GRV", "投诉单超时处理", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(ActingOnGrievances))
    {
        Acts = "ActOnOverdueGrievances", Missed = "按实际时间处理，不补算",
    };
}

/// <summary>J10, complaint slips.</summary>
public sealed class ActingOnGrievances(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.PastStuck(
        door, (shop, batch, skip) => shop.Do((ActOnOverdueGrievances use, Clockwork me) => use.Run(me, batch, skip)), stop);
}
