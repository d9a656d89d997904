using ShopHub.Domain.Merchants;

namespace ShopHub.Web.MerchantConsole.Staff;

public static class OwnerTransferWords
{
    public static string Text(this OwnerTransferStatus status) => status switch
    {
        OwnerTransferStatus.Offered => "等待对方确认",
        OwnerTransferStatus.Agreed => "冷静期",
        OwnerTransferStatus.Done => "已完成",
        OwnerTransferStatus.Ended => "未完成",
    };

    public static string Tone(this OwnerTransferStatus status) => status switch
    {
        OwnerTransferStatus.Offered or OwnerTransferStatus.Agreed => "warn",
        OwnerTransferStatus.Done => "ok",
        OwnerTransferStatus.Ended => "none",
    };
}
