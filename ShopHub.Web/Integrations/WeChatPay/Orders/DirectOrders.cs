using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay.Orders;

/// <summary>Orders of a direct merchant: the money reaches the platform's own account.</summary>
public sealed class DirectOrders(WeChatPayClient client, WeChatPayAccount account) : IOrderPaths
{
    private const string Root = "/v3/pay/transactions";

    public Task<PayOutcome> Place(PrepayOrder order, CancellationToken stop)
    {
        var content = new DirectOrderMessage(
            account.AppOf(order.Way), account.MchId, OrderWords.Shown(order.Description), order.OutTradeNo,
            OrderWords.Instant(order.ExpiresAt), account.NotifyUrl(WeChatPayGateway.PaymentNoticePath), new(order.Amount.Fen, "CNY"),
            order.Way.NeedsPayer() ? new(order.OpenId) : null, order.Scene());
        return client.Post($"{Root}/{order.Way.Product()}", content, stop);
    }

    public async Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop) =>
        (await client.Get($"{Of(order)}?mchid={account.MchId}", stop)).Read<TransactionResource, ChannelPayment>(found => found.ToChannel());

    public Task<PayOutcome> Close(ChannelOrder order, CancellationToken stop) =>
        client.Post($"{Of(order)}/close", new CloseMessage(account.MchId), stop);

    private static string Of(ChannelOrder order) => $"{Root}/out-trade-no/{Uri.EscapeDataString(order.OutTradeNo)}";
}
