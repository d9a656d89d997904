using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Domain.Settlement;

/// <summary>The platform keeps an order's money, or a whole shop's, in escrow while it looks into something (暂缓结算, SET-03).</summary>
public sealed class RiskHold
{
    private RiskHold() { }

    public Id<RiskHold> Id { get; private init; } = Id<RiskHold>.New();

    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Null: everything of the shop.</summary>
    public Id<Order>? OrderId { get; init; }

    public string? OrderNumber { get; init; }

    /// <summary>The shop reads it.</summary>
    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it ends by itself; null: when somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }

    public DateTimeOffset? FreedAt { get; private set; }

    public string? FreedBy { get; private set; }

    /// <exception cref="Refusal"><c>settlement.hold-reason</c>, <c>settlement.hold-until</c></exception>
    public static RiskHold Place(Id<Merchant> shop, Order? order, string reason, DateTimeOffset? until, PlatformStaff by, DateTimeOffset now)
    {
        if (reason.Trim().Length is < 4 or > 100) throw HoldRefusals.Reason();
        if (until is { } end && (end <= now || end > now.AddDays(HoldPolicy.MostDays))) throw HoldRefusals.Until();
        return new()
        {
            MerchantId = shop, OrderId = order?.Id, OrderNumber = order?.Number, Reason = reason.Trim(), By = by.ShownAs, At = now, Until = until,
        };
    }

    public bool IsActive(DateTimeOffset now) => FreedAt is null && (Until is null || Until > now);

    /// <exception cref="Refusal"><c>settlement.not-held</c></exception>
    public void Free(PlatformStaff by, DateTimeOffset now)
    {
        if (!IsActive(now)) throw HoldRefusals.NotHeld();
        (FreedAt, FreedBy) = (now, by.ShownAs);
    }
}

/// <summary>Source: SET-06 (money is frozen at most 180 days at the channel); own choice.</summary>
public static class HoldPolicy
{
    public const int MostDays = 90;
}

public static class HoldRefusals
{
    public static Refusal Reason() => new("settlement.hold-reason", "请写明原因，4至100字，店铺会看到") { Field = "Reason" };

    public static Refusal Until() => new("settlement.hold-until", $"结束时间须在{HoldPolicy.MostDays}天以内，且晚于现在") { Field = "Until" };

    public static Refusal NotHeld() => new("settlement.not-held", "这项暂缓已经结束");

    public static Refusal Settled() => new("settlement.settled-before", "订单已经结算，不能暂缓") { Field = "Target" };

    public static Refusal Twice() => new("settlement.held-before", "已经在暂缓结算中") { Field = "Target" };
}
