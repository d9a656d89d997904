using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Applications;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Merchants;
using ShopHub.Data.Rights;
using ShopHub.Data.Settlement;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Fulfilment;

namespace ShopHub.Web.Jobs;

/// <summary>J07.</summary>
public sealed class ConfirmingReceipts(FrontDoor door, IParcelTracker carriers) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.All(
        door, shop => shop.Do((ConfirmOverdueReceipts use, Clockwork me) => use.Run(me, Timetable.Batch, carriers.IsConnected)), stop);
}

/// <summary>J09.</summary>
public sealed class ActingOnAfterSales(FrontDoor door) : IWork
{
    public Task<Tally> Run(Occasion occasion, CancellationToken stop) => Sweep.PastStuck(
        door, (shop, batch, skip) => shop.Do((ActOnOverdueAfterSales use, Clockwork me) => use.Run(me, batch, skip)), stop);
}

/// <summary>J21.</summary>
public sealed class ActingOnApplications(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((ActOnOverdueApplications use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnOverdueRenamings use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>STF.</summary>
public sealed class TurningStaff(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop) =>
        await Sweep.All(door, shop => shop.Do((EndStaff use, Clockwork me) => use.Run(me, Timetable.Batch)), stop)
        + await Sweep.All(door, shop => shop.Do((ActOnOwnerTransfers use, Clockwork me) => use.Run(me, Timetable.Batch)), stop);
}

/// <summary>J11.</summary>
public sealed class Settling(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = await Sweep.All(
            door, shop => shop.Do((SettleDueOrders use, Clockwork me) => use.Run(me, occasion.Due, Timetable.Batch)), stop);
        await door.As(Clockwork.Itself).Do((TellSettlement use, Clockwork me) => use.Run(me));
        return tally;
    }
}

/// <summary>J12.</summary>
public sealed class ClosingDays(FrontDoor door) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        for (var closed = 0; ; closed++)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await door.As(Clockwork.Itself).Do((CloseBookDay use, Clockwork me) => use.Run(me));
            if (outcome.Refusal is { } refusal) return new(closed, 1, $"{refusal.Code} {refusal.Message}");
            if (outcome.Value == 0) return new(closed);
        }
    }
}

/// <summary>J13: says loudly when money or goods do not add up.</summary>
public sealed class CheckingBooks(FrontDoor door, ILogger<CheckingBooks> log) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var audit = await Audit.Of(shop);
        await shop.Do((RecordBooksCheck use, Clockwork me) => use.Run(me, audit.Books.Agrees ? null : audit.Sentence));
        if (audit.Agrees) return new(1);
        log.LogCritical("{Audit}", audit.Sentence);
        return new(0, 1, audit.Sentence);
    }
}

/// <summary>The books check and the stock check in one sentence.</summary>
public sealed record Audit(BooksReport Books, StockReport Stock)
{
    public bool Agrees => Books.Agrees && Stock.Agrees;

    public string Sentence => Agrees
        ? $"账目与库存全部相符：{Books.Trial.Count}个科目，借贷差额0分。"
        : $"账目或库存不符：借贷差额{Books.Difference}分，不平凭证{Books.UnbalancedEntries}张，余额不符{Books.WrongBalances}户，"
            + $"待结算不符{Books.WrongEscrow}单，占用库存不符{Stock.WrongHeld}个，现有库存不符{Stock.WrongOnHand}个。";

    public static async Task<Audit> Of(Shop shop) => new(
        await shop.Ask((BooksCheck ask) => ask.Run()),
        await shop.Ask((StockCheck ask) => ask.Run()));
}

/// <summary>Calls an act again and again, each batch its own transaction, until it finds less than a batch.</summary>
public static class Sweep
{
    public static async Task<Tally> All(FrontDoor door, Func<Shop, Task<Outcome<int>>> act, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        for (var done = 0; ;)
        {
            stop.ThrowIfCancellationRequested();
            var outcome = await act(shop);
            if (outcome.Refusal is { } refusal) return new(done, 1, $"{refusal.Code} {refusal.Message}");
            done += outcome.Value;
            if (outcome.Value < Timetable.Batch) return new(done);
        }
    }

    /// <summary>As <see cref="All"/>, the oldest first; a row that cannot be moved holds nobody up: after a batch that failed one at a time, past those that fail again.</summary>
    public static async Task<Tally> PastStuck(FrontDoor door, Func<Shop, int, int, Task<Outcome<int>>> act, CancellationToken stop)
    {
        var shop = door.As(Clockwork.Itself);
        var (tally, alone) = (new Tally(0), 0);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var batch = alone > 0 ? 1 : Timetable.Batch;
            var (moved, fault) = await Try(() => act(shop, batch, tally.Failed));
            if (fault is null)
            {
                tally += new Tally(moved);
                if (moved < batch) return tally;
                alone -= alone > 0 ? 1 : 0;
            }
            else if (alone == 0)
            {
                alone = Timetable.Batch;
            }
            else
            {
                tally += new Tally(0, 1, fault);
            }
        }
    }

    private static async Task<(int Moved, string? Fault)> Try(Func<Task<Outcome<int>>> act)
    {
        try
        {
            var outcome = await act();
            return (outcome.Value, outcome.Refusal is { } refusal ? $"{refusal.Code} {refusal.Message}" : null);
        }
        catch (InvalidOperationException fault)
        {
            return (0, fault.Message);
        }
    }
}
