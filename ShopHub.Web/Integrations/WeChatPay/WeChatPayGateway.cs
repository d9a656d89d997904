using System.Globalization;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Orders;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>
/// The payment channel, played by WeChat Pay APIv3. Which family of paths an order takes is told by the order itself, so that
/// what was paid in one family stays in it when the setting changes.
/// </summary>
public sealed class WeChatPayGateway(
    DirectOrders direct, PartnerOrders partner, CombinedOrders combined, ChannelRefunds refunds, WeChatPayAccount account, WireClock clock)
    : IPaymentGateway
{
    public const string PaymentNoticePath = "notify/wechatpay/payments";
    public const string RefundNoticePath = "notify/wechatpay/refunds";

    /// <summary>Longest name of a way to the cashier that is kept.</summary>
    private const int LongestId = 64;

    public async Task<ChannelAnswer<Prepaid>> Prepay(PrepayOrder order, CancellationToken stop = default)
    {
        var outcome = await PathsOf(order.Order).Place(order, stop);
        return outcome.Read<PrepayAnswer, Prepaid>(answer => Way(order, answer));
    }

    public Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop = default) => PathsOf(order).Query(order, stop);

    public async Task<ChannelAnswer<bool>> Close(ChannelOrder order, CancellationToken stop = default)
    {
        var outcome = await PathsOf(order).Close(order, stop);
        if (outcome.Verdict == ChannelVerdict.Done || outcome.Code == PayVerdicts.OrderClosed)
            return new(ChannelVerdict.Done, true);
        if (outcome.Verdict != ChannelVerdict.Refused || outcome.Code == PayVerdicts.OrderPaid)
            return new(outcome.Verdict, false, outcome.Code, outcome.Message);
        // The code for "paid already" is not the same in every product, so the order itself is asked.
        var paid = (await Query(order, stop)).Value?.State is ChannelPaymentState.Paid or ChannelPaymentState.Refunded;
        return new(ChannelVerdict.Refused, false, paid ? PayVerdicts.OrderPaid : outcome.Code, outcome.Message);
    }

    public Task<ChannelAnswer<ChannelRefund>> Refund(RefundOrder order, CancellationToken stop = default) => refunds.Apply(order, stop);

    public Task<ChannelAnswer<ChannelRefund>> QueryRefund(string outRefundNo, string? subMchId, CancellationToken stop = default) =>
        refunds.Query(outRefundNo, subMchId, stop);

    public Task<ChannelAnswer<ChannelRefund>> RefundToCard(CardRefund order, CancellationToken stop = default) => refunds.ToCard(order, stop);

    private IOrderPaths PathsOf(ChannelOrder order) => order.IsCombined ? combined : order.SubMchId is null ? direct : partner;

    private Prepaid? Way(PrepayOrder order, PrepayAnswer answer) => order.Way switch
    {
        PayWay.InWeChat or PayWay.MiniProgram => answer.PrepayId is { } id ? new(id) { Bridge = Sign(id, account.AppOf(order.Way)) } : null,
        PayWay.Browser => Uri.TryCreate(answer.H5Url, UriKind.Absolute, out var page) ? new(IdIn(page.Query, "prepay_id=")) { Page = page } : null,
        PayWay.Code => answer.CodeUrl is { } code ? new(IdIn(code, "pr=")) { Code = code } : null,
    };

    /// <summary>What the shopper's WeChat checks before it opens the cashier.</summary>
    private PayParameters Sign(string prepayId, string appId)
    {
        var (timestamp, nonce) = (clock.UnixSeconds.ToString(CultureInfo.InvariantCulture), Nonce.New());
        var package = $"prepay_id={prepayId}";
        return new(appId, timestamp, nonce, package, "RSA", account.Key.Sign(PayMessages.BrowserPay(appId, timestamp, nonce, package)));
    }

    private static string IdIn(string address, string mark)
    {
        var id = address.Split(mark)[^1].Split('&')[0];
        return id.Length > LongestId ? id[..LongestId] : id;
    }
}
