using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Sharing;

/// <summary>Which family serves an order is not a setting: it is whose account the order was paid to.</summary>
public sealed class SharingByAccount(EcommerceSharing ofShops, DirectSharing own) : IProfitSharing
{
    public Task<ChannelAnswer<ChannelShare>> Share(ShareOrder order, CancellationToken stop = default) => For(order.Of.SubMchId).Share(order, stop);

    public Task<ChannelAnswer<ChannelShare>> Query(FrozenOrder of, string number, CancellationToken stop = default) => For(of.SubMchId).Query(of, number, stop);

    public Task<ChannelAnswer<bool>> Finish(FrozenOrder of, string number, string description, CancellationToken stop = default) =>
        For(of.SubMchId).Finish(of, number, description, stop);

    public Task<ChannelAnswer<ChannelShareReturn>> Return(ShareReturnOrder order, CancellationToken stop = default) => For(order.SubMchId).Return(order, stop);

    public Task<ChannelAnswer<ChannelShareReturn>> QueryReturn(ShareReturnOrder order, CancellationToken stop = default) =>
        For(order.SubMchId).QueryReturn(order, stop);

    public Task<ChannelAnswer<Money>> Unsplit(FrozenOrder of, CancellationToken stop = default) => For(of.SubMchId).Unsplit(of, stop);

    public Task<ChannelAnswer<bool>> AddReceiver(ShareReceiver receiver, CancellationToken stop = default) => ofShops.AddReceiver(receiver, stop);

    public Task<ChannelAnswer<bool>> DeleteReceiver(ShareReceiver receiver, CancellationToken stop = default) => ofShops.DeleteReceiver(receiver, stop);

    private IProfitSharing For(string? subMchId) => subMchId is null ? own : ofShops;
}

internal static class ShareWords
{
    public static string Type(bool person) => person ? "PERSONAL_OPENID" : "MERCHANT_ID";

    public static ChannelAnswer<Money> Unsplit(PayOutcome outcome)
    {
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, default, outcome.Code, outcome.Message);
        return PayJson.Read<UnsplitAnswer>(outcome.Body) is { UnsplitAmount: { } fen }
            ? new(ChannelVerdict.Done, new Money(fen))
            : new(ChannelVerdict.Unknown, default, "ANSWER_NOT_READABLE", "微信支付的应答无法识别");
    }
}
