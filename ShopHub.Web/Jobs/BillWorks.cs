using ShopHub.Data;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Jobs;

/// <summary>Fetches every day's bill that is due and compares it with our books (MON-04).</summary>
public sealed class ComparingBills(FrontDoor door, IChannelBills bills) : IWork
{
    private const int LinesAtOnce = 500;

    private readonly Shop _shop = door.As(Clockwork.Itself);

    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var tally = new Tally(0);
        foreach (var due in await _shop.Ask((BillQueries ask, Clockwork me) => ask.Due(me)))
        {
            stop.ThrowIfCancellationRequested();
            tally += await Compare(due, stop);
        }

        foreach (var (bill, day) in await _shop.Ask((BillQueries ask, Clockwork me) => ask.UnderWay(me)))
            tally += await Rejudge(bill, day);
        return tally;
    }

    private async Task<Tally> Rejudge(BillKind bill, DateOnly day)
    {
        var closed = await _shop.Do((RejudgeDifferences use, Clockwork me) => use.Run(me, bill, day));
        return closed.Refusal is { } why ? new(0, 1, why.Message) : new(closed.Value);
    }

    private async Task<Tally> Compare(DueBill due, CancellationToken stop)
    {
        var answer = await bills.Fetch(due.Bill, due.Day, stop);
        if (answer is { Code: IChannelBills.NoBill } && !await MustCome(due)) answer = new(ChannelVerdict.Done, ChannelBillFile.Empty(due.Bill, due.Day));
        if (answer is not { IsDone: true, Value: { } file }) return await Wait(due, $"{answer.Code} {answer.Message}".Trim());
        for (var next = 1; next > 0;)
        {
            var taken = await _shop.Do((TakeBillLines use, Clockwork me) => use.Run(me, file, LinesAtOnce));
            if (taken.Refusal is { } refusal) return new(0, 1, refusal.Message);
            next = taken.Value;
        }

        var compared = due.Bill is BillKind.Trade
            ? await _shop.Do((CompareBill use, Clockwork me) => use.Run(me, due.Day))
            : await _shop.Do((CompareFundBill use, Clockwork me) => use.Run(me, due.Bill, due.Day));
        return compared.Refusal is { } why ? new(0, 1, why.Message) : new(1);
    }

    private Task<bool> MustCome(DueBill due) => _shop.Ask((BillQueries ask, Clockwork me) => ask.MustCome(me, due.Bill, due.Day));

    private async Task<Tally> Wait(DueBill due, string answer)
    {
        await _shop.Do((RecordBillTry use, Clockwork me) => use.Run(me, due.Bill, due.Day, answer));
        return new(0, 1, $"{due.Day:yyyy-MM-dd} {BillWords.Name(due.Bill)}：{answer}");
    }
}

/// <summary>J37: money that has been in escrow for so long that the channel will soon free it by itself (SET-06).</summary>
public sealed class WatchingEscrow(FrontDoor door, ILogger<WatchingEscrow> log) : IWork
{
    public async Task<Tally> Run(Occasion occasion, CancellationToken stop)
    {
        var old = await door.As(Clockwork.Itself).Ask((BillQueries ask, Clockwork me) => ask.WaitTooLong(me));
        if (old == 0) return new(1);
        log.LogCritical("{Orders} orders have been in escrow for more than {Days} days", old, BillQueries.WatchAfterDays);
        return new(0, old, $"{old}笔货款担保超过{BillQueries.WatchAfterDays}天未结算");
    }
}
