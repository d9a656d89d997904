using ShopHub.Domain.Shared;
using static ShopHub.Domain.Violations.MeasureStatus;
using static ShopHub.Domain.Violations.ViolationStatus;

namespace ShopHub.Domain.Violations;

/// <summary>Where a violation stands, with WeChat's codes for 2, 4, 5 and 6 (VIO-05).</summary>
public enum ViolationStatus
{
    /// <summary>待复核: a second person must agree.</summary>
    Proposed = 1,

    /// <summary>已生效</summary>
    Approved = 2,

    /// <summary>复核未通过: never had an effect.</summary>
    Dropped = 3,

    /// <summary>申诉中</summary>
    InAppeal = 4,

    /// <summary>申诉未通过</summary>
    Refused = 5,

    /// <summary>申诉成立</summary>
    Won = 6,
}

public static class ViolationLifecycle
{
    public static readonly Lifecycle<ViolationStatus> Table = new(start: Proposed)
    {
        [Proposed] = [Approved, Dropped],
        [Approved] = [InAppeal, Won],
        [InAppeal] = [Refused, Won],
    };
}

public enum MeasureStatus
{
    /// <summary>执行中</summary>
    Running = 0,

    /// <summary>已结束</summary>
    Over = 1,

    /// <summary>已撤销: an appeal was won.</summary>
    Undone = 2,
}

public static class MeasureLifecycle
{
    public static readonly Lifecycle<MeasureStatus> Table = new(start: Running)
    {
        [Running] = [Over, Undone],
        [Over] = [Undone],
    };
}
