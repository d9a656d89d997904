using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Sharing;

/// <summary>Sharing of orders that were paid to a shop's own account (平台收付通分账).</summary>
public sealed class EcommerceSharing(WeChatPayClient client, WeChatPayAccount account) : IProfitSharing, ISubsidies
{
    private const string Root = "/v3/ecommerce/profitsharing";

    public async Task<ChannelAnswer<ChannelShare>> Share(ShareOrder order, CancellationToken stop = default) =>
        (await client.Post($"{Root}/orders", new EcommerceShare(
            account.AppId, Shop(order.Of), order.Of.TransactionId, order.Number,
            [.. order.Parts.Select(p => new EcommerceShareTo(ShareWords.Type(p.Person), p.Account, p.Amount.Fen, p.Description))], Finish: false), stop))
        .Read<ShareResource, ChannelShare>(r => r.ToChannel());

    public async Task<ChannelAnswer<ChannelShare>> Query(FrozenOrder of, string number, CancellationToken stop = default) =>
        (await client.Get($"{Root}/orders?sub_mchid={Shop(of)}&transaction_id={of.TransactionId}&out_order_no={Uri.EscapeDataString(number)}", stop))
        .Read<ShareResource, ChannelShare>(r => r.ToChannel());

    public async Task<ChannelAnswer<bool>> Finish(FrozenOrder of, string number, string description, CancellationToken stop = default) =>
        (await client.Post($"{Root}/finish-order", new EcommerceFinish(Shop(of), of.TransactionId, number, description), stop)).ToDone();

    public async Task<ChannelAnswer<ChannelShareReturn>> Return(ShareReturnOrder order, CancellationToken stop = default) =>
        (await client.Post($"{Root}/returnorders", new EcommerceReturn(
            order.SubMchId ?? "", order.ShareNumber, order.Number, order.From, order.Amount.Fen, order.Description), stop))
        .Read<ShareReturnResource, ChannelShareReturn>(r => r.ToChannel());

    public async Task<ChannelAnswer<ChannelShareReturn>> QueryReturn(ShareReturnOrder order, CancellationToken stop = default) =>
        (await client.Get($"{Root}/returnorders?sub_mchid={order.SubMchId}&out_order_no={Uri.EscapeDataString(order.ShareNumber)}&out_return_no={Uri.EscapeDataString(order.Number)}", stop))
        .Read<ShareReturnResource, ChannelShareReturn>(r => r.ToChannel());

    public async Task<ChannelAnswer<Money>> Unsplit(FrozenOrder of, CancellationToken stop = default) =>
        ShareWords.Unsplit(await client.Get($"{Root}/orders/{of.TransactionId}/amounts", stop));

    public async Task<ChannelAnswer<bool>> AddReceiver(ShareReceiver receiver, CancellationToken stop = default) =>
        (await client.Post($"{Root}/receivers/add", new EcommerceReceiver(
            account.AppId, ShareWords.Type(receiver.Person), receiver.Account, receiver.Name, receiver.Person ? "DISTRIBUTOR" : "SUPPLIER"), stop)).ToDone();

    public async Task<ChannelAnswer<bool>> DeleteReceiver(ShareReceiver receiver, CancellationToken stop = default) =>
        (await client.Post($"{Root}/receivers/delete", new { appid = account.AppId, type = ShareWords.Type(receiver.Person), account = receiver.Account }, stop)).ToDone();

    public async Task<ChannelAnswer<bool>> Add(FrozenOrder to, Money amount, string description, CancellationToken stop = default) =>
        (await client.Post("/v3/ecommerce/subsidies/create", new SubsidyAdded(Shop(to), to.TransactionId, amount.Fen, description), stop)).ToDone();

    public async Task<ChannelAnswer<bool>> TakeBack(FrozenOrder from, string number, Money amount, string description, CancellationToken stop = default) =>
        (await client.Post("/v3/ecommerce/subsidies/return", new SubsidyTakenBack(Shop(from), number, from.TransactionId, amount.Fen, description), stop)).ToDone();

    private static string Shop(FrozenOrder of) => of.SubMchId ?? throw new InvalidOperationException("Paid to the platform's own account.");
}
