using ShopHub.Domain.Shared;
using static ShopHub.Domain.Disputes.DisputeStatus;

namespace ShopHub.Domain.Disputes;

/// <summary>Annex A, Dispute.</summary>
public enum DisputeStatus
{
    /// <summary>待商家答复</summary>
    WaitMerchant = 0,

    /// <summary>平台审理中</summary>
    Processing = 1,

    /// <summary>待举证</summary>
    WaitProof = 2,

    /// <summary>双方协商，暂停审理</summary>
    Paused = 3,

    /// <summary>已和解</summary>
    Mediated = 4,

    /// <summary>已裁定，可申诉</summary>
    Ruled = 5,

    /// <summary>申诉复核中</summary>
    Appealed = 6,

    /// <summary>已结案</summary>
    Final = 7,

    /// <summary>买家已撤销</summary>
    Cancelled = 8,
}

/// <summary>The two who disagree; several at once where both are asked.</summary>
[Flags]
public enum Sides { None = 0, Buyer = 1, Merchant = 2, Both = Buyer | Merchant }

/// <summary>Who is at fault (DSP-04).</summary>
public enum Liable { Merchant = 1, Buyer = 2, Both = 3, Nobody = 4 }

public static class DisputeLifecycle
{
    public static readonly Lifecycle<DisputeStatus> Table = new(start: WaitMerchant)
    {
        [WaitMerchant] = [Processing, Mediated, Cancelled],
        [Processing] = [WaitProof, Paused, Ruled, Mediated, Cancelled],
        [WaitProof] = [Processing, Mediated, Cancelled],
        [Paused] = [Processing, Mediated, Cancelled],
        [Ruled] = [Appealed, Final, Processing],
        [Appealed] = [Final],
        [Mediated] = [Processing],
        [Final] = [Processing],
    };

    /// <summary>Nobody has ruled yet: the sides may still settle, the buyer may still withdraw (DSP-06).</summary>
    public static bool IsUndecided(this DisputeStatus status) => status is WaitMerchant or Processing or WaitProof or Paused;

    /// <summary>The platform's turn: somebody must decide or ask.</summary>
    public static bool WaitsForPlatform(this DisputeStatus status) => status is Processing or Appealed;
}
