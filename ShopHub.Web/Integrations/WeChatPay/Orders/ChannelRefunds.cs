using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Orders;

// Members are named after the wire.
public sealed record DirectRefundMessage(
    string OutTradeNo, string OutRefundNo, string? Reason, string NotifyUrl, RefundAmount Amount);

public sealed record EcommerceRefundMessage(
    string SubMchid, string SpAppid, string OutTradeNo, string OutRefundNo, string? Reason, string NotifyUrl, RefundAmount Amount);

public sealed record CardRefundMessage(string OutRefundNo, string? SubMchid, string Type, string? BankType, string? BankAccount, string? RealName);

/// <summary>Refunds, from the platform's own account or from a shop's; one share of a combined payment is an order like any other.</summary>
public sealed class ChannelRefunds(WeChatPayClient client, WeChatPayAccount account, FieldCipher cipher)
{
    private const string Direct = "/v3/refund/domestic/refunds", Ecommerce = "/v3/ecommerce/refunds";

    /// <summary>Longest reason of a refund.</summary>
    private const int ReasonLength = 80;

    public async Task<ChannelAnswer<ChannelRefund>> Apply(RefundOrder order, CancellationToken stop)
    {
        var reason = order.Reason == "" ? null : OrderWords.Cut(order.Reason, ReasonLength);
        var (notify, amount) = (account.NotifyUrl(WeChatPayGateway.RefundNoticePath), new RefundAmount(order.Amount.Fen, order.OrderTotal.Fen, "CNY"));
        var outcome = order.SubMchId is { } shop
            ? await client.Post($"{Ecommerce}/apply", new EcommerceRefundMessage(
                shop, account.AppId, order.OutTradeNo, order.OutRefundNo, reason, notify, amount), stop)
            : await client.Post(Direct, new DirectRefundMessage(order.OutTradeNo, order.OutRefundNo, reason, notify, amount), stop);
        // A shop's refund is answered without its state: it is on its way.
        return outcome.Read<RefundResource, ChannelRefund>(made =>
            (made with { OutTradeNo = made.OutTradeNo ?? order.OutTradeNo, Status = made.Status ?? "PROCESSING" }).ToChannel());
    }

    /// <summary>An abnormal refund to a bank card, whose number and holder only the channel can read.</summary>
    public async Task<ChannelAnswer<ChannelRefund>> ToCard(CardRefund order, CancellationToken stop)
    {
        if (await cipher.Seal(stop) is not { } seal) return new(ChannelVerdict.Busy, null, "NO_PLATFORM_KEY", "暂时取不到微信支付的公钥");
        var card = order.Card;
        var message = card.IsBuyers
            ? new CardRefundMessage(order.OutRefundNo, order.SubMchId, "USER_BANK_CARD", card.BankType, seal.Close(card.Number), seal.Close(card.Holder))
            : new CardRefundMessage(order.OutRefundNo, order.SubMchId, "MERCHANT_BANK_CARD", null, null, null);
        var path = $"{(order.SubMchId is null ? Direct : Ecommerce)}/{Uri.EscapeDataString(order.ChannelRefundId)}/apply-abnormal-refund";
        return (await client.Post(path, message, stop, seal)).Read<RefundResource, ChannelRefund>(found => found.OutRefundNo == order.OutRefundNo ? found.ToChannel() : null);
    }

    public async Task<ChannelAnswer<ChannelRefund>> Query(string outRefundNo, string? subMchId, CancellationToken stop)
    {
        var number = Uri.EscapeDataString(outRefundNo);
        var outcome = await client.Get(subMchId is null ? $"{Direct}/{number}" : $"{Ecommerce}/out-refund-no/{number}?sub_mchid={subMchId}", stop);
        return outcome.Read<RefundResource, ChannelRefund>(found => found.ToChannel());
    }
}
