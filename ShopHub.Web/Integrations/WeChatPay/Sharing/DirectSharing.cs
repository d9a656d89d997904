using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Sharing;

/// <summary>Sharing of orders that were paid to the platform's own merchant (普通分账).</summary>
public sealed class DirectSharing(WeChatPayClient client, WeChatPayAccount account, FieldCipher cipher) : IProfitSharing
{
    private const string Root = "/v3/profitsharing";

    public async Task<ChannelAnswer<ChannelShare>> Share(ShareOrder order, CancellationToken stop = default) =>
        (await client.Post($"{Root}/orders", new PlainShare(
            account.AppId, order.Of.TransactionId, order.Number,
            [.. order.Parts.Select(p => new PlainShareTo(ShareWords.Type(p.Person), p.Account, p.Amount.Fen, p.Description))], UnfreezeUnsplit: false), stop))
        .Read<ShareResource, ChannelShare>(r => r.ToChannel());

    public async Task<ChannelAnswer<ChannelShare>> Query(FrozenOrder of, string number, CancellationToken stop = default) =>
        (await client.Get($"{Root}/orders/{Uri.EscapeDataString(number)}?transaction_id={of.TransactionId}", stop))
        .Read<ShareResource, ChannelShare>(r => r.ToChannel());

    public async Task<ChannelAnswer<bool>> Finish(FrozenOrder of, string number, string description, CancellationToken stop = default) =>
        (await client.Post($"{Root}/orders/unfreeze", new PlainUnfreeze(of.TransactionId, number, description), stop)).ToDone();

    public async Task<ChannelAnswer<ChannelShareReturn>> Return(ShareReturnOrder order, CancellationToken stop = default) =>
        (await client.Post($"{Root}/return-orders", new PlainReturn(order.ShareNumber, order.Number, order.From, order.Amount.Fen, order.Description), stop))
        .Read<ShareReturnResource, ChannelShareReturn>(r => r.ToChannel());

    public async Task<ChannelAnswer<ChannelShareReturn>> QueryReturn(ShareReturnOrder order, CancellationToken stop = default) =>
        (await client.Get($"{Root}/return-orders/{Uri.EscapeDataString(order.Number)}?out_order_no={Uri.EscapeDataString(order.ShareNumber)}", stop))
        .Read<ShareReturnResource, ChannelShareReturn>(r => r.ToChannel());

    public async Task<ChannelAnswer<Money>> Unsplit(FrozenOrder of, CancellationToken stop = default) =>
        ShareWords.Unsplit(await client.Get($"{Root}/transactions/{of.TransactionId}/amounts", stop));

    /// <summary>A merchant's name goes sealed.</summary>
    public async Task<ChannelAnswer<bool>> AddReceiver(ShareReceiver receiver, CancellationToken stop = default)
    {
        if (await cipher.Seal(stop) is not { } seal) return new(ChannelVerdict.Busy, false, "NO_PLATFORM_KEY", "暂时取不到微信支付的公钥");
        return (await client.Post($"{Root}/receivers/add", new PlainReceiver(
            account.AppId, ShareWords.Type(receiver.Person), receiver.Account, receiver.Name is { } name ? seal.Close(name) : null,
            receiver.Person ? "DISTRIBUTOR" : "SUPPLIER"), stop, seal)).ToDone();
    }

    public async Task<ChannelAnswer<bool>> DeleteReceiver(ShareReceiver receiver, CancellationToken stop = default) =>
        (await client.Post($"{Root}/receivers/delete", new { appid = account.AppId, type = ShareWords.Type(receiver.Person), account = receiver.Account }, stop)).ToDone();
}
