using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <summary>A part of the reviewers' list: what they decide, what shops have not handed in, what is over.</summary>
public enum IdentityPart { Review, WithShop, Done }

/// <param name="Reviewer">Null when nobody has it.</param>
/// <param name="IsForMe">Nobody else has it.</param>
public sealed record IdentityRow(IdentityCheck Check, string ShopName, string SubjectName, string? Reviewer, bool IsMine, bool IsForMe);

/// <summary>A check with its shop; its secrets masked.</summary>
/// <param name="Known">What is known today, masked.</param>
/// <param name="IsOwnShop">The reviewer has a seat in this shop: another one decides.</param>
public sealed record IdentityCase(IdentityCheck Check, Merchant Shop, IdentityForm Known, bool IsMine, bool IsOwnShop);

/// <summary>What the reviewers of identities see.</summary>
[Queries]
public sealed class IdentityDeskQueries(ShopDb db, Identities identities)
{
    public const int PageSize = 50;

    /// <summary>By deadline; what is over newest first. One more than a page when there are further ones.</summary>
    public async Task<List<IdentityRow>> Queue(PlatformStaff me, IdentityPart part, int page)
    {
        me.Needs(PlatformPermission.Review);
        var wanted = StatusesOf(part);
        var checks = db.IdentityChecks.Where(c => wanted.Contains(c.Status));
        var sorted = part is IdentityPart.Done ? checks.OrderByDescending(c => c.AskedAt) : checks.OrderBy(c => c.DueAt == null).ThenBy(c => c.DueAt).ThenBy(c => c.Number);
        var rows = await (
            from check in sorted.Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1)
            join shop in db.Merchants on check.MerchantId equals shop.Id
            join member in db.PlatformMembers on check.ReviewerId equals member.Id into members
            from member in members.DefaultIfEmpty()
            select new { check, shop.ShopName, shop.SubjectName, Reviewer = (object?)member == null ? null : member.Name }).ToListAsync();
        var all = rows.Select(r => new IdentityRow(r.check, r.ShopName, r.SubjectName, r.Reviewer, r.check.ReviewerId == me.MemberId, r.check.ReviewerId is null || r.check.ReviewerId == me.MemberId));
        return [.. part is IdentityPart.Done ? all.OrderByDescending(r => r.Check.AskedAt) : all.OrderBy(r => r.Check.DueAt ?? DateTimeOffset.MaxValue).ThenBy(r => r.Check.Number)];
    }

    public async Task<Dictionary<IdentityPart, int>> Counts(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Review);
        var counts = await db.IdentityChecks.GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return Enum.GetValues<IdentityPart>().ToDictionary(part => part, part => StatusesOf(part).Sum(s => counts.GetValueOrDefault(s)));
    }

    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<IdentityCase> One(PlatformStaff me, string number)
    {
        me.Needs(PlatformPermission.Review);
        var check = await db.IdentityChecks.Where(c => c.Number == number).Found();
        var shop = await db.Merchants.Where(m => m.Id == check.MerchantId).Found();
        return new(
            check, shop, (await identities.Of(shop)).Masked(), check.Status is IdentityStatus.InReview && check.ReviewerId == me.MemberId, await Rights.RightsNow.WorksIn(db, me, shop.Id));
    }

    internal static IQueryable<IdentityCheck> Waiting(ShopDb db) =>
        db.IdentityChecks.Where(c => c.Status == IdentityStatus.Submitted || c.Status == IdentityStatus.InReview);

    private static IdentityStatus[] StatusesOf(IdentityPart part) => part switch
    {
        IdentityPart.Review => [IdentityStatus.Submitted, IdentityStatus.InReview],
        IdentityPart.WithShop => [IdentityStatus.Asked, IdentityStatus.Rejected],
        IdentityPart.Done => [IdentityStatus.Approved, IdentityStatus.Closed],
    };
}
