using System.Text.Json;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Takes, shows and closes orders.</summary>
public sealed class OrderDesk(SandboxWorld world, Scheduler clock, CashDesk cash)
{
    /// <summary>WeChat Pay closes what nobody paid.</summary>
    private static readonly TimeSpan OrderLife = TimeSpan.FromDays(7);

    /// <summary>An earlier end is lifted to this without a word.</summary>
    private static readonly TimeSpan ShortestToPay = TimeSpan.FromMinutes(1);

    /// <returns>The prepay id.</returns>
    public string Place(PayCall call, string tradeType)
    {
        var given = call.Read<OrderRequest>();
        OrderRules.Check(given, call, tradeType, world);
        lock (world.LockOf(given.OutTradeNo!))
        {
            var order = Known(given, tradeType) ?? Make(given, tradeType);
            var prepayId = NewPrepay(order);
            world.Keep(order);
            return prepayId;
        }
    }

    public PayAnswer ByNumber(PayCall call)
    {
        call.SameMerchant(call.Http.Request.Query["mchid"], "/query/mchid");
        return Show(Find(call.Part("number")), call.Merchant);
    }

    /// <summary>An order has a transaction id only once it is paid.</summary>
    public PayAnswer ById(PayCall call)
    {
        call.SameMerchant(call.Http.Request.Query["mchid"], "/query/mchid");
        return Show(world.ByTransaction(call.Part("number")) ?? throw Unknown(), call.Merchant);
    }

    public PayAnswer Close(PayCall call)
    {
        call.SameMerchant(call.Read<CloseOrderRequest>().Mchid, "/body/mchid");
        var order = Find(call.Part("number"));
        cash.PayInTheLastMoment(order);
        lock (world.LockOf(order.OutTradeNo))
        {
            if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付，不能关闭");
            if (order.State == "CLOSED") return PayAnswer.Nothing;
            order.State = "CLOSED";
            world.Keep(order);
            return PayAnswer.Nothing;
        }
    }

    private SimOrder? Known(OrderRequest given, string tradeType)
    {
        if (!world.Orders.TryGetValue(given.OutTradeNo!, out var order)) return null;
        CloseIfOld(order);
        if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付");
        if (order.State == "CLOSED") throw new PayFault(400, PayVerdicts.OrderClosed, "该订单已关闭");
        if (order.Content != Content(given, tradeType)) throw PayFault.Invalid("请求重入时，参数与首次请求时不一致");
        return order;
    }

    private SimOrder Make(OrderRequest given, string tradeType) => new()
    {
        OutTradeNo = given.OutTradeNo!,
        TradeType = tradeType,
        Description = given.Description!,
        TotalFen = given.Amount!.Total!.Value,
        NotifyUrl = given.NotifyUrl!,
        Attach = given.Attach,
        OpenId = tradeType == "JSAPI" ? given.Payer!.Openid : null,
        CreatedAt = clock.Now,
        ExpiresAt = given.TimeExpire is { } end ? Later(OrderRules.Instant("/body/time_expire", end)) : null,
        Content = Content(given, tradeType),
    };

    private DateTimeOffset Later(DateTimeOffset end) => end < clock.Now + ShortestToPay ? clock.Now + ShortestToPay : end;

    private string NewPrepay(SimOrder order)
    {
        var id = world.Numbers.PrepayId(clock.Now);
        order.Prepays.Add(id, clock.Now);
        return id;
    }

    private SimOrder Find(string number) => world.Orders.GetValueOrDefault(number) ?? throw Unknown();

    private PayAnswer Show(SimOrder order, Merchant merchant)
    {
        lock (world.LockOf(order.OutTradeNo))
        {
            CloseIfOld(order);
            return PayAnswer.Ok(OrderAnswers.Of(order, merchant));
        }
    }

    private void CloseIfOld(SimOrder order)
    {
        if (order.State != "NOTPAY" || clock.Now < order.CreatedAt + OrderLife) return;
        order.State = "CLOSED";
        world.Keep(order);
    }

    // The end to pay is set once and may not be changed by asking again, but it does not make the content another.
    private static string Content(OrderRequest given, string tradeType) =>
        tradeType + JsonSerializer.Serialize(given with { TimeExpire = null }, PayJson.Options);

    private static PayFault Unknown() => PayFault.Missing("ORDER_NOT_EXIST", "订单不存在");
}
