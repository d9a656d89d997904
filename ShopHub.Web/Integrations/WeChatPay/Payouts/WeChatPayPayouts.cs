using ShopHub.Domain.Payments;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Web.Integrations.WeChatPay.Payouts;

/// <summary>A shop's money from its account at the channel to its bank (平台收付通 提现).</summary>
public sealed class WeChatPayPayouts(WeChatPayClient client, WeChatPayAccount account) : IPayoutChannel
{
    public const string NoticePath = "notify/wechatpay/withdrawals";

    private const string Path = "/v3/ecommerce/fund/withdraw";

    private const int MemoLength = 32;

    public async Task<ChannelAnswer<string>> Submit(PayoutOrder order, CancellationToken stop = default)
    {
        var memo = order.Memo.Length > MemoLength ? order.Memo[..MemoLength] : order.Memo;
        var outcome = await client.Post(Path, new PayoutRequest(order.SubMchId, order.Number, order.Amount.Fen, memo, account.NotifyUrl(NoticePath)), stop);
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, null, outcome.Code, outcome.Message);
        return PayJson.Read<PayoutResource>(outcome.Body)?.WithdrawId is { } id
            ? new(ChannelVerdict.Done, id)
            : new(ChannelVerdict.Unknown, null, "ANSWER_NOT_READABLE", "微信支付的应答无法识别");
    }

    public async Task<ChannelAnswer<ChannelPayout>> Query(string number, string subMchId, CancellationToken stop = default)
    {
        var outcome = await client.Get($"{Path}/out-request-no/{Uri.EscapeDataString(number)}?sub_mchid={Uri.EscapeDataString(subMchId)}", stop);
        if (outcome.Code is "RESOURCE_NOT_EXISTS" or "ORDER_NOT_EXIST") return new(ChannelVerdict.Refused, null, IPayoutChannel.Unknown, outcome.Message);
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, null, outcome.Code, outcome.Message);
        return PayJson.Read<PayoutResource>(outcome.Body) is { OutRequestNo: not null } found
            ? new(ChannelVerdict.Done, found.ToChannel())
            : new(ChannelVerdict.Unknown, null, "ANSWER_NOT_READABLE", "微信支付的应答无法识别");
    }
}

// Members are named after the wire.
public sealed record PayoutRequest(string SubMchid, string OutRequestNo, long Amount, string BankMemo, string NotifyUrl);

public sealed record PayoutResource(
    string? SpMchid, string? SubMchid, string? OutRequestNo, string? WithdrawId, string? Status, long? Amount, string? Reason)
{
    public ChannelPayout ToChannel() => new(OutRequestNo ?? "", WithdrawId, State, new(Amount ?? 0), Reason) { SubMchId = SubMchid };

    private ChannelPayoutState State => Status switch
    {
        "INIT" => ChannelPayoutState.Init,
        "CREATE_SUCCESS" => ChannelPayoutState.Created,
        "SUCCESS" => ChannelPayoutState.Success,
        "FAIL" => ChannelPayoutState.Failed,
        "REFUND" => ChannelPayoutState.Returned,
        "CLOSE" => ChannelPayoutState.Closed,
        _ => ChannelPayoutState.Other,
    };
}
