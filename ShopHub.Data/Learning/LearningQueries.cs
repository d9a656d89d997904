using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Learning;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Learning;

/// <param name="Read">Slugs of the lessons the member has read.</param>
/// <param name="Done">What the shop has done.</param>
public sealed record LearnerProgress(IReadOnlySet<string> Read, IReadOnlySet<LessonTask> Done);

/// <param name="Read">How many lessons.</param>
/// <param name="LastAt">Null before the first.</param>
public sealed record CrewRow(Id<StaffMember> Id, string Name, int Read, DateTimeOffset? LastAt);

/// <summary>How far a member and his shop are.</summary>
[Queries]
public sealed class LearningQueries(ShopDb db, TimeProvider clock)
{
    public async Task<LearnerProgress> Mine(ShopStaff me)
    {
        var shop = await Shop(me.MerchantId);
        return new(
            (await db.LessonReads.Where(r => r.MemberId == me.StaffId).Select(r => r.Lesson).ToListAsync()).ToHashSet(),
            Enum.GetValues<LessonTask>().Where(task => task.IsDone(shop)).ToHashSet());
    }

    /// <summary>How far each who works here is.</summary>
    public Task<List<CrewRow>> Crew(ShopStaff me)
    {
        me.Needs(ShopPermission.Staff);
        return db.Staff.Where(s => s.MerchantId == me.MerchantId && s.RemovedAt == null).OrderBy(s => s.Name)
            .Select(s => new CrewRow(s.Id, s.Name, db.LessonReads.Count(r => r.MemberId == s.Id), db.LessonReads.Where(r => r.MemberId == s.Id).Max(r => (DateTimeOffset?)r.At)))
            .ToListAsync();
    }

    private async Task<ShopProgress> Shop(Id<Merchant> id)
    {
        var shop = await db.Merchants.Where(m => m.Id == id).Select(m => new { m.SubMchId, m.ReturnAddress, m.Intro }).SingleAsync();
        var soon = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(NextSteps.DaysAhead);
        var cases = db.AfterSales.Where(a => a.MerchantId == id);
        var onSale = db.Products.Where(p => p.MerchantId == id && p.Status == ListingStatus.On);
        return new()
        {
            HasIntroduction = shop.Intro.Length > 0, HasReturnAddress = shop.ReturnAddress is not null, HasAccount = shop.SubMchId is not null,
            HasProvedAccount = await db.BankAccounts.AnyAsync(a => a.MerchantId == id && a.Status == BankAccountStatus.Proved),
            OnSale = await onSale.CountAsync(), WithoutPicture = await onSale.CountAsync(p => p.CoverUrl == null),
            Imports = await db.ProductImports.CountAsync(i => i.MerchantId == id && i.Status == ImportStatus.Done),
            EndingPapers = await db.CategoryRights.CountAsync(r => r.MerchantId == id && (r.Status == RightStatus.Lapsed || r.ValidUntil <= soon))
                + await db.BrandRights.CountAsync(r => r.MerchantId == id && r.Status == RightStatus.Standing && r.ValidUntil <= soon),
            Parcels = await db.Shipments.CountAsync(s => s.MerchantId == id),
            Cases = (await cases.CountAsync(), await cases.CountAsync(a => a.Status == AfterSaleStatus.MerchantProcessing || a.Status == AfterSaleStatus.MerchantReceiving)),
            Replies = await db.Reviews.CountAsync(r => r.MerchantId == id && r.Reply != null),
            Members = await db.Staff.CountAsync(s => s.MerchantId == id && s.RemovedAt == null),
            UnreadRules = await db.RuleVersions.CountAsync(r => (r.Status == RuleStatus.InForce || r.Status == RuleStatus.Shown) && !db.RuleConsents.Any(c => c.VersionId == r.Id && c.MerchantId == id)),
        };
    }
}
