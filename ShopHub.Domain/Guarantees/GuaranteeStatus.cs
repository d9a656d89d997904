using ShopHub.Domain.Disputes;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Guarantees.GuaranteeStatus;

namespace ShopHub.Domain.Guarantees;

/// <summary>The promise a slip stands on, with WeChat's types (GUA-01).</summary>
public enum GuaranteeKind
{
    /// <summary>假一赔三</summary>
    FakePaysThree = 1,

    /// <summary>坏损包退</summary>
    DamageCover = 2,
}

/// <summary>Annex A, Guarantee, with WeChat's codes (GUA-01).</summary>
public enum GuaranteeStatus
{
    /// <summary>待商家答复</summary>
    WaitMerchant = 10,

    /// <summary>平台审理中</summary>
    Platform = 15,

    /// <summary>待买家举证</summary>
    WaitProofOfBuyer = 20,

    /// <summary>待商家举证</summary>
    WaitProofOfMerchant = 25,

    /// <summary>待双方举证</summary>
    WaitProofOfBoth = 30,

    /// <summary>无需赔付</summary>
    NothingToPay = 33,

    /// <summary>赔付中</summary>
    Paying = 35,

    /// <summary>大额，待另一人复核</summary>
    PayBlocked = 36,

    /// <summary>已赔付</summary>
    Paid = 40,

    /// <summary>三次没有转成</summary>
    PayFailed = 45,

    /// <summary>买家已撤销</summary>
    Cancelled = 50,
}

public static class GuaranteeLifecycle
{
    private static readonly GuaranteeStatus[] s_afterProof = [Platform, Cancelled];

    public static readonly Lifecycle<GuaranteeStatus> Table = new(start: WaitMerchant)
    {
        [WaitMerchant] = [Paying, Platform, Cancelled],
        [Platform] = [WaitProofOfBuyer, WaitProofOfMerchant, WaitProofOfBoth, NothingToPay, Paying, PayBlocked, Cancelled],
        [WaitProofOfBuyer] = s_afterProof,
        [WaitProofOfMerchant] = s_afterProof,
        [WaitProofOfBoth] = s_afterProof,
        [PayBlocked] = [Paying],
        [Paying] = [Paid, PayFailed],
        // The buyer takes it after all.
        [PayFailed] = [Paid],
    };

    /// <summary>Who is asked for proof now.</summary>
    public static Sides Asked(this GuaranteeStatus status) => status switch
    {
        WaitProofOfBuyer => Sides.Buyer,
        WaitProofOfMerchant => Sides.Merchant,
        WaitProofOfBoth => Sides.Both,
        WaitMerchant or Platform or NothingToPay or Paying or PayBlocked or Paid or PayFailed or Cancelled => Sides.None,
    };

    /// <summary>Nobody has decided: the buyer may withdraw.</summary>
    public static bool IsUndecided(this GuaranteeStatus status) => status is WaitMerchant or Platform || status.Asked() is not Sides.None;

    internal static GuaranteeStatus Wait(Sides from) => from switch
    {
        Sides.Buyer => WaitProofOfBuyer,
        Sides.Merchant => WaitProofOfMerchant,
        _ => WaitProofOfBoth,
    };
}
