namespace ShopHub.Domain.Closing;

/// <summary>Why a shop closes (I1).</summary>
public enum ClosingReason { StopsBusiness = 1, RestsAWhile = 2, WantsAnotherName = 3, HandsOver = 4, ChangesSubject = 5, NeedsMoney = 6, Other = 9 }

/// <summary>What one would rather do than close, and where.</summary>
/// <param name="Link">Null where there is no page for it.</param>
public sealed record BetterWay(string Words, string? Link = null, string LinkWords = "");

public static class ClosingReasons
{
    public static string Words(this ClosingReason reason) => reason switch
    {
        ClosingReason.StopsBusiness => "不再经营",
        ClosingReason.RestsAWhile => "只是暂时歇业",
        ClosingReason.WantsAnotherName => "想换一个店名",
        ClosingReason.HandsOver => "转给别人经营",
        ClosingReason.ChangesSubject => "换了公司或营业执照",
        ClosingReason.NeedsMoney => "想取出货款",
        ClosingReason.Other => "其他原因",
    };

    /// <summary>Null when closing is the way.</summary>
    public static BetterWay? Instead(this ClosingReason reason) => reason switch
    {
        ClosingReason.RestsAWhile => new("歇业不用关店：商品下架后不再接单，评价、资质和店名都还在，随时可以重新上架。", "/console/products?state=On", "去下架商品"),
        ClosingReason.WantsAnotherName => new("改名不用关店：关店后店名谁也不能再用，评价和销量也回不来。请联系平台客服办理改名审核。"),
        ClosingReason.HandsOver => new("换人经营不用关店：可以把店铺转让给同事，评价、资质和店名都保留；换营业执照主体的请选“换了公司或营业执照”。", "/console/handover", "去转让店铺"),
        ClosingReason.ChangesSubject => new("同一主体只是换了执照信息时，请联系平台客服变更资料。确实换了主体，需要用新主体另开一家店，再关闭这一家。"),
        ClosingReason.NeedsMoney => new("取出货款不用关店：已结算的余额可以直接提现，次一工作日到账。", "/console/money/withdrawals", "去提现"),
        ClosingReason.StopsBusiness or ClosingReason.Other => null,
    };
}
