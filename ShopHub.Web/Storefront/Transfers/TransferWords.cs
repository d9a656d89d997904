using ShopHub.Data.Payments;
using ShopHub.Domain.Payments;

namespace ShopHub.Web.Storefront.Transfers;

public static class TransferWords
{
    /// <summary>Where the transfer is now, in one sentence.</summary>
    public static string Sentence(BuyerTransferRow row) => row.Status switch
    {
        TransferStatus.Paid => "已存入微信零钱",
        TransferStatus.ToConfirm when row.CanConfirm => "请确认收款",
        TransferStatus.ToConfirm => "转账正在撤回",
        TransferStatus.Asked or TransferStatus.Ready or TransferStatus.Accepted => "转账准备中",
        TransferStatus.Paying => "正在到账",
        TransferStatus.Failed or TransferStatus.Cancelled or TransferStatus.Declined => "这笔转账已关闭",
    };

    /// <summary>What comes next by itself.</summary>
    public static string Next(BuyerTransferRow row) => row.Status switch
    {
        TransferStatus.Paid => "可以在微信的零钱明细里查看",
        TransferStatus.ToConfirm when row.CanConfirm => row.CompensationNumber is null ? "逾期未确认会退回平台，再换一种方式退给您" : "逾期未确认会退回平台，为您保留，可以再次领取",
        TransferStatus.ToConfirm => row.CompensationNumber is null ? "平台会换一种方式退给您" : "这笔赔付为您保留着",
        TransferStatus.Asked or TransferStatus.Ready or TransferStatus.Accepted => "准备好后会通知您确认收款，不用重复操作",
        TransferStatus.Paying => "微信正在入账，一般几秒钟",
        TransferStatus.Failed or TransferStatus.Cancelled or TransferStatus.Declined => row.CompensationNumber is null ? "没有扣您的钱，平台会换一种方式把退款付给您" : "这笔赔付为您保留着，可以再次领取",
    };
}
