using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Rights;

/// <summary>A case in the reviewers' queue.</summary>
public sealed record PaperCaseRow
{
    public required string Number { get; init; }

    public required string ShopName { get; init; }

    public required PaperForm Shown { get; init; }

    public required PaperCaseStatus Status { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required bool IsEscalated { get; init; }

    /// <summary>A first reviewer has agreed, a second one must.</summary>
    public required bool IsSecondLook { get; init; }

    /// <summary>Null when nobody has it.</summary>
    public string? Reviewer { get; init; }

    public required bool IsMine { get; init; }

    /// <summary>Nobody else has it, and the reviewer has not agreed to it already.</summary>
    public required bool IsForMe { get; init; }
}

/// <summary>A case with what has happened to it; its secrets masked.</summary>
public sealed record PaperCaseView(PaperCase Case, Merchant Shop, bool IsMine, IReadOnlyList<PaperRead> Reads, IReadOnlyList<PaperCase> Others)
{
    /// <summary>What the shop has in this category already; null when nothing.</summary>
    public CategoryRight? Right { get; init; }

    /// <summary>The reviewer was the first to agree: another one must look now.</summary>
    public required bool HasAgreed { get; init; }
}

/// <summary>What the reviewers of papers see.</summary>
[Queries]
public sealed class PaperDeskQueries(ShopDb db)
{
    public const int PageSize = 50;

    private const int Most = 20;

    /// <summary>By deadline: what is nearest to it first. One more than a page when there are further ones.</summary>
    public Task<List<PaperCaseRow>> Queue(PlatformStaff me, int page)
    {
        me.Needs(PlatformPermission.Review);
        return (
            from c in Waiting(db)
            join shop in db.Merchants on c.MerchantId equals shop.Id
            join member in db.PlatformMembers on c.ReviewerId equals member.Id into members
            from member in members.DefaultIfEmpty()
            orderby c.DueAt, c.Number
            select new PaperCaseRow
            {
                Number = c.Number, ShopName = shop.ShopName, Shown = c.Shown, Status = c.Status, DueAt = c.DueAt!.Value, IsEscalated = c.IsEscalated,
                IsSecondLook = c.AgreedBy != null, Reviewer = (object?)member == null ? null : member.Name, IsMine = c.ReviewerId == me.MemberId,
                IsForMe = (c.ReviewerId == null || c.ReviewerId == me.MemberId) && (c.AgreedBy == null || c.AgreedBy != me.MemberId),
            }).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<PaperCaseView> One(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Review);
        var one = await db.PaperCases.Where(c => c.Number == number).Found();
        return new(
            one, await db.Merchants.Where(m => m.Id == one.MerchantId).Found(), one.Status is PaperCaseStatus.InReview && one.ReviewerId == me.MemberId,
            await db.PaperReads.Where(r => r.CaseId == one.Id).OrderByDescending(r => r.At).Take(Most).ToListAsync(),
            await db.PaperCases.Where(c => c.MerchantId == one.MerchantId && c.Id != one.Id).OrderByDescending(c => c.HandedInAt).Take(Most).ToListAsync())
        {
            Right = await db.CategoryRights.FirstOrDefaultAsync(r => r.MerchantId == one.MerchantId && r.CategoryCode == one.Shown.Category), HasAgreed = one.AgreedBy == me.MemberId,
        };
    }

    internal static IQueryable<PaperCase> Waiting(ShopDb db) =>
        db.PaperCases.Where(c => c.Status == PaperCaseStatus.Submitted || c.Status == PaperCaseStatus.InReview);
}
