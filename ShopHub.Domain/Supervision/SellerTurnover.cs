using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Supervision;

/// <summary>What a year's turnover of a person means (LAW-08).</summary>
public enum TurnoverLevel { Free = 0, Near = 1, Above = 2 }

/// <summary>From which turnover a person must register as a business. Source: LAW-08; blocking is our own.</summary>
public static class TurnoverPolicy
{
    /// <summary>Days after the reminder from which nothing new may be listed.</summary>
    public const int BlockDays = 60;

    /// <summary>Yuan of a calendar year, over all shops of the person: from where he is warned, and above which he must register.</summary>
    public static readonly Money Warn = Money.Yuan(80_000), Most = Money.Yuan(100_000);

    public static TurnoverLevel LevelOf(Money total) => total > Most ? TurnoverLevel.Above : total >= Warn ? TurnoverLevel.Near : TurnoverLevel.Free;
}

/// <summary>A calendar year of a personal seller's shop (年交易额), with the turnover of all shops of the same person.</summary>
public sealed class SellerTurnover
{
    private SellerTurnover() { }

    public Id<SellerTurnover> Id { get; private init; } = Id<SellerTurnover>.New();

    /// <summary>With <see cref="Year"/> unique.</summary>
    public required Id<Merchant> MerchantId { get; init; }

    /// <summary>Of Shanghai.</summary>
    public required int Year { get; init; }

    /// <summary>Paid and not refunded, in this shop.</summary>
    public Money OfShop { get; private set; }

    /// <summary>In all shops of the person.</summary>
    public Money Total { get; private set; }

    /// <summary>How many shops that are.</summary>
    public int Shops { get; private set; }

    public DateTimeOffset CountedAt { get; private set; }

    /// <summary>When he was told that the limit is near; null when it never was.</summary>
    public DateTimeOffset? WarnedAt { get; private set; }

    /// <summary>When he was told to register; null when it never was above.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>From when nothing new may be listed; null without a reminder.</summary>
    public DateTimeOffset? BlockedFrom { get; private set; }

    /// <summary>A member of the platform has seen the registration, or found that none is needed; null until then.</summary>
    public DateTimeOffset? FreedAt { get; private set; }

    public string FreedFor { get; private set; } = "";

    public TurnoverLevel Level => TurnoverPolicy.LevelOf(Total);

    public static SellerTurnover Begin(Id<Merchant> shop, int year) => new() { MerchantId = shop, Year = year };

    /// <summary>Counted anew. A refund can take the turnover below a limit; what was said stays said.</summary>
    /// <param name="reminded">When another shop of the same person was reminded this year: a new shop wins no time. Null when none was.</param>
    /// <returns>What the shop has not been told yet.</returns>
    public TurnoverLevel Count(Money ofShop, Money total, int shops, DateTimeOffset? reminded, DateTimeOffset now)
    {
        (OfShop, Total, Shops, CountedAt) = (ofShop, total, shops, now);
        if (Level is TurnoverLevel.Above && RemindedAt is null)
        {
            RemindedAt = reminded ?? now;
            BlockedFrom = RemindedAt.Value.AddDays(TurnoverPolicy.BlockDays);
            return TurnoverLevel.Above;
        }

        if (Level is not TurnoverLevel.Near || WarnedAt is not null || RemindedAt is not null) return TurnoverLevel.Free;
        WarnedAt = now;
        return TurnoverLevel.Near;
    }

    public bool IsBlocked(DateTimeOffset now) => FreedAt is null && BlockedFrom <= now;

    /// <exception cref="Refusal"><c>turnover.why</c>, <c>status.changed</c>: there is nothing to free</exception>
    public void Free(string why, DateTimeOffset now)
    {
        if (RemindedAt is null || FreedAt is not null) throw new Refusal("status.changed", "状态已变化，请刷新后再试");
        if (why.Trim().Length is < 4 or > 200) throw TurnoverRefusals.Why();
        (FreedAt, FreedFor) = (now, why.Trim());
    }
}

public static class TurnoverRefusals
{
    public static Refusal Blocked() => new("turnover.blocked", "年交易额超过10万元且未办理登记，暂时不能上架新商品；办理方法见“年交易额”");

    public static Refusal Why() => new("turnover.why", "请写明依据，如营业执照编号，4至200字") { Field = "Why" };
}
