using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>Frees what is frozen: when an order is finished, and by itself when nobody did for too long.</summary>
public sealed class Freezer(SandboxWorld world)
{
    /// <summary>Days from payment: for the platform's own merchant, for sub-merchants.</summary>
    private const int DaysOfOwn = 30, DaysOfSub = 180;

    /// <returns>What was freed, in fen.</returns>
    public long Free(SimOrder order, string number, DateTimeOffset at)
    {
        var rest = order.FrozenFen;
        (order.FrozenFen, order.FinishedAt) = (0, at);
        if (rest > 0)
            world.Book(new BookEntry(at, "freed", number, new()
            {
                [Purse.Frozen(order.SubMchId)] = -rest, [Purse.Available(order.SubMchId)] = rest,
            }));
        world.Keep(order);
        return rest;
    }

    public void FreeIfOld(SimOrder order, DateTimeOffset now)
    {
        if (order is not { ProfitSharing: true, FinishedAt: null, PaidAt: { } paid }) return;
        var end = paid.AddDays(order.SubMchId is null ? DaysOfOwn : DaysOfSub);
        if (now >= end) Free(order, order.OutTradeNo, end);
    }

    public void FreeAllOld(string? subMchId, DateTimeOffset now)
    {
        foreach (var order in world.Orders.Values.Where(o => o.SubMchId == subMchId && o.FrozenFen > 0))
            lock (world.LockOf(order.OutTradeNo)) FreeIfOld(order, now);
    }
}
