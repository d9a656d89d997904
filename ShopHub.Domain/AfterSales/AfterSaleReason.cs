namespace ShopHub.Domain.AfterSales;

/// <summary>What is asked for (AS-01).</summary>
public enum AfterSaleKind { Refund = 1, Return = 2, Exchange = 3 }

/// <summary>Why (AS-04).</summary>
public enum AfterSaleReason
{
    NotWanted = 1, WrongOrdered = 2, NoTrace = 3, EmptyParcel = 4, Refused = 5, Late = 6,
    NotAsDescribed = 7, Quality = 8, WrongGoods = 9, NoLabel = 10, Fake = 11, Damaged = 12, Other = 99,
}

public static class AfterSaleReasons
{
    /// <summary>Counts as quality for certification (CRT-07).</summary>
    public static bool IsQuality(this AfterSaleReason reason) =>
        reason is AfterSaleReason.NotAsDescribed or AfterSaleReason.Quality or AfterSaleReason.WrongGoods or AfterSaleReason.EmptyParcel
            or AfterSaleReason.NoLabel or AfterSaleReason.Fake or AfterSaleReason.Damaged;

    /// <summary>The shop refuses it only with pictures (AS-10).</summary>
    public static bool NeedsProof(this AfterSaleReason reason) => reason is AfterSaleReason.NotWanted || reason.IsQuality();

    /// <summary>The merchant bears both ways of freight (AS-15, REF-03).</summary>
    public static bool IsMerchantLiable(this AfterSaleReason reason) =>
        reason.IsQuality() || reason is AfterSaleReason.Late or AfterSaleReason.NoTrace;

    /// <summary>The buyer sends back at his own cost: he has changed his mind, or ordered the wrong thing; for every other reason, and where nothing was said, the merchant pays (AS-15).</summary>
    public static bool IsReturnedAtBuyersCost(this AfterSaleReason reason) => reason is AfterSaleReason.NotWanted or AfterSaleReason.WrongOrdered;

    /// <summary>Can only be said of goods that have left the shop.</summary>
    public static bool SpeaksOfParcel(this AfterSaleReason reason) =>
        reason.IsQuality() || reason is AfterSaleReason.NoTrace or AfterSaleReason.Refused;

    /// <summary>The goods are there and can go back; one who does not want them any more wants his money.</summary>
    public static bool FitsExchange(this AfterSaleReason reason) =>
        reason is AfterSaleReason.WrongOrdered or AfterSaleReason.NotAsDescribed or AfterSaleReason.Quality or AfterSaleReason.WrongGoods
            or AfterSaleReason.NoLabel or AfterSaleReason.Damaged or AfterSaleReason.Other;

    public static string Text(this AfterSaleReason reason) => reason switch
    {
        AfterSaleReason.NotWanted => "不想要了（7天无理由）",
        AfterSaleReason.WrongOrdered => "拍错、多拍",
        AfterSaleReason.NoTrace => "快递长时间无轨迹",
        AfterSaleReason.EmptyParcel => "空包裹、少件",
        AfterSaleReason.Refused => "已拒收包裹",
        AfterSaleReason.Late => "未按约定时间发货",
        AfterSaleReason.NotAsDescribed => "与描述不符",
        AfterSaleReason.Quality => "质量问题",
        AfterSaleReason.WrongGoods => "发错货",
        AfterSaleReason.NoLabel => "无生产日期、厂名等标识",
        AfterSaleReason.Fake => "假冒商品",
        AfterSaleReason.Damaged => "收到时已破损",
        AfterSaleReason.Other => "其他",
    };
}
