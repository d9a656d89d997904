using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Takes, shows and closes combined orders: all shares or none.</summary>
public sealed class CombinedDesk(SandboxWorld world, Scheduler clock, CashDesk cash, OrderRules rules)
{
    /// <returns>The prepay id.</returns>
    public string Place(PayCall call, string tradeType)
    {
        var given = call.Read<CombinedOrderRequest>();
        rules.Check(given, call, tradeType);
        lock (world.LockOf(given.CombineOutTradeNo!))
        {
            var order = Known(given, tradeType) ?? Make(given, tradeType);
            var prepayId = world.Numbers.PrepayId(clock.Now);
            order.Prepays.Add(prepayId, clock.Now);
            world.Keep(order);
            return prepayId;
        }
    }

    public PayAnswer ByNumber(PayCall call)
    {
        var order = Find(call.Part("number"));
        lock (world.LockOf(order.OutTradeNo))
        {
            cash.CloseIfOld(order);
            return PayAnswer.Ok(OrderAnswers.Combined(order, world.PartsOf(order), call.Merchant, OrderAnswers.Instant));
        }
    }

    public PayAnswer Close(PayCall call)
    {
        var given = call.Read<CloseCombinedRequest>();
        var order = Find(call.Part("number"));
        if (!call.Merchant.Apps.Contains(given.CombineAppid)) throw new PayFault(400, "APPID_MCHID_NOT_MATCH", "appid 和 mchid 不匹配");
        SameParts(given.SubOrders ?? [], order, call.Merchant);
        cash.PayInTheLastMoment(order);
        lock (world.LockOf(order.OutTradeNo))
        {
            if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付，不能关闭");
            cash.Close(order);
            return PayAnswer.Nothing;
        }
    }

    private SimOrder? Known(CombinedOrderRequest given, string tradeType)
    {
        if (!world.Orders.TryGetValue(given.CombineOutTradeNo!, out var order)) return null;
        if (!order.IsCombined) throw Used(order.OutTradeNo);
        cash.CloseIfOld(order);
        if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付");
        if (order.State == "CLOSED") throw new PayFault(400, PayVerdicts.OrderClosed, "该订单已关闭");
        if (order.Content != Content(given, tradeType)) throw PayFault.Invalid("请求重入时，参数与首次请求时不一致");
        return order;
    }

    // A number that is taken refuses the whole order before anything of it is made.
    private SimOrder Make(CombinedOrderRequest given, string tradeType)
    {
        var parts = given.SubOrders!;
        if (parts.Find(p => world.Orders.ContainsKey(p.OutTradeNo!)) is { } taken) throw Used(taken.OutTradeNo!);
        foreach (var part in parts) world.Keep(Part(part, given, tradeType));
        return new()
        {
            OutTradeNo = given.CombineOutTradeNo!,
            TradeType = tradeType,
            Description = string.Join("；", parts.Select(p => p.Description)),
            TotalFen = parts.Sum(p => p.Amount!.TotalAmount!.Value),
            NotifyUrl = given.NotifyUrl!,
            AppId = given.CombineAppid,
            OpenId = tradeType == "JSAPI" ? given.CombinePayerInfo!.Openid : null,
            CreatedAt = clock.Now,
            ExpiresAt = OrderDesk.LastMoment(given.TimeExpire, clock.Now),
            Content = Content(given, tradeType),
            PartNos = parts.ConvertAll(p => p.OutTradeNo!),
        };
    }

    private SimOrder Part(RequestedPart part, CombinedOrderRequest given, string tradeType) => new()
    {
        OutTradeNo = part.OutTradeNo!,
        CombineNo = given.CombineOutTradeNo,
        TradeType = tradeType,
        Description = part.Description!,
        TotalFen = part.Amount!.TotalAmount!.Value,
        NotifyUrl = given.NotifyUrl!,
        Attach = part.Attach,
        AppId = given.CombineAppid,
        SubMchId = part.SubMchid,
        FeePoints = world.FeePointsOf(part.SubMchid),
        ProfitSharing = part.SettleInfo?.ProfitSharing == true,
        CreatedAt = clock.Now,
        Content = "",
    };

    /// <summary>No share may be left out, none may be closed alone.</summary>
    private void SameParts(List<ClosedPart> given, SimOrder order, Merchant merchant)
    {
        var asked = given.Select(p => (p.Mchid, p.SubMchid, p.OutTradeNo)).ToHashSet();
        var ordered = world.PartsOf(order).Select(p => ((string?)merchant.MchId, p.SubMchId, (string?)p.OutTradeNo)).ToHashSet();
        if (given.Count != order.PartNos.Count || !asked.SetEquals(ordered))
            throw PayFault.Parameter("/body/sub_orders", $"{given.Count}", "子单信息与下单时不一致，合单不支持部分关单");
    }

    private SimOrder Find(string number) => world.Orders.GetValueOrDefault(number) is { IsCombined: true } order
        ? order
        : throw PayFault.Missing("ORDER_NOT_EXIST", "订单不存在");

    private static string Content(CombinedOrderRequest given, string tradeType) => tradeType + OrderWish.Written(given with { TimeExpire = null });

    private static PayFault Used(string number) => new(403, "OUT_TRADE_NO_USED", $"商户订单号 {number} 已被使用");
}
