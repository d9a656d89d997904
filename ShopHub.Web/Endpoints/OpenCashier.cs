using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Endpoints;

/// <summary>What the shopper's page needs to get to WeChat's cashier, or why it cannot be opened now.</summary>
/// <param name="Payment">The payment that is open now: another one when the old number could not be used again.</param>
/// <param name="IsUnknown">The channel gave no clear answer: we are checking, it is not "failed".</param>
public sealed record CashierAnswer(Id<Payment> Payment, Prepaid? Way, string? Problem = null, bool IsUnknown = false)
{
    internal const string Checking = "正在确认支付结果，请稍候，不用重复付款";

    /// <summary>Why there is no way to the cashier.</summary>
    internal static CashierAnswer Explain(Id<Payment> id, ChannelAnswer<Prepaid> answer) => answer.Verdict switch
    {
        ChannelVerdict.Busy => new(id, null, "微信支付繁忙，请稍后再试"),
        ChannelVerdict.Refused when answer.Code == "ORDERPAID" => new(id, null, Checking, IsUnknown: true),
        ChannelVerdict.Refused => new(id, null, "暂时无法发起支付，请返回订单重新付款或联系客服"),
        ChannelVerdict.Unknown or ChannelVerdict.Done => new(id, null, Checking, IsUnknown: true),
    };
}

/// <summary>Orders the payment at the channel, outside any transaction, and remembers that it was started.</summary>
public sealed class OpenCashier(Shop shop, FrontDoor door, IPaymentGateway gateway)
{
    /// <summary>What the channel says to a number that it knows by another way to pay, or that it has closed.</summary>
    private static readonly string[] s_spent = ["INVALID_REQUEST", "OUT_TRADE_NO_USED", "ORDER_CLOSED"];

    /// <param name="payerAddress">The shopper's, which a phone's browser is ordered with.</param>
    public async Task<CashierAnswer> Run(Id<Payment> id, PayWay way, string payerAddress)
    {
        var answer = await Order(id, way, payerAddress);
        if (answer.Verdict is not ChannelVerdict.Refused || !s_spent.Contains(answer.Code)) return await Start(id, answer);
        var next = await Replace(id);
        return next.Way is null && next.Problem is null ? await Start(next.Payment, await Order(next.Payment, way, payerAddress)) : next;
    }

    /// <summary>Asks the channel now, for a shopper who comes back from the cashier; the poller asks later anyway (PAY-02).</summary>
    public async Task Check(Id<Payment> id, ChannelIdentity ours)
    {
        var toPay = await shop.Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        if (!toPay.IsStarted || !toPay.IsOpen) return;
        var said = await gateway.Query(await Known(toPay));
        if (said is { IsDone: true, Value: { } payment })
            await door.As(Clockwork.Itself).Do((RecordChannelPayment use, Clockwork me) => use.Run(me, payment, ours));
    }

    private async Task<ChannelAnswer<Prepaid>> Order(Id<Payment> id, PayWay way, string payerAddress)
    {
        var toPay = await shop.Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        if (!toPay.IsOpen) throw PaymentRefusals.NotPayable();
        if (toPay.IsCombined && await shop.Do((CutPayment use, Buyer me) => use.Run(me, id)) is { Refusal: { } refusal }) throw refusal;
        return await gateway.Prepay(new(await Known(toPay), toPay.Description, toPay.Amount, way, toPay.OpenId, toPay.ExpiresAt)
        {
            PayerAddress = payerAddress,
        });
    }

    private Task<ChannelOrder> Known(ToPay toPay) =>
        door.As(Clockwork.Itself).Ask((ChannelOrderQueries ask, Clockwork me) => ask.Of(me, toPay.OutTradeNo));

    private async Task<CashierAnswer> Start(Id<Payment> id, ChannelAnswer<Prepaid> answer)
    {
        if (answer is not { IsDone: true, Value: { } way }) return CashierAnswer.Explain(id, answer);
        var started = await shop.Do((RecordPrepay use, Buyer me) => use.Run(me, id, way.Id));
        return started.IsDone ? new(id, way) : new(id, null, started.Refusal!.Message);
    }

    /// <summary>Nobody may be able to pay the old number when the orders go on under a new one.</summary>
    private async Task<CashierAnswer> Replace(Id<Payment> id)
    {
        var toPay = await shop.Ask((PaymentQueries ask, Buyer me) => ask.ToPay(me, id));
        var closed = await gateway.Close(await Known(toPay));
        if (!closed.IsDone) return new(id, null, CashierAnswer.Checking, IsUnknown: true);
        var next = await shop.Do((ReplacePayment use, Buyer me) => use.Run(me, id));
        return next.IsDone ? new(next.Value, null) : new(id, null, next.Refusal!.Message);
    }
}
