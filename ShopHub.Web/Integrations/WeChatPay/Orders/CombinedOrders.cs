using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay.Orders;

/// <summary>One payment for several shops (合单): all of them or none. The order and the close name every shop's share exactly.</summary>
public sealed class CombinedOrders(WeChatPayClient client, WeChatPayAccount account) : IOrderPaths
{
    private const string Root = "/v3/combine-transactions";

    public Task<PayOutcome> Place(PrepayOrder order, CancellationToken stop)
    {
        var content = new CombinedOrderMessage(
            account.AppOf(order.Way), account.MchId, order.OutTradeNo, order.Scene() ?? new(order.PayerAddress, null),
            [.. order.Order.Parts.Select(Part)], order.Way.NeedsPayer() ? new(order.OpenId) : null,
            OrderWords.Instant(order.ExpiresAt), account.NotifyUrl(WeChatPayGateway.PaymentNoticePath));
        return client.Post($"{Root}/{order.Way.Product()}", content, stop);
    }

    public async Task<ChannelAnswer<ChannelPayment>> Query(ChannelOrder order, CancellationToken stop) =>
        (await client.Get(Of(order), stop)).Read<CombinedResource, ChannelPayment>(found => found.ToChannel());

    public Task<PayOutcome> Close(ChannelOrder order, CancellationToken stop) => client.Post(
        $"{Of(order)}/close",
        new CombinedCloseMessage(account.AppId, [.. order.Parts.Select(p => new SubOrderRef(account.MchId, p.Number, p.SubMchId))]), stop);

    private SubOrderMessage Part(ChannelPart part) => new(
        account.MchId, part.SubMchId, part.Number, part.Number, new(part.Amount.Fen, "CNY"), OrderWords.Shown(part.Description),
        part.SubMchId is null ? null : new(ProfitSharing: true));

    private static string Of(ChannelOrder order) => $"{Root}/out-trade-no/{Uri.EscapeDataString(order.OutTradeNo)}";
}
