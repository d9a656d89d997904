using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Catalog;

/// <summary>
/// A category's technical service fee between two days (费率). The term that began last and covers the day counts, otherwise the
/// category's own rate. A term is published, perhaps withdrawn before it begins, and never changed.
/// </summary>
public sealed class ServiceFeeTerm
{
    /// <summary>Days between publishing and the first day (FEE-07).</summary>
    public const int NoticeDays = 7;

    /// <summary>The lowest and highest rate a category may have. Source: rules 4.1.</summary>
    public static readonly Rate Least = new(100);

    public static readonly Rate Most = new(500);

    private ServiceFeeTerm() { }

    public Id<ServiceFeeTerm> Id { get; private init; } = Id<ServiceFeeTerm>.New();

    public required string CategoryCode { get; init; }

    public required Rate Rate { get; init; }

    /// <summary>The first Shanghai day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last Shanghai day; null means until another term begins.</summary>
    public DateOnly? Until { get; init; }

    public required string Reason { get; init; }

    public required string PublishedBy { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public string? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool Covers(DateOnly day) => WithdrawnAt is null && From <= day && (Until is not { } last || day <= last);

    /// <exception cref="Refusal"><c>fee-term.rate</c>, <c>fee-term.from</c>, <c>fee-term.until</c>, <c>fee-term.reason</c></exception>
    public static ServiceFeeTerm Publish(PlatformStaff by, Category category, FeeTermWish wish, DateTimeOffset now)
    {
        if (wish.Rate.BasisPoints < Least.BasisPoints || wish.Rate.BasisPoints > Most.BasisPoints) throw FeeTermRefusals.Rate();
        if (wish.From < ShopCalendar.DayOf(now).AddDays(NoticeDays)) throw FeeTermRefusals.From();
        if (wish.Until < wish.From) throw FeeTermRefusals.Until();
        if (wish.Reason.Trim().Length is < 4 or > 200) throw FeeTermRefusals.Reason();
        return new()
        {
            CategoryCode = category.Code, Rate = wish.Rate, From = wish.From, Until = wish.Until, Reason = wish.Reason.Trim(),
            PublishedBy = by.ShownAs, PublishedAt = now,
        };
    }

    /// <exception cref="Refusal"><c>fee-term.begun</c></exception>
    public void Withdraw(PlatformStaff by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null || From <= ShopCalendar.DayOf(now)) throw FeeTermRefusals.Begun();
        (WithdrawnBy, WithdrawnAt) = (by.ShownAs, now);
    }

    /// <summary>What the category takes on this day.</summary>
    public static Rate RateOf(Category category, DateOnly day, IEnumerable<ServiceFeeTerm> terms) =>
        terms.Where(t => t.CategoryCode == category.Code && t.Covers(day)).MaxBy(t => t.From)?.Rate ?? category.ServiceFee;
}

/// <summary>A term as it was asked for.</summary>
public sealed record FeeTermWish(Rate Rate, DateOnly From, DateOnly? Until, string Reason);

public static class FeeTermRefusals
{
    public static Refusal Rate() => new("fee-term.rate", $"技术服务费率须在{ServiceFeeTerm.Least}至{ServiceFeeTerm.Most}之间") { Field = "Rate" };

    public static Refusal From() => new("fee-term.from", $"费率变更须提前{ServiceFeeTerm.NoticeDays}天公示，请选择更晚的生效日") { Field = "From" };

    public static Refusal Until() => new("fee-term.until", "结束日不能早于生效日") { Field = "Until" };

    public static Refusal Reason() => new("fee-term.reason", "请写明变更的原因，4至200字") { Field = "Reason" };

    public static Refusal SameDay() => new("fee-term.same-day", "这个类目在该日已有新费率生效，请先撤回或改选日期") { Field = "From" };

    public static Refusal Begun() => new("fee-term.begun", "费率已经生效或已撤回，不能再撤回");
}
