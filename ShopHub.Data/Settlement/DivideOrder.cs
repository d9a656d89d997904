using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Settlement;

/// <summary>Fixes what the platform's part of a settled order is; from now on every try says this (SET-05).</summary>
[UseCase]
public sealed class BeginShare(ShopDb db, TimeProvider clock)
{
    /// <returns>Null when the order was paid to the platform's own account: nothing is to be divided.</returns>
    public async Task<OrderShare?> Run(Clockwork by, string orderNumber)
    {
        var order = await db.Orders.Where(o => o.Number == orderNumber).Found();
        if (await db.OrderShares.FirstOrDefaultAsync(s => s.OrderId == order.Id) is { } begun) return begun;
        var account = await db.AccountPaidTo(order);
        if (account is null || order.TransactionId is null) return null;
        var settlement = await db.Settlements.Where(s => s.OrderId == order.Id && s.Status == SettlementStatus.Settled).Found();
        var share = OrderShare.Begin(order, settlement, account, clock.GetUtcNow());
        db.OrderShares.Add(share);
        return share;
    }
}

/// <summary>What the channel said of one step of dividing an order.</summary>
/// <param name="Given">What the platform got or added; null when the step did not come through.</param>
public sealed record ShareHeard(string OrderNumber, Money? Given, string? ChannelNumber, string? Answer, bool IsFinished = false);

/// <summary>Remembers what the channel said; hearing it twice changes nothing.</summary>
[UseCase]
public sealed class RecordShare(ShopDb db, TimeProvider clock)
{
    public async Task<OrderShare> Run(Clockwork by, ShareHeard heard)
    {
        var share = await db.OrderShares.Where(s => s.OrderNumber == heard.OrderNumber).Found();
        if (heard.Given is { } given && share.Status is ShareStatus.Dividing) share.Divide(given, heard.ChannelNumber, heard.Answer);
        if (heard.IsFinished && share.Status is ShareStatus.Divided) share.Finish(clock.GetUtcNow());
        if (heard.Answer is not null) share.Hear(heard.Answer);
        return share;
    }
}

/// <summary>What must flow back before a refund, came back or did not.</summary>
[UseCase]
public sealed class RecordShareReturn(ShopDb db, TimeProvider clock)
{
    /// <param name="answer">Null: it is back.</param>
    /// <param name="failed">The channel says that this number is done for.</param>
    public async Task Run(Clockwork by, string outRefundNo, string? answer, bool failed)
    {
        var back = await db.ShareReturns.Where(r => r.OutRefundNo == outRefundNo).Found();
        if (back.Status is ShareReturnStatus.Returned) return;
        if (answer is not null) back.MarkTried(failed, answer);
        else back.MarkReturned(await db.OrderShares.Where(s => s.OrderId == back.OrderId).Found(), clock.GetUtcNow());
    }
}
