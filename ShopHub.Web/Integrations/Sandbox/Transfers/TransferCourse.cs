using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Transfers;

/// <summary>The way of a transfer: money locked, a day for the shopper to confirm, paid or given back. Called under the bill's lock.</summary>
public sealed class TransferCourse(SandboxWorld world, Scheduler scheduler, Notifier notifier)
{
    /// <summary>The shopper's phone will not confirm.</summary>
    public const string NoConfirm = "NO_CONFIRM";

    /// <summary>The money book's account of what is locked for transfers.</summary>
    public const string Locked = "transferring";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24), Again = TimeSpan.FromMinutes(5), Soon = TimeSpan.FromSeconds(2);

    public void Begin(SimTransferBill bill)
    {
        if (scheduler.Now >= bill.LockAt) LockMoney(bill);
        else At(bill.LockAt, bill, LockMoney);
    }

    /// <summary>The shopper says yes.</summary>
    /// <returns>Null, or what his phone says why not.</returns>
    public string? Confirm(SimTransferBill bill)
    {
        if (bill.State != "WAIT_USER_CONFIRM") return "转账单已关闭或已收款";
        if (bill.Plan == NoConfirm) return "网络繁忙，请稍后再试";
        Move(bill, "TRANSFERING");
        At(scheduler.Now + Soon, bill, Finish);
        return null;
    }

    public void Cancel(SimTransferBill bill)
    {
        if (bill.State is "CANCELING" or "CANCELLED") return;
        if (bill.State is not ("ACCEPTED" or "PROCESSING" or "WAIT_USER_CONFIRM")) throw PayFault.Invalid("当前状态不能撤销转账");
        Move(bill, "CANCELING");
        At(scheduler.Now + Soon, bill, Finish);
    }

    /// <summary>After a restart: what was under way goes on.</summary>
    public void Resume()
    {
        foreach (var bill in world.TransferBills.All.Values.Where(b => !b.IsOver))
        {
            if (bill.State == "WAIT_USER_CONFIRM") At(bill.CreatedAt + Life, bill, Expire);
            else At(bill.State is "ACCEPTED" or "PROCESSING" ? bill.LockAt : scheduler.Now, bill, bill.State is "ACCEPTED" or "PROCESSING" ? LockMoney : Finish);
        }
    }

    private void LockMoney(SimTransferBill bill)
    {
        if (bill.State is not ("ACCEPTED" or "PROCESSING")) return;
        Move(bill, "PROCESSING");
        if (!Take(bill))
        {
            if (scheduler.Now >= bill.CreatedAt + Life) End(bill, "FAIL", "NOT_ENOUGH");
            else At(scheduler.Now + Again, bill, LockMoney);
            return;
        }

        if (bill.Name is { } name && world.People.ByOpenId(bill.OpenId)?.Name != name)
        {
            End(bill, "FAIL", "NAME_NOT_CORRECT");
            return;
        }

        Move(bill, "WAIT_USER_CONFIRM");
        At(bill.CreatedAt + Life, bill, Expire);
    }

    private bool Take(SimTransferBill bill) => world.Book(balance =>
    {
        var available = Math.Min(bill.Fen, Math.Max(0, balance(Purse.Available(null))));
        var today = Math.Min(bill.Fen - available, Math.Max(0, balance(Purse.Unsettled(null))));
        if (available + today < bill.Fen) return null;
        bill.Taken = new() { [Purse.Available(null)] = available, [Purse.Unsettled(null)] = today };
        return Entry(bill, "transfer locked", [(Purse.Available(null), -available), (Purse.Unsettled(null), -today), (Locked, bill.Fen)]);
    });

    private void Expire(SimTransferBill bill)
    {
        if (bill.State == "WAIT_USER_CONFIRM") End(bill, "CANCELLED", "OVERDUE_CLOSE");
    }

    private void Finish(SimTransferBill bill)
    {
        if (bill.State == "TRANSFERING") End(bill, "SUCCESS", null);
        if (bill.State == "CANCELING") End(bill, "CANCELLED", "MCH_CANCEL");
    }

    private void End(SimTransferBill bill, string state, string? reason)
    {
        bill.FailReason = reason;
        if (bill.Taken.Count > 0) world.Book(state == "SUCCESS"
            ? Entry(bill, "transfer paid", [(Locked, -bill.Fen), (MoneyBook.Shoppers, bill.Fen)])
            : Entry(bill, "transfer given back", [.. bill.Taken.Select(t => (t.Key, t.Value)), (Locked, -bill.Fen)]));
        Move(bill, state);
        notifier.Announce("transfer", bill.OutBillNo, bill.NotifyUrl);
    }

    private void Move(SimTransferBill bill, string state)
    {
        (bill.State, bill.UpdatedAt) = (state, scheduler.Now);
        world.TransferBills.Keep(bill);
    }

    private void At(DateTimeOffset due, SimTransferBill bill, Action<SimTransferBill> step) => scheduler.At(due, () =>
    {
        lock (world.LockOf(bill.OutBillNo)) step(bill);
        return Task.CompletedTask;
    });

    private BookEntry Entry(SimTransferBill bill, string what, (string Account, long Fen)[] legs) =>
        new(scheduler.Now, what, bill.OutBillNo, legs.Where(l => l.Fen != 0).ToDictionary(l => l.Account, l => l.Fen));
}
