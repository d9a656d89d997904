using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Supervision;

/// <summary>How the platform's people work off their queues, read from the cases' own histories.</summary>
[Queries]
public sealed class ReviewerQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Days before the period in which a case may have begun that was decided in it.</summary>
    private const int LongestCase = 180;

    /// <summary>Decisions of the last days, oldest first.</summary>
    public async Task<List<ReviewDecision>> Decisions(PlatformStaff me, int days)
    {
        me.Needs(PlatformPermission.Staff);
        var since = clock.GetUtcNow().AddDays(-Math.Clamp(days, 1, 366));
        var begun = since.AddDays(-LongestCase);
        List<ReviewDecision> all =
        [
            .. Read(await db.Applications.Where(a => a.StartedAt >= begun && a.SubmittedAt != null).Select(a => a.History).ToListAsync(), ReviewQueue.Applications,
                nameof(ApplicationStatus.Submitted), [nameof(ApplicationStatus.Approved)], [nameof(ApplicationStatus.Rejected), nameof(ApplicationStatus.NeedsMore)], ApplicationPolicy.ReviewBy),
            .. Read(await db.PaperCases.Where(c => c.HandedInAt >= begun).Select(c => c.History).ToListAsync(), ReviewQueue.Papers,
                nameof(PaperCaseStatus.Submitted), [nameof(PaperCaseStatus.Approved)], [nameof(PaperCaseStatus.Rejected)], ApplicationPolicy.ReviewBy),
            .. Read(await db.Renamings.Where(r => r.AskedAt >= begun).Select(r => r.History).ToListAsync(), ReviewQueue.Renamings,
                nameof(RenamingStatus.Waiting), [nameof(RenamingStatus.Approved)], [nameof(RenamingStatus.Rejected)], ApplicationPolicy.ReviewBy),
            .. Read(await db.IdentityChecks.Where(c => c.AskedAt >= begun).Select(c => c.History).ToListAsync(), ReviewQueue.Identities,
                nameof(IdentityStatus.Submitted), [nameof(IdentityStatus.Approved)], [nameof(IdentityStatus.Rejected)], IdentityPolicy.ReviewBy),
            .. Read(await db.Closings.Where(c => c.PublishedAt >= begun).Select(c => c.History).ToListAsync(), ReviewQueue.Closings,
                nameof(ClosingStatus.Waiting), [nameof(ClosingStatus.DepositDue), nameof(ClosingStatus.Closed)], [nameof(ClosingStatus.SentBack)], ClosingPolicy.ReviewBy),
        ];
        var violations = await db.Violations.Where(v => v.RecordedAt >= begun).Select(v => v.History).ToListAsync();
        all.AddRange(Read(
            violations, ReviewQueue.Violations, nameof(ViolationStatus.Proposed), [nameof(ViolationStatus.Approved)], [nameof(ViolationStatus.Dropped)], at => Workdays.EndOf(at, ViolationPolicy.DecideWorkdays),
            nameof(ViolationStatus.Won)));
        all.AddRange(Read(
            violations, ReviewQueue.Appeals, nameof(ViolationStatus.InAppeal), [nameof(ViolationStatus.Won)], [nameof(ViolationStatus.Refused)], at => Workdays.EndOf(at, ViolationPolicy.DecideWorkdays)));
        return [.. all.Where(d => d.DecidedAt >= since).OrderBy(d => d.DecidedAt)];
    }

    private static IEnumerable<ReviewDecision> Read(
        List<History> histories, ReviewQueue queue, string queued, string[] agreed, string[] refused, Func<DateTimeOffset, DateTimeOffset> due, string? overturned = null) =>
        histories.SelectMany(h => ReviewDecision.In(h, queue, queued, agreed, refused, due, overturned));
}
