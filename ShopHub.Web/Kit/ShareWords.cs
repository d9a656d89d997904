using ShopHub.Domain.Settlement;

namespace ShopHub.Web.Kit;

/// <summary>How far the division of an order's money is.</summary>
public static class ShareWords
{
    public static string Text(ShareStatus status) => status switch
    {
        ShareStatus.Dividing => "分账中",
        ShareStatus.Divided => "待解冻",
        ShareStatus.Finished => "已完成",
        ShareStatus.Lacking => "未分足",
    };

    public static string Tone(ShareStatus status) => status switch
    {
        ShareStatus.Finished => "ok",
        ShareStatus.Lacking => "stop",
        ShareStatus.Dividing or ShareStatus.Divided => "info",
    };
}
