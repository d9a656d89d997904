using System.Text.Json;
using Microsoft.Extensions.Options;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Takes refunds, brings them to their outcome and shows them.</summary>
public sealed class RefundDesk(
    SandboxWorld world, Scheduler scheduler, Notifier notifier, FaultTable faults, RefundMoney money, OrderRules rules,
    IOptions<SandboxOptions> options)
{
    private const int MostPerOrder = 50;
    private static readonly TimeSpan Window = TimeSpan.FromDays(365), Between = TimeSpan.FromMinutes(1);

    public PayAnswer Apply(PayCall call)
    {
        var (refund, order) = Apply(call.Read<RefundOrderRequest>(), null);
        return PayAnswer.Ok(OrderAnswers.Of(refund, order));
    }

    public PayAnswer ApplyForShop(PayCall call)
    {
        var given = call.Read<ShopRefundRequest>();
        rules.Check(given);
        var (refund, order) = Apply(
            new(given.TransactionId, given.OutTradeNo, given.OutRefundNo, given.Reason, given.NotifyUrl, given.FundsAccount, given.Amount, null),
            given.SubMchid, given.RefundAccount == "REFUND_SOURCE_PARTNER_ADVANCE");
        return PayAnswer.Ok(OrderAnswers.Accepted(refund, order));
    }

    public PayAnswer ByNumber(PayCall call) => Show(call, null);

    public PayAnswer ByNumberForShop(PayCall call)
    {
        rules.Shop("/query/sub_mchid", call.Http.Request.Query["sub_mchid"]);
        return Show(call, call.Http.Request.Query["sub_mchid"]);
    }

    /// <summary>Takes over a refund that succeeded before this sandbox was there: the demo town's history.</summary>
    public void Adopt(ChannelRefund made)
    {
        if (made is not { RefundId: { } id, SucceededAt: { } at } || world.Refunds.ContainsKey(made.OutRefundNo)) return;
        var order = world.Orders[made.OutTradeNo];
        var before = world.RefundsOf(order).Sum(r => r.Fen);
        var refund = new SimRefund
        {
            OutRefundNo = made.OutRefundNo, RefundId = id, OutTradeNo = order.OutTradeNo, TransactionId = order.TransactionId!, Fen = made.Amount.Fen,
            FeeBackFen = FeeBack(order, before, made.Amount.Fen), TotalFen = order.TotalFen, Content = "", CreatedAt = at, DueAt = at, Plan = "SUCCESS",
        };
        money.Reserve(refund, order, at);
        (refund.Status, order.State, refund.SucceededAt) = (refund.Plan, "REFUND", at);
        money.PayOut(refund, at);
        order.RefundNos.Add(refund.OutRefundNo);
        world.Keep(refund);
        world.Keep(order);
    }

    /// <summary>After a restart: what was under way goes on.</summary>
    public void Resume()
    {
        foreach (var refund in world.Refunds.Values.Where(r => r.Status == "PROCESSING")) Plan(refund);
    }

    /// <summary>An abnormal one goes to a card now.</summary>
    public void Again(SimRefund refund, string cardType)
    {
        (refund.Status, refund.Plan, refund.CardType) = ("PROCESSING", "SUCCESS", cardType);
        refund.DueAt = scheduler.Now + TimeSpan.FromSeconds(options.Value.RefundSeconds);
        world.Keep(refund);
        Plan(refund);
    }

    private (SimRefund Refund, SimOrder Order) Apply(RefundOrderRequest given, string? subMchId, bool byPlatform = false)
    {
        OrderRules.Check(given);
        var order = Order(given) is { IsCombined: false } known && known.SubMchId == subMchId
            ? known
            : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "订单不存在");
        lock (world.LockOf(order.OutTradeNo)) return (Known(given) ?? Make(given, order, byPlatform), order);
    }

    private PayAnswer Show(PayCall call, string? subMchId) =>
        world.Refunds.GetValueOrDefault(call.Part("number")) is { } refund && world.Orders[refund.OutTradeNo] is var order && order.SubMchId == subMchId
            ? PayAnswer.Ok(OrderAnswers.Of(refund, order))
            : throw PayFault.Missing("RESOURCE_NOT_EXISTS", "退款单不存在");

    private SimOrder? Order(RefundOrderRequest given) => given.OutTradeNo is { } number
        ? world.Orders.GetValueOrDefault(number)
        : world.ByTransaction(given.TransactionId!);

    private SimRefund? Known(RefundOrderRequest given)
    {
        if (!world.Refunds.TryGetValue(given.OutRefundNo!, out var refund)) return null;
        return refund.Content == Content(given) ? refund : throw PayFault.Invalid("退款单号已存在，且与原请求的参数不一致");
    }

    private SimRefund Make(RefundOrderRequest given, SimOrder order, bool byPlatform)
    {
        var before = world.RefundsOf(order).Where(r => r.Status != "CLOSED").ToList();
        Check(given, order, before);
        var deed = faults.Strike(FaultStage.Refund, "REFUND", given.OutRefundNo!);
        var refund = new SimRefund
        {
            OutRefundNo = given.OutRefundNo!,
            RefundId = world.Numbers.RefundId(scheduler.Now),
            OutTradeNo = order.OutTradeNo,
            TransactionId = order.TransactionId!,
            Fen = given.Amount!.Refund!.Value,
            FeeBackFen = FeeBack(order, before.Sum(r => r.Fen), given.Amount.Refund.Value),
            TotalFen = order.TotalFen,
            Content = Content(given),
            NotifyUrl = given.NotifyUrl,
            PaidByPlatform = byPlatform,
            CreatedAt = scheduler.Now,
            DueAt = scheduler.Now + TimeSpan.FromSeconds(deed is { Seconds: > 0 } ? deed.Seconds : options.Value.RefundSeconds),
            Plan = deed?.Kind is "CLOSED" or "ABNORMAL" ? deed.Kind : "SUCCESS",
        };
        money.Reserve(refund, order, scheduler.Now);
        world.Keep(refund);
        order.RefundNos.Add(refund.OutRefundNo);
        order.State = "REFUND";
        world.Keep(order);
        Plan(refund);
        return refund;
    }

    private void Check(RefundOrderRequest given, SimOrder order, List<SimRefund> before)
    {
        if (!order.IsPaid) throw PayFault.Missing("RESOURCE_NOT_EXISTS", "订单未支付");
        if (given.Amount!.Total != order.TotalFen) throw PayFault.Parameter("/body/amount/total", $"{given.Amount.Total}", "订单金额与原订单不一致");
        if (before.Sum(r => r.Fen) + given.Amount.Refund > order.TotalFen) throw PayFault.Invalid("退款总金额超过订单金额");
        if (order.RefundNos.Count >= MostPerOrder) throw PayFault.Invalid("退款次数超过 50 次");
        if (scheduler.Now > order.PaidAt + Window) throw PayFault.Invalid("订单已超过一年，不能退款");
        if (before.Any(r => scheduler.Now < r.CreatedAt + Between))
            throw new PayFault(429, "FREQUENCY_LIMITED", "同一订单的多次退款应间隔 1 分钟");
    }

    private void PayOut(SimRefund refund)
    {
        refund.SucceededAt = scheduler.Now;
        money.PayOut(refund, scheduler.Now);
    }

    private void GiveBack(SimRefund refund, SimOrder order)
    {
        money.GiveBack(refund, order, scheduler.Now);
        world.Keep(order);
    }

    // The fee that stays is that of what stays.
    private static long FeeBack(SimOrder order, long before, long fen) => order.FeeOf(order.TotalFen - before) - order.FeeOf(order.TotalFen - before - fen);

    private void Plan(SimRefund refund) => scheduler.At(refund.DueAt, () =>
    {
        Finish(refund);
        return Task.CompletedTask;
    });

    private void Finish(SimRefund refund)
    {
        lock (world.LockOf(refund.OutTradeNo))
        {
            if (refund.Status != "PROCESSING") return;
            refund.Status = refund.Plan;
            if (refund.Plan == "SUCCESS") PayOut(refund);
            if (refund.Plan == "CLOSED") GiveBack(refund, world.Orders[refund.OutTradeNo]);
            world.Keep(refund);
        }
        notifier.Announce("refund", refund.OutRefundNo, refund.NotifyUrl);
    }

    private static string Content(RefundOrderRequest given) => JsonSerializer.Serialize(given, PayJson.Options);
}
