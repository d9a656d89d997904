using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Supervision;

/// <summary>
/// A shop proves who stands behind it (主体核验): asked by the platform every six months, or told by the shop when its licence has
/// changed (LAW-04, ONB-18). What is secret lies in it sealed.
/// </summary>
public sealed partial class IdentityCheck
{
    private IdentityCheck() { }

    public Id<IdentityCheck> Id { get; private init; } = Id<IdentityCheck>.New();

    public required string Number { get; init; }

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>The shop, and unique, while the check is open: one at a time.</summary>
    public Id<Merchant>? OpenFor { get; private set; }

    public IdentityStatus Status { get; private set; } = IdentityLifecycle.Table.Start;

    /// <summary>The shop itself has reported a change; false when the platform asked.</summary>
    public required bool IsReport { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the shop must have handed it in, then when the review must be done; null when no clock runs.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Until when the shop had from the beginning.</summary>
    public required DateTimeOffset HandInBy { get; init; }

    /// <summary>Days of the last reminder; null before the first.</summary>
    public int? Reminded { get; private set; }

    /// <summary>The shop was suspended for it; null while it was not.</summary>
    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>The form with its secrets masked; null until it is handed in.</summary>
    public IdentityForm? Shown { get; private set; }

    /// <summary>The whole form, encrypted; empty until it is handed in.</summary>
    public string SealedForm { get; private set; } = "";

    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>Something differs from what was known before.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>When the register was changed; null when nothing has changed, or it was not known before.</summary>
    public DateOnly? ChangedOn { get; private set; }

    public DateTimeOffset? HandedInAt { get; private set; }

    /// <summary>What the reviewer sent back; empty when he did not.</summary>
    public string RejectedFor { get; private set; } = "";

    /// <summary>The review is late. Never approved by itself.</summary>
    public bool IsEscalated { get; private set; }

    public Id<PlatformMember>? ReviewerId { get; private set; }

    /// <summary>When a reviewer agreed: from then on the next six months count.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    public History History { get; private set; } = History.Empty;

    /// <summary>The shop has to do something.</summary>
    public bool IsWithShop => Status is IdentityStatus.Asked or IdentityStatus.Rejected;

    /// <summary>The change was told later than the law allows (ONB-18).</summary>
    public bool IsLateReport => ChangedOn is { } day && HandedInAt is { } told && IdentityPolicy.IsLate(day, told);

    /// <summary>The six months are over.</summary>
    public static IdentityCheck Ask(Id<Merchant> shop, Clockwork by, DateTimeOffset now) => Begin(shop, isReport: false, by, now);

    /// <summary>The shop itself begins.</summary>
    public static IdentityCheck Report(ShopStaff by, DateTimeOffset now) => Begin(by.MerchantId, isReport: true, by, now);

    private static IdentityCheck Begin(Id<Merchant> shop, bool isReport, Actor by, DateTimeOffset now) => new()
    {
        Number = "I" + Digits.Dated(now, 8), MerchantId = shop, OpenFor = shop, IsReport = isReport, AskedAt = now, HandInBy = now.AddDays(IdentityPolicy.HandInDays),
        DueAt = now.AddDays(IdentityPolicy.HandInDays), History = History.Empty.With(new("", nameof(IdentityStatus.Asked), by.ShownAs, now)),
    };
}

public static class IdentityRefusals
{
    public static Refusal Wrong(FieldFault fault) => new("identity.faults", fault.Reason) { Field = fault.Field };

    public static Refusal NothingChanged() => new("identity.nothing-changed", "内容与现在登记的一致，不需要提交变更");

    public static Refusal ChangedOn() => new("identity.changed-on", "请填写登记机关核准变更的日期，不能晚于今天") { Field = nameof(IdentityCheck.ChangedOn) };

    public static Refusal Locked() => new("identity.locked", "正在审核，暂时不能修改");

    public static Refusal NotTrading() => new("identity.not-trading", "店铺营业期间才能提交主体核验");

    public static Refusal AskedByPlatform() => new("identity.asked", "这是平台要求的定期核验，不能撤回，可以等审核结果");

    public static Refusal Why() => new("identity.why", "请写明驳回原因，店铺会看到，4至200字") { Field = "Why" };

    public static Refusal AnotherReviewer() => new("identity.reviewer", "这份核验正由另一位审核员处理");

    public static Refusal OwnShop() => new("identity.own-shop", "您在这家店铺任职，须由其他审核员处理");
}
