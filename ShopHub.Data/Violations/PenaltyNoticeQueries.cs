using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

/// <summary>A measure as everybody reads it (违规处理公示, VIO-04).</summary>
public sealed record PenaltyNotice
{
    public required string ShopName { get; init; }

    public required string ShopCode { get; init; }

    public required string SubjectName { get; init; }

    public required string RuleCode { get; init; }

    public required MeasureStep Step { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null without an end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What was done, in the rules' words.</summary>
    public string Act => ViolationRule.Of(RuleCode) is { } rule ? $"{rule.Name}：{rule.Forbids}" : RuleCode;
}

/// <summary>Measures that run are shown; what is over or undone is not there any more.</summary>
[Queries]
public sealed class PenaltyNoticeQueries(ShopDb db)
{
    public const int PageSize = 20;

    private const int MostOfShop = 5;

    /// <summary>One more than a page when there are further ones.</summary>
    public Task<List<PenaltyNotice>> Shown(int page) => All().Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize + 1).ToListAsync();

    public Task<List<PenaltyNotice>> OfShop(string code) => All().Where(n => n.ShopCode == code).Take(MostOfShop).ToListAsync();

    private IQueryable<PenaltyNotice> All() =>
        from measure in db.Measures
        where measure.Status == MeasureStatus.Running && measure.PublishedAt != null
        join violation in db.Violations on measure.ViolationId equals violation.Id
        join shop in db.Merchants on measure.MerchantId equals shop.Id
        orderby measure.StartedAt descending, measure.Step descending
        select new PenaltyNotice
        {
            ShopName = shop.ShopName, ShopCode = shop.Code, SubjectName = shop.SubjectName, RuleCode = violation.RuleCode, Step = measure.Step,
            StartedAt = measure.StartedAt, Until = measure.Until,
        };
}
