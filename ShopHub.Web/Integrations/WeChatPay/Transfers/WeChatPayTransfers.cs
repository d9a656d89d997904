using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.WeChatPay.Orders;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Transfers;

/// <summary>Transfers to a shopper's WeChat balance that he confirms himself (商家转账, wechat-pay-v3.md §16).</summary>
public sealed class WeChatPayTransfers(WeChatPayClient client, WeChatPayAccount account, FieldCipher cipher) : ITransferChannel
{
    public const string NoticePath = "notify/wechatpay/transfers";

    private const string Path = "/v3/fund-app/mch-transfer/transfer-bills";

    private const int RemarkLength = 32;

    /// <summary>企业赔付: the scene a shop platform pays its customers back under, and what it must tell.</summary>
    private const string Scene = "1011", SceneInfo = "赔付原因";

    public async Task<ChannelAnswer<ChannelTransfer>> Submit(TransferOrder order, CancellationToken stop = default)
    {
        FieldSeal? seal = null;
        if (order.Name is not null && (seal = await cipher.Seal(stop)) is null) return new(ChannelVerdict.Busy, null, "NO_PLATFORM_KEY", "暂时取不到微信支付的公钥");
        var remark = OrderWords.Cut(order.Remark, RemarkLength);
        var outcome = await client.Post(Path, new TransferMessage(
            account.AppId, order.Number, Scene, order.OpenId, order.Name is { } name ? seal!.Close(name) : null, order.Amount.Fen, remark,
            account.NotifyUrl(NoticePath), [new(SceneInfo, "订单退款未能原路退回")]), stop, seal);
        return outcome.Read<TransferResource, ChannelTransfer>(made => made.OutBillNo == order.Number
            ? (made with { TransferAmount = order.Amount.Fen }).ToChannel()
            : null);
    }

    public async Task<ChannelAnswer<ChannelTransfer>> Query(string number, CancellationToken stop = default)
    {
        var outcome = await client.Get($"{Path}/out-bill-no/{Uri.EscapeDataString(number)}", stop);
        return outcome.Code is "NOT_FOUND" or "RESOURCE_NOT_EXISTS" or "ORDER_NOT_EXIST"
            ? new(ChannelVerdict.Refused, null, ITransferChannel.Unknown, outcome.Message)
            : outcome.Read<TransferResource, ChannelTransfer>(found => found.OutBillNo == number ? found.ToChannel() : null);
    }

    public async Task<ChannelAnswer<bool>> Cancel(string number, CancellationToken stop = default) =>
        (await client.Post($"{Path}/out-bill-no/{Uri.EscapeDataString(number)}/cancel", new { }, stop)).ToDone();
}

// Members are named after the wire.
public sealed record TransferMessage(
    string Appid, string OutBillNo, string TransferSceneId, string Openid, string? UserName, long TransferAmount, string TransferRemark, string NotifyUrl,
    IReadOnlyList<TransferSceneInfo> TransferSceneReportInfos);

public sealed record TransferSceneInfo(string InfoType, string InfoContent);

/// <summary>A transfer as an application, a query and a callback tell it.</summary>
public sealed record TransferResource(
    string? MchId, string? OutBillNo, string? TransferBillNo, string? State, long? TransferAmount, string? PackageInfo, string? FailReason, DateTimeOffset? CreateTime)
{
    public ChannelTransfer ToChannel() => new(OutBillNo ?? "", TransferBillNo, StateOf(), new(TransferAmount ?? 0), PackageInfo, Why(), CreateTime);

    // What the finance and the buyer's next try depend on is said; the rest keeps the channel's code.
    private string? Why() => FailReason switch
    {
        "OVERDUE_CLOSE" => "收款人未在24小时内确认",
        "MCH_CANCEL" => "已按平台要求撤回",
        "NAME_NOT_CORRECT" => "收款人姓名不符",
        "NOT_ENOUGH" => "平台在渠道的余额不足",
        var other => other,
    };

    private ChannelTransferState StateOf() => State switch
    {
        "ACCEPTED" or "PROCESSING" => ChannelTransferState.Accepted,
        "WAIT_USER_CONFIRM" => ChannelTransferState.ToConfirm,
        "TRANSFERING" => ChannelTransferState.Paying,
        "SUCCESS" => ChannelTransferState.Paid,
        "FAIL" => ChannelTransferState.Failed,
        "CANCELING" => ChannelTransferState.Cancelling,
        "CANCELLED" => ChannelTransferState.Cancelled,
        _ => ChannelTransferState.Other,
    };
}
