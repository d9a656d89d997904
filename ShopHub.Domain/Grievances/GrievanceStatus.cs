using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Grievances.GrievanceStatus;

namespace ShopHub.Domain.Grievances;

/// <summary>What a buyer is angry about, with WeChat's codes (CPL-01).</summary>
public enum GrievanceKind
{
    /// <summary>迟迟不发货</summary>
    NotShipped = 611,

    /// <summary>虚假发货</summary>
    FalseShipping = 612,

    /// <summary>少发、错发</summary>
    WrongParcel = 613,

    /// <summary>物流异常</summary>
    Logistics = 614,

    /// <summary>服务态度差</summary>
    Manners = 621,

    /// <summary>联系不上、不处理售后</summary>
    NoAnswer = 622,

    /// <summary>承诺没有兑现</summary>
    BrokenPromise = 631,

    /// <summary>优惠、价格与页面不符</summary>
    Price = 632,

    /// <summary>不开发票</summary>
    Invoice = 633,

    /// <summary>质量问题</summary>
    Quality = 641,

    /// <summary>与描述不符</summary>
    NotAsDescribed = 642,

    /// <summary>疑似假货</summary>
    Fake = 643,
}

/// <summary>Annex A, Complaint, with WeChat's codes.</summary>
public enum GrievanceStatus
{
    /// <summary>买家已撤销</summary>
    Cancelled = 102,

    /// <summary>平台处理中</summary>
    Platform = 103,

    /// <summary>待商家举证</summary>
    WaitProofOfMerchant = 106,

    /// <summary>待买家举证</summary>
    WaitProofOfBuyer = 107,

    /// <summary>待双方举证</summary>
    WaitProofOfBoth = 108,

    /// <summary>商家已处理，投诉成立</summary>
    Handled = 112,

    /// <summary>投诉不成立</summary>
    NotLiable = 115,

    /// <summary>已赔付，投诉成立</summary>
    Paid = 116,

    /// <summary>商家申诉成立</summary>
    AppealWon = 117,

    /// <summary>商家申诉未通过</summary>
    AppealLost = 118,

    /// <summary>待商家答复</summary>
    WaitMerchant = 201,

    /// <summary>商家逾期未答复，待买家确认</summary>
    NotAnswered = 202,

    /// <summary>商家提出解决办法，待买家确认</summary>
    Settled = 203,

    /// <summary>商家拒绝，待买家确认</summary>
    Refused = 204,

    /// <summary>已完成</summary>
    Done = 205,

    /// <summary>待商家处理</summary>
    WaitHandling = 206,

    /// <summary>买家逾期未退货，已关闭</summary>
    ReturnMissed = 209,

    /// <summary>待买家退货</summary>
    WaitReturn = 308,

    /// <summary>自动赔付中</summary>
    Paying = 312,

    /// <summary>商家申诉中</summary>
    Appeal = 403,
}

public static class GrievanceLifecycle
{
    private static readonly GrievanceStatus[] s_buyersTurn = [Done, Platform, Cancelled];
    private static readonly GrievanceStatus[] s_afterProof = [Platform, Cancelled];

    public static readonly Lifecycle<GrievanceStatus> Table = new(start: WaitMerchant)
    {
        [WaitMerchant] = [NotAnswered, Settled, Refused, Cancelled],
        [NotAnswered] = s_buyersTurn,
        [Settled] = s_buyersTurn,
        [Refused] = s_buyersTurn,
        [Platform] = [WaitProofOfMerchant, WaitProofOfBuyer, WaitProofOfBoth, NotLiable, WaitReturn, WaitHandling, Cancelled],
        [WaitProofOfMerchant] = s_afterProof,
        [WaitProofOfBuyer] = s_afterProof,
        [WaitProofOfBoth] = s_afterProof,
        [WaitReturn] = [WaitHandling, ReturnMissed],
        [WaitHandling] = [Handled, Paying],
        [Paying] = [Paid],
        [Handled] = [Appeal],
        [Paid] = [Appeal],
        [Appeal] = [AppealWon, AppealLost],
    };

    /// <summary>Who is asked for proof now.</summary>
    public static Sides Asked(this GrievanceStatus status) => status switch
    {
        WaitProofOfBuyer => Sides.Buyer,
        WaitProofOfMerchant => Sides.Merchant,
        WaitProofOfBoth => Sides.Both,
        _ => Sides.None,
    };

    /// <summary>The buyer says whether he is content or wants the platform.</summary>
    public static bool IsBuyersTurn(this GrievanceStatus status) => status is NotAnswered or Settled or Refused;

    /// <summary>Nobody has decided: the buyer may withdraw (CPL-07).</summary>
    public static bool IsUndecided(this GrievanceStatus status) => status is WaitMerchant or Platform || status.IsBuyersTurn() || status.Asked() is not Sides.None;

    internal static GrievanceStatus Wait(Sides from) => from switch
    {
        Sides.Buyer => WaitProofOfBuyer,
        Sides.Merchant => WaitProofOfMerchant,
        _ => WaitProofOfBoth,
    };
}
