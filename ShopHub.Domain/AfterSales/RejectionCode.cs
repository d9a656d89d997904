using ShopHub.Domain.Catalog;
using static ShopHub.Domain.AfterSales.AfterSaleReason;
using static ShopHub.Domain.AfterSales.RejectionCode;

namespace ShopHub.Domain.AfterSales;

/// <summary>Why a shop refuses (AS-10).</summary>
public enum RejectionCode
{
    DamagedByBuyer = 1, Incomplete = 2, TooLate = 3, NotCovered = 4, AsDescribed = 5, AgreedOtherwise = 6, NothingReturned = 7, OtherGoodsReturned = 8,
    SentComplete = 9, OnTheWay = 10, SoldOut = 11, SentAsOrdered = 12, Genuine = 13, Other = 99,
}

public static class RejectionCodes
{
    public static string Text(this RejectionCode code) => code switch
    {
        DamagedByBuyer => "商品人为损坏，或使用后影响再次销售",
        Incomplete => "商品、配件、赠品或吊牌不齐全",
        TooLate => "超过约定的反馈时限",
        NotCovered => "下单时已确认不支持7天无理由退货",
        AsDescribed => "商品与描述一致，没有质量问题",
        AgreedOtherwise => "聊天中已与买家另行约定",
        NothingReturned => "没有退回商品，或退回空包裹",
        OtherGoodsReturned => "退回的不是所售商品",
        SentComplete => "发出时件数齐全、包装完好",
        OnTheWay => "物流正常，或包裹已经签收",
        SoldOut => "要换的规格缺货",
        SentAsOrdered => "已按订单发货，没有发错",
        Genuine => "商品为正品，标识齐全，有来源证明",
        RejectionCode.Other => "其他原因",
    };

    /// <summary>What can be said of such a case now; of goods that go back without a reason only what the law lets count (NRR-03, NRR-04).</summary>
    /// <param name="isBack">The shop has the returned parcel, or waits for it.</param>
    public static IReadOnlyList<RejectionCode> For(AfterSaleKind kind, AfterSaleReason reason, bool isBack, NoReasonReturn noReason) =>
        [.. Enum.GetValues<RejectionCode>().Where(code => code.Fits(kind, reason, isBack, noReason))];

    private static bool Fits(this RejectionCode code, AfterSaleKind kind, AfterSaleReason reason, bool isBack, NoReasonReturn noReason) => code switch
    {
        DamagedByBuyer => isBack || reason is NotWanted or WrongOrdered or NotAsDescribed or Quality or Damaged or AfterSaleReason.Other,
        Incomplete or NothingReturned or OtherGoodsReturned => isBack,
        // The platform itself counts the seven days, and the days of a return on its way.
        TooLate => !isBack && (reason is WrongOrdered or AfterSaleReason.Other || reason.IsQuality()),
        NotCovered => !isBack && reason is NotWanted && noReason is NoReasonReturn.Confirm,
        AsDescribed => reason is NotAsDescribed or Quality or WrongGoods or Damaged,
        Genuine => reason is Fake or NoLabel,
        AgreedOtherwise => !isBack,
        SentComplete => !isBack && reason is (EmptyParcel or Damaged),
        OnTheWay => !isBack && reason is (NoTrace or Late or Refused),
        SentAsOrdered => !isBack && reason is (WrongOrdered or WrongGoods),
        SoldOut => !isBack && kind is AfterSaleKind.Exchange,
        RejectionCode.Other => reason is not NotWanted && !reason.IsQuality(),
    };
}
