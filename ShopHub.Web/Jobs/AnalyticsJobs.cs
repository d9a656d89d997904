using ShopHub.Data;
using ShopHub.Data.Analytics;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>The lines of the timetable that count sales.</summary>
public static class AnalyticsJobs
{
    public static readonly Job Fold = new("FLD", "汇总商品曝光和点击", new Rhythm.Every(TimeSpan.FromSeconds(10)), typeof(FoldingTraffic))
    {
        Acts = "FoldTraffic", Missed = "下一次运行汇总全部未汇总的记录，每条只计一次",
    };

    public static readonly Job Today = new("ANA", "统计今天和昨天的经营数据", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(CountingToday))
    {
        Acts = "KeepSales", Missed = "下一次运行重新统计今天和昨天",
    };

    public static readonly Job Month = new("AND", "重新统计最近三十五天的经营数据", new Rhythm.Daily(new(0, 50)), typeof(CountingMonth))
    {
        Acts = "KeepSales", Missed = "补运行重新统计最近三十五天",
    };
}

/// <summary>FLD.</summary>
public sealed class FoldingTraffic(FrontDoor door, TrafficLog log) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var file in log.Ended())
        {
            stop.ThrowIfCancellationRequested();
            if (log.Read(file) is not { } counts) continue;
            var outcome = await door.As(Clockwork.Itself).Do((FoldTraffic use, Clockwork me) => use.Run(me, file, counts));
            tally += outcome.Refusal is { } no ? new(0, 1, $"{no.Code} {no.Message}") : new(outcome.Value);
            if (outcome.IsDone) log.Forget(file);
        }

        return tally;
    }
}

/// <summary>ANA.</summary>
public sealed class CountingToday(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => CountingSales.Of(door, occasion, days: 2, stop);
}

/// <summary>AND: also, once, what is older and was never counted.</summary>
public sealed class CountingMonth(FrontDoor door) : IWork
{
    private const int Days = 35;

    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = await CountingSales.Of(door, occasion, Days, stop);
        var (shop, before) = (door.As(Clockwork.Itself), ShopCalendar.DayOf(occasion.Due).AddDays(1 - Days));
        foreach (var one in await shop.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Shops(me)))
        {
            if (await shop.Ask((DueSalesQueries ask, Clockwork me) => ask.Uncounted(me, one, before)) is not { } gap) continue;
            // The youngest first: what is counted when the program stops is never in front of what is not.
            for (var until = gap.Until; until > gap.From; until = until.AddDays(-Days))
                tally += await InBatches.Of([one], some => shop.Do((KeepSales use, Clockwork me) => use.Run(me, some, until.AddDays(-Days), until)), stop);
        }

        return tally;
    }
}

internal static class CountingSales
{
    /// <param name="days">Today and the days before it.</param>
    public static async Task<Tally> Of(FrontDoor door, Occasion occasion, int days, CancellationToken stop)
    {
        var (shop, until) = (door.As(Clockwork.Itself), ShopCalendar.DayOf(occasion.Due).AddDays(1));
        var shops = await shop.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Shops(me));
        return await InBatches.Of(shops, some => shop.Do((KeepSales use, Clockwork me) => use.Run(me, some, until.AddDays(-days), until)), stop);
    }
}
