using ShopHub.Data;
using ShopHub.Data.Protection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Jobs;

/// <summary>The trade protection's lines of the timetable.</summary>
public static class ProtectionJobs
{
    public static readonly Job KeepFigures = new("J17", "统计店铺服务数据", new Rhythm.Daily(new(0, 30)), typeof(KeepingFigures))
    {
        Acts = "KeepFigures, ReckonServiceFactor", Missed = "补运行重新统计最近三十五天，迟到的数据一并计入",
    };

    public static readonly Job Guard = new("J16", "交易保障标识检查", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(GuardingCertifications))
    {
        Acts = "GuardCertifications", Missed = "下一次运行取消全部不应持有的标识",
    };

    /// <summary>Every second Wednesday at 02:00; looked for more often, so that a run that was missed or killed goes on soon.</summary>
    public static readonly Job Evaluate = new("J15", "交易保障评估（每两周周三02:00）", new Rhythm.Every(TimeSpan.FromMinutes(5)), typeof(EvaluatingShops))
    {
        Acts = "BeginEvaluation, EvaluateShops, FinishEvaluation", Missed = "下一次运行接着评估没有结果的店铺，统计期不变",
    };
}

/// <summary>J17: yesterday, and the days before on which facts may have come late.</summary>
public sealed class KeepingFigures(FrontDoor door) : IWork
{
    /// <summary>Longer than an evaluation looks back.</summary>
    private const int Days = 35;

    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var (shop, today) = (door.As(Clockwork.Itself), ShopCalendar.DayOf(occasion.Due));
        var shops = await shop.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Shops(me));
        var counted = await InBatches.Of(shops, some => shop.Do((KeepFigures use, Clockwork me) => use.Run(me, some, today.AddDays(-Days), today)), stop);
        var ranked = await InBatches.Of(shops, some => shop.Do((ReckonServiceFactor use, Clockwork me) => use.Run(me, some)), stop);
        return counted.Failed > 0 ? counted : ranked.Failed > 0 ? ranked : counted;
    }
}

/// <summary>J16.</summary>
public sealed class GuardingCertifications(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        Sweep.All(door, shop => shop.Do((GuardCertifications use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>J15: the shops without a sheet, so that it may begin again anywhere.</summary>
public sealed class EvaluatingShops(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        if (await shop.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Due(me)) is not { } at) return new(0);
        await shop.Do((BeginEvaluation use, Clockwork me) => use.Run(me, at));
        var left = await shop.Ask((DueEvaluationQueries ask, Clockwork me) => ask.Left(me, at));
        var tally = await InBatches.Of(left, some => shop.Do((EvaluateShops use, Clockwork me) => use.Run(me, at, some)), stop);
        if (tally.Failed == 0) await shop.Do((FinishEvaluation use, Clockwork me) => use.Run(me, at));
        return tally;
    }
}

/// <summary>Shops, some at a time, each some in a transaction of its own.</summary>
internal static class InBatches
{
    public static async Task<Tally> Of(List<Id<Merchant>> shops, Func<IReadOnlyList<Id<Merchant>>, Task<Outcome<int>>> act, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var some in shops.Chunk(Timetable.Batch))
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await act(some);
            tally += outcome.Refusal is { } no ? new(0, some.Length, $"{no.Code} {no.Message}") : new(outcome.Value);
        }

        return tally;
    }
}
