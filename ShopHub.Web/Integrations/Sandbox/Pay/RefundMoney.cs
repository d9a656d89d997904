using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>
/// Where the money of a refund comes from: frozen money of its own order while that is not finished, otherwise what was paid
/// today, then what can be withdrawn; the platform's own when it pays in advance.
/// </summary>
public sealed class RefundMoney(SandboxWorld world, Freezer freezer)
{
    /// <exception cref="PayFault"><c>NOT_ENOUGH</c></exception>
    public void Reserve(SimRefund refund, SimOrder order, DateTimeOffset at)
    {
        freezer.FreeIfOld(order, at);
        var needed = refund.Fen - refund.FeeBackFen;
        var enough = world.Book(balance =>
        {
            refund.Taken = Take(needed, Sources(refund, order), balance);
            return refund.Taken.Values.Sum() < needed ? null : new BookEntry(at, "refund accepted", refund.OutRefundNo, Legs(refund, -1));
        });
        if (!enough) throw new PayFault(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起");
        order.FrozenFen -= refund.Taken.GetValueOrDefault(Purse.Frozen(order.SubMchId));
    }

    public void PayOut(SimRefund refund, DateTimeOffset at) => world.Book(new BookEntry(
        at, "refund paid out", refund.OutRefundNo,
        new() { [MoneyBook.Refunding] = -refund.Fen, [refund.CardType == AbnormalDesk.ToMerchant ? MoneyBook.Bank : MoneyBook.Shoppers] = refund.Fen }));

    /// <summary>The refund was closed. What had been frozen is free when its order was finished meanwhile.</summary>
    public void GiveBack(SimRefund refund, SimOrder order, DateTimeOffset at)
    {
        if (refund.Taken.Remove(Purse.Frozen(order.SubMchId), out var frozen))
        {
            if (order.FinishedAt is null) order.FrozenFen += frozen;
            var to = order.FinishedAt is null ? Purse.Frozen(order.SubMchId) : Purse.Available(order.SubMchId);
            refund.Taken[to] = refund.Taken.GetValueOrDefault(to) + frozen;
        }

        world.Book(new BookEntry(at, "refund closed", refund.OutRefundNo, Legs(refund, 1)));
    }

    private static Dictionary<string, long> Legs(SimRefund refund, int sign)
    {
        var legs = refund.Taken.ToDictionary(t => t.Key, t => sign * t.Value);
        legs[MoneyBook.Fees] = sign * refund.FeeBackFen;
        legs[MoneyBook.Refunding] = -sign * refund.Fen;
        return legs;
    }

    private static (string Account, long Most)[] Sources(SimRefund refund, SimOrder order) => refund.PaidByPlatform
        ? [(Purse.Available(null), long.MaxValue), (Purse.Unsettled(null), long.MaxValue)]
        : order is { ProfitSharing: true, FinishedAt: null }
            ? [(Purse.Frozen(order.SubMchId), order.FrozenFen)]
            : [(Purse.Unsettled(order.SubMchId), long.MaxValue), (Purse.Available(order.SubMchId), long.MaxValue)];

    private static Dictionary<string, long> Take(long needed, (string Account, long Most)[] sources, Func<string, long> balance)
    {
        Dictionary<string, long> taken = [];
        foreach (var (account, most) in sources)
        {
            var part = Math.Min(Math.Min(needed, most), Math.Max(0, balance(account)));
            if (part > 0) taken[account] = part;
            needed -= part;
        }

        return taken;
    }
}
