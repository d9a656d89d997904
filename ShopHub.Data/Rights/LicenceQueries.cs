using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

/// <summary>Papers behind a category, as everybody reads them: the ends of their number only.</summary>
public sealed record ShownPermit(string Category, string Paper, string Number, DateOnly? Until);

/// <summary>Who stands behind a shop (资质公示, LAW-01).</summary>
public sealed record ShownLicence
{
    public required string ShopName { get; init; }

    public required string ShopCode { get; init; }

    public required Subject Subject { get; init; }

    public required string SubjectName { get; init; }

    /// <summary>Null for a person, and for shops older than applications.</summary>
    public string? SocialCreditCode { get; init; }

    public required DateTimeOffset ContractAt { get; init; }

    /// <summary>When the platform last checked it again; null before the first time (LAW-04).</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    public string ServicePhone { get; init; } = "";

    public string City { get; init; } = "";

    public string? BrandMark { get; init; }

    public BrandBadge? Brand { get; init; }

    /// <summary>From then on no badge is shown.</summary>
    public DateTimeOffset? BrandUntil { get; init; }

    public IReadOnlyList<ShownPermit> Permits { get; init; } = [];
}

/// <summary>The page that tells buyers with whom they deal.</summary>
[Queries]
public sealed class LicenceQueries(ShopDb db)
{
    /// <summary>Null when there is no such shop, or it has not opened.</summary>
    public async Task<ShownLicence?> Of(string code)
    {
        if (await db.Merchants.FirstOrDefaultAsync(m => m.Code == code && m.Status != ShopStatus.Opening) is not { } shop) return null;
        var rights = await db.CategoryRights.Where(r => r.MerchantId == shop.Id && r.Status == RightStatus.Standing && r.PaperNumber != "").OrderBy(r => r.CategoryCode).ToListAsync();
        return new()
        {
            ShopName = shop.ShopName, ShopCode = shop.Code, Subject = shop.Subject, SubjectName = shop.SubjectName, SocialCreditCode = shop.SocialCreditCode,
            CheckedAt = await db.IdentityChecks.Where(c => c.MerchantId == shop.Id).MaxAsync(c => c.CheckedAt), ContractAt = shop.ContractAt, ServicePhone = shop.ServicePhone, City = shop.City, BrandMark = shop.BrandMark, Brand = shop.BrandBadge, BrandUntil = shop.BrandUntil,
            Permits = [.. rights.Select(r => new ShownPermit(CategoryTable.NameOf(r.CategoryCode), CategoryNeeds.Of(r.CategoryCode).ShopPaper ?? "资质", r.PaperNumber, r.ValidUntil))],
        };
    }
}
