using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Compensations;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Parcels;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Cases;

/// <summary>Time passes, the jobs of the timetable run late or in time, and the channel pays what it was asked to.</summary>
internal sealed class VillageClock(Village village)
{
    private readonly Town _town = village.Town;

    /// <exception cref="InvalidOperationException">A job found something it could not move.</exception>
    public async Task Pass(TimeSpan by)
    {
        _town.Clock.Wind(by);
        await Runs("J04", All((PayLateShipping use, Clockwork me) => use.Run(me, Timetable.Batch)));
        await Runs("J06", All((RefundUnshipped use, Clockwork me) => use.Run(me, Timetable.Batch)));
        await Runs("J07", new ConfirmingReceipts(_town.Door, new SimulatedCarrier(_town.Clock)).Run(Now, default));
        await Runs("J08", All((RemindOfReceipts use, Clockwork me) => use.Run(me, Timetable.Batch)));
        await Runs("J09", new ActingOnAfterSales(_town.Door).Run(Now, default));
        await Runs("J10", new ActingOnDisputes(_town.Door).Run(Now, default));
        await Runs("GRV", new ActingOnGrievances(_town.Door).Run(Now, default));
        await Runs("GUA", new ActingOnGuarantees(_town.Door).Run(Now, default));
        await _town.ChannelRefundsAll();
        await Transfers();
        await _town.SettlesDue();
    }

    private Occasion Now => new(_town.Clock.GetUtcNow(), ByHand: false);

    private Task<Tally> All<TUse>(Func<TUse, Clockwork, Task<int>> act) where TUse : notnull => Sweep.All(_town.Door, shop => shop.Do(act), default);

    private static async Task Runs(string job, Task<Tally> run)
    {
        if (await run is { Fault: { } fault }) throw new InvalidOperationException($"{job}: {fault}");
    }

    /// <summary>Nine of ten reach the buyer at once; he confirms them or lets them lapse.</summary>
    private async Task Transfers()
    {
        var due = await _town.Look(db => db.BuyerTransfers.Where(t => t.Status != TransferStatus.Paid && t.Status != TransferStatus.Failed && t.Status != TransferStatus.Cancelled && t.Status != TransferStatus.Declined).ToListAsync());
        foreach (var sent in due)
        {
            var state = village.Chance(0.9) ? ChannelTransferState.Paid : ChannelTransferState.Failed;
            Town.Done(await _town.AsClockwork.Do((RecordTransfer use, Clockwork me) =>
                use.Run(me, new(sent.Number, "1330" + sent.Number, state, sent.Amount, null, MadeAt: _town.Clock.GetUtcNow()))));
        }
    }
}
