using ShopHub.Data.Disputes;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Disputes;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Shared;

namespace ShopHub.Tests.Cases;

/// <summary>What a judge may do about a case.</summary>
internal static class PlatformActs
{
    /// <summary>What ends it: nobody but a person decides these.</summary>
    public static readonly CaseAct[] Decisions =
    [
        new("confirms for buyer", Lost, (v, c) => v.AnyJudge((ConfirmForBuyer use, PlatformStaff me) => use.Run(me, c.Order.Number, "快递查明已送达"))),
        new("pays lost parcel back", Lost, (v, c) => v.AnyJudge((RefundLostParcel use, PlatformStaff me) => use.Run(me, c.Order.Number, "快递查明已遗失"))),
        new("takes", c => c.Dispute is { IsOpen: true, AgentId: null } open && open.Status.WaitsForPlatform(), (v, c) => v.Judge(c, (TakeDispute use, PlatformStaff me) => use.Run(me, c.DisputeNumber))),
        new("rules", c => c.Dispute is { AgentId: not null } dispute && dispute.Status.WaitsForPlatform(), Rules),
        new("grants guarantee", AtPlatform, (v, c) => v.AnyJudge((GrantGuarantee use, PlatformStaff me) =>
            use.Run(me, c.GuaranteeNumber, c.Guarantee?.Kind is GuaranteeKind.DamageCover ? v.Dice.Next(1, 101) : 0, Money.Zero, "没有来源证明"))),
        new("dismisses guarantee", AtPlatform, (v, c) => v.AnyJudge((DismissGuarantee use, PlatformStaff me) => use.Run(me, c.GuaranteeNumber, "证据不足"))),
        new("confirms guarantee", c => c.Guarantee?.Status is GuaranteeStatus.PayBlocked, (v, c) => v.AnyJudge((ConfirmGuarantee use, PlatformStaff me) => use.Run(me, c.GuaranteeNumber))),
        new("upholds complaint", c => c.Grievance?.Status is GrievanceStatus.Platform, (v, c) => v.AnyJudge((UpholdGrievance use, PlatformStaff me) =>
            use.Run(me, c.GrievanceNumber, new(v.Dice.Next(1, 5) * 500), v.Chance(0.3), "请向买家道歉并补发赠品"))),
        new("dismisses complaint", c => c.Grievance?.Status is GrievanceStatus.Platform,
            (v, c) => v.AnyJudge((DismissGrievance use, PlatformStaff me) => use.Run(me, c.GrievanceNumber, "商家已按承诺处理"))),
        new("checks handling", c => c.Grievance?.Status is GrievanceStatus.WaitHandling,
            (v, c) => v.AnyJudge((CheckHandling use, PlatformStaff me) => use.Run(me, c.GrievanceNumber, v.Chance(0.6)))),
        new("decides complaint's appeal", c => c.Grievance?.Status is GrievanceStatus.Appeal,
            (v, c) => v.AnyJudge((DecideGrievanceAppeal use, PlatformStaff me) => use.Run(me, c.GrievanceNumber, v.Chance(0.5), "聊天记录证明商家已处理"))),
    ];

    public static readonly CaseAct[] All =
    [
        .. Decisions,
        new("lets parcel wait", Lost, (v, c) => v.AnyJudge((WaitForParcel use, PlatformStaff me) => use.Run(me, c.Order.Number, v.One(3, 5, 7), "快递还在查找"))),
        new("puts back", c => c.Dispute is { AgentId: not null, IsOpen: true }, (v, c) => v.Judge(c, (PutBackDispute use, PlatformStaff me) => use.Run(me, c.DisputeNumber))),
        new("asks proof", c => c.Dispute?.Status is DisputeStatus.Processing, (v, c) => v.Judge(c, (AskProof use, PlatformStaff me) => use.Run(me, c.DisputeNumber, Side(v), "请提供开箱视频截图"))),
        new("asks guarantee's proof", AtPlatform, (v, c) => v.AnyJudge((AskGuaranteeProof use, PlatformStaff me) => use.Run(me, c.GuaranteeNumber, Side(v), "请提供来源证明"))),
        new("asks complaint's proof", c => c.Grievance?.Status is GrievanceStatus.Platform,
            (v, c) => v.AnyJudge((AskGrievanceProof use, PlatformStaff me) => use.Run(me, c.GrievanceNumber, Side(v), "请提供聊天记录"))),
    ];

    private static bool Lost(CaseFile c) => c.Order is { LookedIntoSince: not null, OpenAfterSales: 0 };

    private static bool AtPlatform(CaseFile c) => c.Guarantee?.Status is GuaranteeStatus.Platform;

    private static Sides Side(Village v) => v.One(Sides.Buyer, Sides.Merchant, Sides.Both);

    private static Task<Data.Outcome> Rules(Village v, CaseFile c)
    {
        var refund = v.Part(c.Dispute?.Claim.Total ?? Money.Zero);
        var liable = refund.IsZero ? v.One(Liable.Buyer, Liable.Nobody) : v.One(Liable.Merchant, Liable.Both);
        CompensationBasis? onTop = v.Chance(0.2) ? v.One(CompensationBasis.WrongDescription, CompensationBasis.FakeGoods) : null;
        return v.Judge(c, (RuleDispute use, PlatformStaff me) => use.Run(me, c.DisputeNumber, liable, refund, v.Chance(0.4), "根据双方证据", onTop));
    }
}
