using ShopHub.Domain.Payments;

namespace ShopHub.Web.Kit;

public static class RefundWords
{
    /// <summary>Why, as the buyer reads it at the channel and the finance on the desk.</summary>
    public static string Text(this RefundReason reason) => reason switch
    {
        RefundReason.Merchant => "商家同意退款",
        RefundReason.Dispute => "平台裁定退款",
        RefundReason.UnshippedAuto => "未发货退款",
        RefundReason.MerchantDidNotAnswer => "商家超时未处理",
        RefundReason.MerchantDidNotConfirmReturn => "商家超时未确认收货",
        RefundReason.ExchangeNotSent => "商家超时未发出换货",
        RefundReason.LateMoney => "订单已关闭，款项退回",
    };

    public static string Text(this TransferStatus status) => status switch
    {
        TransferStatus.Asked => "待复核",
        TransferStatus.Ready => "待发送",
        TransferStatus.Accepted => "渠道处理中",
        TransferStatus.ToConfirm => "待买家确认",
        TransferStatus.Paying => "到账中",
        TransferStatus.Paid => "已到账",
        TransferStatus.Failed => "转账失败",
        TransferStatus.Cancelled => "已关闭",
        TransferStatus.Declined => "未发出",
    };

    public static string Text(this RefundStatus status) => status switch
    {
        RefundStatus.Created => "待发送",
        RefundStatus.Processing => "渠道处理中",
        RefundStatus.Closed => "渠道已关闭",
        RefundStatus.Abnormal => "渠道退款异常",
        RefundStatus.Success => "已退款",
        RefundStatus.PaidByHand => "已线下退款",
    };
}
