using ShopHub.Domain.Shared;
using static ShopHub.Domain.Insurance.FreightPolicyStatus;

namespace ShopHub.Domain.Insurance;

/// <summary>What has become of a policy and of its one claim (INS-03, INS-05).</summary>
public enum FreightPolicyStatus
{
    /// <summary>投保中: paid for, the insurer has not confirmed it.</summary>
    Asked = 1,

    /// <summary>已投保</summary>
    Insured = 2,

    /// <summary>保险公司未承保: the premium went back.</summary>
    Declined = 3,

    /// <summary>理赔中</summary>
    Claiming = 4,

    /// <summary>已赔付</summary>
    Paid = 5,

    /// <summary>未获赔付</summary>
    ClaimDeclined = 6,
}

public static class FreightPolicyLifecycle
{
    public static readonly Lifecycle<FreightPolicyStatus> Table = new(start: Asked)
    {
        [Asked] = [Insured, Declined],
        [Insured] = [Claiming],
        [Claiming] = [Paid, ClaimDeclined],
    };
}
