namespace ShopHub.Domain.Violations;

/// <summary>How grave a violation is (VIO-01).</summary>
public enum ViolationClass { General = 1, Medium = 2, Serious = 3 }

/// <summary>Something a shop must not do, as the violation rules say it.</summary>
/// <param name="Code">Stable; stored with each violation.</param>
/// <param name="Forbids">What the merchant reads.</param>
/// <param name="Points">As usual; the reviewer may give others of the class. Source: own choice.</param>
public sealed record ViolationRule(string Code, ViolationClass Class, string Name, string Forbids, int Points)
{
    public static IReadOnlyList<ViolationRule> All { get; } =
    [
        new("late-shipping", ViolationClass.General, "延迟发货", "没有在承诺的时间内发货", 1),
        new("slow-answers", ViolationClass.General, "怠于服务", "长期不回复买家，或不处理售后", 1),
        new("false-shipping", ViolationClass.Medium, "虚假发货", "填写虚假、重复的运单号，或寄空包裹", 4),
        new("price-fraud", ViolationClass.Medium, "价格欺诈", "虚构原价、优惠，或结算时多收款", 4),
        new("review-fraud", ViolationClass.Medium, "操纵评价", "刷单、好评返现，或骚扰买家改评", 4),
        new("fakes", ViolationClass.Serious, "销售假货", "销售假冒他人注册商标的商品", 24),
        new("banned-goods", ViolationClass.Serious, "销售违禁商品", "销售法律法规禁止销售的商品", 24),
        new("off-platform", ViolationClass.Serious, "引导线下交易并欺诈", "引导买家离开平台付款，造成损失", 12),
        new("fake-papers", ViolationClass.Serious, "伪造资质", "提交伪造、变造的证照或授权书", 24),
    ];

    /// <summary>A complaint that the platform found right (CPL-09): written down with its ruling, never by hand, and appealed at the slip. Points: own choice.</summary>
    public static ViolationRule LostComplaint { get; } = new("lost-complaint", ViolationClass.General, "投诉成立", "买家的投诉经平台裁定成立", 1);

    /// <summary>Null when there is no such rule.</summary>
    public static ViolationRule? Of(string code) => code == LostComplaint.Code ? LostComplaint : All.FirstOrDefault(r => r.Code == code);
}
