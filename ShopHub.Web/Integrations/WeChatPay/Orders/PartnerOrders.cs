using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay.Orders;

/// <summary>Orders for one shop with an account of its own below the platform (平台收付通); the money is frozen there until it is shared.</summary>
public sealed class PartnerOrders(WeChatPayClient client, WeChatPayAccount account) : IOrderPaths
{
    private const string Root = "/v3/pay/partner/transactions";

    public Task<PayOutcome> Place(PrepayOrder order, CancellationToken stop)
    {
        var content = new PartnerOrderMessage(
            account.AppOf(order.Way), account.MchId, order.Order.SubMchId!, OrderWords.Shown(order.Description), order.OutTradeNo,
            OrderWords.Instant(order.ExpiresAt), account.NotifyUrl(WeChatPayGateway.PaymentNoticePath), new(order.Amount.Fen, "CNY"),
            order.Way.NeedsPayer() ? new(order.OpenId) : null, order.Scene(), new(ProfitSharing: true));
        return client.Post($"{Root}/{order.Way.Product()}", content, stop);
    }

    public async Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop)
    {
        var outcome = await client.Get($"{Of(order)}?sp_mchid={account.MchId}&sub_mchid={order.SubMchId}", stop);
        return outcome.Read<TransactionResource, ChannelPayment>(found => found.ToChannel());
    }

    public Task<PayOutcome> Close(ChannelOrder order, CancellationToken stop) =>
        client.Post($"{Of(order)}/close", new PartnerCloseMessage(account.MchId, order.SubMchId!), stop);

    private static string Of(ChannelOrder order) => $"{Root}/out-trade-no/{Uri.EscapeDataString(order.OutTradeNo)}";
}
