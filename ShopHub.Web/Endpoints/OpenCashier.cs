using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Endpoints;

/// <summary>What the shopper's page needs to open WeChat's cashier, or why it cannot be opened now.</summary>
/// <param name="IsUnknown">The channel gave no clear answer: we are checking, it is not "failed".</param>
public sealed record CashierAnswer(PayParameters? Parameters, string? Problem = null, bool IsUnknown = false);

/// <summary>Orders the payment at the channel, outside any transaction, and remembers that it was started.</summary>
public sealed class OpenCashier(Shop shop, FrontDoor door, IPaymentGateway gateway)
{
    public async Task<CashierAnswer> Run(Id<Payment> id)
    {
        var toPay = await shop.Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        if (!toPay.IsOpen) return new(null, "该订单已付款或已关闭");
        var prepay = await gateway.Prepay(new(toPay.OutTradeNo, toPay.Description, toPay.Amount, toPay.OpenId, toPay.ExpiresAt));
        if (prepay is not { IsDone: true, Value: { } prepayId }) return Explain(prepay);
        var started = await shop.Do((RecordPrepay use, Buyer me) => use.Run(me, id, prepayId));
        return started.IsDone ? new(gateway.SignForBrowser(prepayId)) : new(null, started.Refusal!.Message);
    }

    /// <summary>Asks the channel now, for a shopper who comes back from the cashier; the poller asks later anyway (PAY-02).</summary>
    public async Task Check(Id<Payment> id, ChannelIdentity ours)
    {
        var toPay = await shop.Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        if (!toPay.IsStarted || !toPay.IsOpen) return;
        var said = await gateway.Query(toPay.OutTradeNo);
        if (said is { IsDone: true, Value: { } payment })
            await door.As(Clockwork.Itself).Do((RecordChannelPayment use, Clockwork me) => use.Run(me, payment, ours));
    }

    private static CashierAnswer Explain(ChannelAnswer<string> answer) => answer.Verdict switch
    {
        ChannelVerdict.Busy => new(null, "微信支付繁忙，请稍后再试"),
        ChannelVerdict.Refused => new(null, "暂时无法发起支付，请返回订单重新付款或联系客服"),
        ChannelVerdict.Unknown or ChannelVerdict.Done => new(null, "正在确认支付状态，请稍候", IsUnknown: true),
    };
}
