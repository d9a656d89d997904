using ShopHub.Data;
using ShopHub.Data.Insurance;
using ShopHub.Domain.Access;
using ShopHub.Domain.Insurance;

namespace ShopHub.Web.Jobs;

/// <summary>The line of the <see cref="Timetable"/> about freight insurance.</summary>
public static class InsuranceJobs
{
    public static readonly Job Freight = new("J30", "运费险理赔与保费退回", new Rhythm.Every(TimeSpan.FromMinutes(10)), typeof(RunningInsurance))
    {
        Acts = "ClaimReturns, ReturnPremiums, TellShortPremiums", Missed = "下一次运行处理全部已收到的退货和到期保费，每单只赔一次",
    };
}

/// <summary>J30: claims, money back, shops that are short; says loudly when a buyer waits too long.</summary>
public sealed class RunningInsurance(FrontDoor door, ILogger<RunningInsurance> log) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((ClaimReturns use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ReturnPremiums use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((TellShortPremiums use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Late();

    private async Task<Tally> Late()
    {
        var late = await door.As(Clockwork.Itself).Ask((DueInsuranceQueries ask, Clockwork me) => ask.Late(me));
        if (late == 0) return new(0);
        log.LogCritical("{Claims} freight claims are not paid {Hours} hours after the return", late, FreightInsurance.PayHours);
        return new(0, late, $"{late}笔运费险超过{FreightInsurance.PayHours}小时未赔付");
    }
}
