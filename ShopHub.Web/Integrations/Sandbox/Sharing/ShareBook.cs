using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Sharing;

/// <summary>What a request of either family asks for.</summary>
public sealed record ShareWish(
    string? SubMchId, string TransactionId, string Number, IReadOnlyList<ShareTo> Receivers, bool Finish, string Content);

public sealed record ShareTo(string Type, string Account, long Fen, string Description);

/// <summary>What both families of sharing do with an order's frozen money.</summary>
public sealed class ShareBook(SandboxWorld world, Scheduler clock, FaultTable faults, Freezer freezer)
{
    /// <summary>30 %, the default.</summary>
    public const int MaxRatio = 3000;

    private const int MostShares = 50, MostReceivers = 50;
    private static readonly TimeSpan Earliest = TimeSpan.FromMinutes(1), Working = TimeSpan.FromSeconds(1);

    public DateTimeOffset Now => clock.Now;

    public SimShare Share(ShareWish wish)
    {
        var order = Order(wish.SubMchId, wish.TransactionId);
        lock (world.LockOf(order.OutTradeNo))
        {
            if (Known(wish) is { } known) return known;
            var trick = faults.Strike(FaultStage.Share, "SHARE", wish.Number)?.Kind;
            if (trick == ShareTricks.Expired) freezer.Free(order, order.OutTradeNo, clock.Now);
            freezer.FreeIfOld(order, clock.Now);
            Check(wish, order);
            var share = Make(wish, trick);
            Book(share, order);
            if (wish.Finish) share.FreedFen = freezer.Free(order, share.OutOrderNo, clock.Now);
            world.Keep(order);
            world.Sharings.Keep(share);
            return share;
        }
    }

    /// <summary>Frees the rest for the merchant. A number that was used before does nothing, and says so nowhere.</summary>
    public SimShare Finish(ShareWish wish)
    {
        var order = Order(wish.SubMchId, wish.TransactionId);
        lock (world.LockOf(order.OutTradeNo))
        {
            if (world.Sharings.Shares.GetValueOrDefault(wish.Number) is { } known) return known;
            freezer.FreeIfOld(order, clock.Now);
            if (order.FinishedAt is not null) throw PayFault.Invalid("订单已完结分账");
            var share = Make(wish, null);
            share.FreedFen = freezer.Free(order, share.OutOrderNo, clock.Now);
            world.Sharings.Keep(share);
            return share;
        }
    }

    public SimShare Find(string? subMchId, string number) =>
        world.Sharings.Shares.GetValueOrDefault(number) is { } share && share.SubMchId == subMchId
            ? share
            : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "分账单不存在");

    /// <summary>What is still frozen and could be shared.</summary>
    public long Unsplit(string? subMchId, string transactionId)
    {
        var order = Order(subMchId, transactionId);
        lock (world.LockOf(order.OutTradeNo))
        {
            freezer.FreeIfOld(order, clock.Now);
            return order.FrozenFen;
        }
    }

    private SimOrder Order(string? subMchId, string transactionId)
    {
        if (world.ByTransaction(transactionId) is not { } order || order.SubMchId != subMchId)
            throw PayFault.Missing("RESOURCE_NOT_EXISTS", "订单不存在");
        return order.ProfitSharing ? order : throw PayFault.Invalid("非分账订单不支持分账");
    }

    private SimShare? Known(ShareWish wish)
    {
        if (!world.Sharings.Shares.TryGetValue(wish.Number, out var share)) return null;
        return share.Content == wish.Content ? share : throw PayFault.Invalid("分账单号已存在，分账接收方与原请求不一致");
    }

    private void Check(ShareWish wish, SimOrder order)
    {
        if (clock.Now < order.PaidAt + Earliest) throw PayFault.Invalid("订单处理中，暂时无法分账，请稍后再试");
        if (order.FinishedAt is not null) throw PayFault.Invalid("订单已完结分账，不能再次分账");
        if (wish.Receivers.Count is 0 or > MostReceivers) throw PayFault.Parameter("/body/receivers", $"{wish.Receivers.Count}", "接收方应为 1 到 50 个");
        if (wish.Receivers.GroupBy(r => (r.Type, r.Account)).Any(g => g.Count() > 1)) throw PayFault.Invalid("接收方重复");
        var shares = world.Sharings.Of(order).Where(s => s.Receivers.Count > 0).ToList();
        if (shares.Count >= MostShares) throw PayFault.Invalid("分账次数超过 50 次");
        foreach (var to in wish.Receivers.Where(r => !IsReceiver(r))) throw PayFault.Invalid($"分账接收方 {to.Account} 未添加");
        var asked = wish.Receivers.Sum(r => r.Fen);
        if (asked > order.FrozenFen) throw new PayFault(403, "NOT_ENOUGH", "分账金额超过剩余待分金额");
        var shared = shares.Sum(s => s.Receivers.Where(r => r.FailReason is null).Sum(r => r.Fen));
        if ((shared + asked) * 10_000 > (order.FrozenFen + shared) * MaxRatio) throw new PayFault(403, "RULE_LIMIT", "分账金额超过最大分账比例");
    }

    // The platform itself is one without being added.
    private bool IsReceiver(ShareTo to) =>
        to is { Type: "MERCHANT_ID" } && to.Account == world.Merchant.MchId || world.Sharings.Receivers.ContainsKey($"{to.Type} {to.Account}");

    private SimShare Make(ShareWish wish, string? trick) => new()
    {
        OutOrderNo = wish.Number,
        OrderId = world.Numbers.ShareId(clock.Now),
        SubMchId = wish.SubMchId,
        TransactionId = wish.TransactionId,
        Content = wish.Content,
        CreatedAt = clock.Now,
        DueAt = clock.Now + Working,
        Receivers = [.. wish.Receivers.Select((to, i) => new SimShareTo(
            to.Type, to.Account, to.Fen, to.Description, world.Numbers.ShareId(clock.Now),
            trick == ShareTricks.Partial && i == 0 ? "RECEIVER_HIGH_RISK" : null))],
    };

    private void Book(SimShare share, SimOrder order)
    {
        var given = share.Receivers.Where(r => r.FailReason is null).ToList();
        if (given.Count == 0) return;
        var total = given.Sum(r => r.Fen);
        order.FrozenFen -= total;
        Dictionary<string, long> legs = new() { [Purse.Frozen(order.SubMchId)] = -total };
        foreach (var to in given) legs[Account(to)] = legs.GetValueOrDefault(Account(to)) + to.Fen;
        world.Book(new BookEntry(clock.Now, "shared", share.OutOrderNo, legs));
    }

    /// <summary>The purse of a merchant; a person gets it into his pocket.</summary>
    private string Account(SimShareTo to) => to.Type != "MERCHANT_ID" ? MoneyBook.Shoppers
        : to.Account == world.Merchant.MchId ? Purse.Available(null) : Purse.Available(to.Account);
}

/// <summary>What can go wrong with a sharing order.</summary>
public static class ShareTricks
{
    /// <summary>The first receiver is refused; the order was freed by itself; the receiver cannot give back.</summary>
    public const string Partial = "partial", Expired = "expired", NoReturn = "no-return";
}
