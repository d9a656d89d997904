using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Takes, shows and closes plain orders of both families.</summary>
public sealed class OrderDesk(SandboxWorld world, Scheduler clock, CashDesk cash, OrderRules rules)
{
    /// <summary>An earlier end is lifted to this without a word.</summary>
    private static readonly TimeSpan ShortestToPay = TimeSpan.FromMinutes(1);

    /// <returns>The prepay id.</returns>
    public string Place(PayCall call, string tradeType) => Place(OrderWish.Direct(call, tradeType, rules), tradeType);

    /// <returns>The prepay id.</returns>
    public string PlaceForShop(PayCall call, string tradeType) => Place(OrderWish.Partner(call, tradeType, rules), tradeType);

    public PayAnswer ByNumber(PayCall call) => Show(Find(call.Part("number"), Asked(call)), call.Merchant);

    /// <summary>An order has a transaction id only once it is paid.</summary>
    public PayAnswer ById(PayCall call)
    {
        var shop = Asked(call);
        return world.ByTransaction(call.Part("number")) is { CombineNo: null, IsCombined: false } order && order.SubMchId == shop
            ? Show(order, call.Merchant)
            : throw Unknown();
    }

    public PayAnswer Close(PayCall call)
    {
        call.SameMerchant(call.Read<CloseOrderRequest>().Mchid, "/body/mchid");
        return Close(Find(call.Part("number"), null));
    }

    public PayAnswer CloseForShop(PayCall call)
    {
        var given = call.Read<ClosePartnerOrderRequest>();
        call.SameMerchant(given.SpMchid, "/body/sp_mchid");
        rules.Shop("/body/sub_mchid", given.SubMchid);
        return Close(Find(call.Part("number"), given.SubMchid));
    }

    internal static DateTimeOffset? LastMoment(string? given, DateTimeOffset now)
    {
        if (given is null) return null;
        var end = FieldRules.Instant("/body/time_expire", given);
        return end < now + ShortestToPay ? now + ShortestToPay : end;
    }

    private string Place(OrderWish wish, string tradeType)
    {
        lock (world.LockOf(wish.OutTradeNo))
        {
            var order = Known(wish) ?? Make(wish, tradeType);
            var prepayId = world.Numbers.PrepayId(clock.Now);
            order.Prepays.Add(prepayId, clock.Now);
            world.Keep(order);
            return prepayId;
        }
    }

    private PayAnswer Close(SimOrder order)
    {
        cash.PayInTheLastMoment(order);
        lock (world.LockOf(order.OutTradeNo))
        {
            if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付，不能关闭");
            cash.Close(order);
            return PayAnswer.Nothing;
        }
    }

    private SimOrder? Known(OrderWish wish)
    {
        if (!world.Orders.TryGetValue(wish.OutTradeNo, out var order)) return null;
        if (order.CombineNo is not null || order.IsCombined) throw new PayFault(403, "OUT_TRADE_NO_USED", "商户订单号已被使用");
        cash.CloseIfOld(order);
        if (order.IsPaid) throw new PayFault(400, PayVerdicts.OrderPaid, "该订单已支付");
        if (order.State == "CLOSED") throw new PayFault(400, PayVerdicts.OrderClosed, "该订单已关闭");
        if (order.Content != wish.Content) throw PayFault.Invalid("请求重入时，参数与首次请求时不一致");
        return order;
    }

    private SimOrder Make(OrderWish wish, string tradeType) => new()
    {
        OutTradeNo = wish.OutTradeNo,
        TradeType = tradeType,
        Description = wish.Description,
        TotalFen = wish.TotalFen,
        NotifyUrl = wish.NotifyUrl,
        Attach = wish.Attach,
        AppId = wish.AppId,
        OpenId = tradeType == "JSAPI" ? wish.OpenId : null,
        SubMchId = wish.SubMchId,
        FeePoints = world.FeePointsOf(wish.SubMchId),
        ProfitSharing = wish.ProfitSharing,
        CreatedAt = clock.Now,
        ExpiresAt = LastMoment(wish.TimeExpire, clock.Now),
        Content = wish.Content,
    };

    /// <returns>The sub-merchant a partner asks about; null for a direct merchant.</returns>
    private string? Asked(PayCall call)
    {
        var query = call.Http.Request.Query;
        var isPartner = call.Route.Contains("/partner/", StringComparison.Ordinal);
        call.SameMerchant(query[isPartner ? "sp_mchid" : "mchid"], isPartner ? "/query/sp_mchid" : "/query/mchid");
        if (!isPartner) return null;
        rules.Shop("/query/sub_mchid", query["sub_mchid"]);
        return query["sub_mchid"];
    }

    private SimOrder Find(string number, string? subMchId) =>
        world.Orders.GetValueOrDefault(number) is { CombineNo: null, IsCombined: false } order && order.SubMchId == subMchId ? order : throw Unknown();

    private PayAnswer Show(SimOrder order, Merchant merchant)
    {
        lock (world.LockOf(order.OutTradeNo))
        {
            cash.CloseIfOld(order);
            return PayAnswer.Ok(OrderAnswers.Of(order, merchant));
        }
    }

    private static PayFault Unknown() => PayFault.Missing("ORDER_NOT_EXIST", "订单不存在");
}
