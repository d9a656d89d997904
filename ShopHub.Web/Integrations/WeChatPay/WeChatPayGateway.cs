using System.Globalization;
using System.Text;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>The payment channel, played by WeChat Pay APIv3 for a direct merchant (JSAPI).</summary>
public sealed class WeChatPayGateway(WeChatPayClient client, WeChatPayAccount account, WireClock clock) : IPaymentGateway
{
    public const string PaymentNoticePath = "notify/wechatpay/payments";
    public const string RefundNoticePath = "notify/wechatpay/refunds";

    /// <summary>Longest description of an order, longest reason of a refund.</summary>
    private const int DescriptionLength = 127, ReasonLength = 80;

    public async Task<ChannelAnswer<string>> Prepay(PrepayOrder order, CancellationToken stop = default)
    {
        var content = new PrepayRequest(
            account.AppId, account.MchId, Cut(order.Description, DescriptionLength), order.OutTradeNo,
            Instant(order.ExpiresAt), account.NotifyUrl(PaymentNoticePath), new(order.Amount.Fen, "CNY"), new(order.OpenId));
        var outcome = await client.Post("/v3/pay/transactions/jsapi", content, stop);
        return Answer<PrepayAnswer, string>(outcome, answer => answer.PrepayId);
    }

    public PayParameters SignForBrowser(string prepayId)
    {
        var (timestamp, nonce) = (clock.UnixSeconds.ToString(CultureInfo.InvariantCulture), Nonce.New());
        var package = $"prepay_id={prepayId}";
        var signature = account.Key.Sign(PayMessages.BrowserPay(account.AppId, timestamp, nonce, package));
        return new(account.AppId, timestamp, nonce, package, "RSA", signature);
    }

    public async Task<ChannelAnswer<ChannelPayment>> Query(string outTradeNo, CancellationToken stop = default)
    {
        var outcome = await client.Get($"{Order(outTradeNo)}?mchid={account.MchId}", stop);
        return Answer<TransactionResource, ChannelPayment>(outcome, found => found.ToChannel());
    }

    public async Task<ChannelAnswer<bool>> Close(string outTradeNo, CancellationToken stop = default)
    {
        var outcome = await client.Post($"{Order(outTradeNo)}/close", new CloseRequest(account.MchId), stop);
        if (outcome.Verdict == ChannelVerdict.Done || outcome.Code == PayVerdicts.OrderClosed)
            return new(ChannelVerdict.Done, true);
        if (outcome.Verdict != ChannelVerdict.Refused || outcome.Code == PayVerdicts.OrderPaid)
            return new(outcome.Verdict, false, outcome.Code, outcome.Message);
        // The code for "paid already" is not the same in every product, so the order itself is asked.
        var paid = (await Query(outTradeNo, stop)).Value?.State is ChannelPaymentState.Paid or ChannelPaymentState.Refunded;
        return new(ChannelVerdict.Refused, false, paid ? PayVerdicts.OrderPaid : outcome.Code, outcome.Message);
    }

    public async Task<ChannelAnswer<ChannelRefund>> Refund(RefundOrder order, CancellationToken stop = default)
    {
        var content = new RefundRequest(
            order.OutTradeNo, order.OutRefundNo, order.Reason == "" ? null : Cut(order.Reason, ReasonLength),
            account.NotifyUrl(RefundNoticePath), new(order.Amount.Fen, order.OrderTotal.Fen, "CNY"));
        var outcome = await client.Post("/v3/refund/domestic/refunds", content, stop);
        return Answer<RefundResource, ChannelRefund>(outcome, made => made.ToChannel());
    }

    public async Task<ChannelAnswer<ChannelRefund>> QueryRefund(string outRefundNo, CancellationToken stop = default)
    {
        var outcome = await client.Get($"/v3/refund/domestic/refunds/{Uri.EscapeDataString(outRefundNo)}", stop);
        return Answer<RefundResource, ChannelRefund>(outcome, found => found.ToChannel());
    }

    private static ChannelAnswer<T> Answer<TResource, T>(PayOutcome outcome, Func<TResource, T?> read) where TResource : class
    {
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, default, outcome.Code, outcome.Message);
        var value = PayJson.Read<TResource>(outcome.Body) is { } resource ? read(resource) : default;
        return value is null
            ? new(ChannelVerdict.Unknown, default, "ANSWER_NOT_READABLE", "微信支付的应答无法识别")
            : new(ChannelVerdict.Done, value);
    }

    private static string Order(string outTradeNo) => $"/v3/pay/transactions/out-trade-no/{Uri.EscapeDataString(outTradeNo)}";

    private static string Instant(DateTimeOffset at) =>
        ShopCalendar.Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    // By whole characters: half of an emoji is refused as broken text.
    private static string Cut(string text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > longest) break;
            kept.Append(rune);
        }
        return kept.ToString();
    }
}
