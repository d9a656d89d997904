using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Compensations;

/// <summary>What a compensation is owed for, by the rule of the same number.</summary>
public enum CompensationBasis
{
    /// <summary>逾期发货 (CMP-02)</summary>
    LateShipping = 2,

    /// <summary>缺货未发货 (CMP-03)</summary>
    OutOfStock = 3,
    /// <summary>虚假发货 (CMP-03)</summary>
    FalseShipping = 30,

    /// <summary>假货 (CMP-04)</summary>
    FakeGoods = 4,

    /// <summary>食品不符合安全标准 (CMP-05)</summary>
    UnsafeFood = 5,

    /// <summary>描述不符 (CMP-06)</summary>
    WrongDescription = 6,

    /// <summary>坏损包退 (CMP-07)</summary>
    Damage = 7,

    /// <summary>投诉成立 (CPL-06): as much as the platform has ruled.</summary>
    Complaint = 10,
}

public enum CompensationStatus
{
    /// <summary>待领取: owed, and no transfer is on its way.</summary>
    Owed = 0,

    /// <summary>转账中: sent to the buyer's WeChat, who has a day to say yes.</summary>
    Sending = 1,

    /// <summary>已到账</summary>
    Paid = 2,
}

public static class CompensationLifecycle
{
    public static readonly Lifecycle<CompensationStatus> Table = new(start: CompensationStatus.Owed)
    {
        [CompensationStatus.Owed] = [CompensationStatus.Sending],
        [CompensationStatus.Sending] = [CompensationStatus.Paid, CompensationStatus.Owed],
    };
}

public static class CompensationBases
{
    public static string Text(this CompensationBasis basis) => basis switch
    {
        CompensationBasis.LateShipping => "逾期发货",
        CompensationBasis.OutOfStock => "缺货未发货",
        CompensationBasis.FalseShipping => "虚假发货",
        CompensationBasis.FakeGoods => "假一赔三",
        CompensationBasis.UnsafeFood => "食品安全十倍赔偿",
        CompensationBasis.WrongDescription => "描述不符",
        CompensationBasis.Damage => "坏损包退",
        CompensationBasis.Complaint => "投诉成立",
    };
}
