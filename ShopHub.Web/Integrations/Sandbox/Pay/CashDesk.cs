using System.Collections.Concurrent;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <param name="Problem">What the phone says when it was not paid; null when it was.</param>
/// <param name="Notice">The callback about it, when there is one.</param>
public sealed record PayResult(string? Problem, SimNotice? Notice = null)
{
    public bool IsPaid => Problem is null;
}

/// <summary>Where shoppers pay.</summary>
public sealed class CashDesk(SandboxWorld world, Scheduler clock, Notifier notifier)
{
    public static readonly TimeSpan PrepayLife = TimeSpan.FromHours(2);

    private static readonly TimeSpan OrderLife = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, (string PrepayId, Shopper By)> _lastMoment = new();

    /// <param name="sendNow">The caller sends the callback itself instead of the pump.</param>
    public PayResult Pay(string prepayId, Shopper by, FaultDeed? trick = null, bool sendNow = false)
    {
        if (world.ByPrepay(prepayId) is not { } order) return new("支付单不存在");
        lock (world.LockOf(order.OutTradeNo))
        {
            if (Problem(order, prepayId, by) is { } problem) return new(problem);
            foreach (var part in world.PartsOf(order)) Take(part, by, null);
            Take(order, by, trick);
            var notice = notifier.Announce("pay", order.OutTradeNo, order.NotifyUrl, trick, sendNow);
            return new(null, notice);
        }
    }

    /// <summary>Takes over a payment that was made before this sandbox was there: the demo town's history.</summary>
    public void Adopt(ChannelPayment paid, string description)
    {
        if (paid is not { TransactionId: { } transaction, PaidAt: { } at } || world.Orders.ContainsKey(paid.OutTradeNo)) return;
        foreach (var part in paid.Parts)
            Adopt(Before(part.Number, part.Amount.Fen, part.SubMchId, paid.OutTradeNo, []), part.TransactionId!);
        Adopt(Before(paid.OutTradeNo, paid.Amount.Fen, paid.SubMchId, null, [.. paid.Parts.Select(p => p.Number)]), transaction);

        SimOrder Before(string number, long fen, string? subMchId, string? combineNo, List<string> parts) => new()
        {
            OutTradeNo = number, TradeType = "JSAPI", Description = description, TotalFen = fen, NotifyUrl = "", Content = "", CreatedAt = at,
            OpenId = paid.OpenId, SubMchId = subMchId, FeePoints = world.FeePointsOf(subMchId), ProfitSharing = subMchId is not null, CombineNo = combineNo, PartNos = parts,
        };
    }

    private void Adopt(SimOrder order, string transaction)
    {
        if (!order.IsCombined) Book(order, order.CreatedAt);
        (order.State, order.PaidAt, order.PaidBy, order.TransactionId) = ("SUCCESS", order.CreatedAt, order.OpenId, transaction);
        world.Keep(order);
    }

    /// <summary>WeChat Pay closes what nobody paid.</summary>
    public void CloseIfOld(SimOrder order)
    {
        if (order.State == "NOTPAY" && clock.Now >= order.CreatedAt + OrderLife) Close(order);
    }

    /// <summary>With all its shares, when it is a combined one.</summary>
    public void Close(SimOrder order)
    {
        foreach (var part in world.PartsOf(order).Append(order))
        {
            part.State = "CLOSED";
            world.Keep(part);
        }
    }

    /// <summary>Why this shopper cannot pay this now; null when nothing stands in the way.</summary>
    public string? Problem(SimOrder order, string prepayId, Shopper by)
    {
        if (order.IsPaid) return "该订单已支付";
        if (order.State == "CLOSED") return "该订单已关闭";
        if (clock.Now > order.Prepays[prepayId] + PrepayLife) return "支付单已过期，请重新下单";
        if (order.ExpiresAt is { } end && clock.Now > end) return "已超过支付截止时间";
        if (order.OpenId is { } openId && openId != People.OpenId(by, order.AppId ?? world.Merchant.AppId)) return "下单账号与支付账号不一致";
        return by.Funds switch { "short" => "余额不足", "frozen" => "账户已冻结，请联系客服", _ => null };
    }

    /// <summary>The shopper pays in the very moment in which the shop closes.</summary>
    public void PayOnClose(SimOrder order, string prepayId, Shopper by) => _lastMoment[order.OutTradeNo] = (prepayId, by);

    /// <summary>Heads: the payment comes first. Tails: the close does, and the shopper is refused.</summary>
    public void PayInTheLastMoment(SimOrder order)
    {
        if (_lastMoment.TryRemove(order.OutTradeNo, out var wish) && world.Numbers.Chance() < 0.5) Pay(wish.PrepayId, wish.By);
    }

    private void Take(SimOrder order, Shopper by, FaultDeed? trick)
    {
        order.State = "SUCCESS";
        order.PaidAt = clock.Now;
        order.PaidBy = People.OpenId(by, order.AppId ?? world.Merchant.AppId);
        order.TransactionId = world.Numbers.TransactionId(clock.Now);
        if (trick?.Kind == CallbackTricks.Coupon) order.PayerFen = order.TotalFen - Math.Min(order.TotalFen / 10, 500);
        if (!order.IsCombined) Book(order, clock.Now);
        world.Keep(order);
    }

    private void Book(SimOrder order, DateTimeOffset at)
    {
        var fee = order.FeeOf(order.TotalFen);
        if (order.ProfitSharing) order.FrozenFen = order.TotalFen - fee;
        world.Book(new BookEntry(at, "pay", order.OutTradeNo, new()
        {
            [MoneyBook.Shoppers] = -order.TotalFen,
            [order.ProfitSharing ? Purse.Frozen(order.SubMchId) : Purse.Unsettled(order.SubMchId)] = order.TotalFen - fee,
            [MoneyBook.Fees] = fee,
        }));
    }
}
