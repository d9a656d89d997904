using ShopHub.Data;
using ShopHub.Data.Links;
using ShopHub.Domain.Access;

namespace ShopHub.Web.Hosting;

/// <summary>Who came through the short links.</summary>
public sealed class CountingVisits(FrontDoor door, VisitCounter counter, ILogger<CountingVisits> log)
    : WritingDown<VisitCount>(TimeSpan.FromSeconds(10), log)
{
    protected override IReadOnlyList<VisitCount> Taken() => counter.Taken();

    protected override Task<Outcome> Write(VisitCount[] some) => door.As(Clockwork.Itself).Do((CountVisits use, Clockwork it) => use.Run(it, some));

    protected override void PutBack(VisitCount[] some) => counter.PutBack(some);
}
