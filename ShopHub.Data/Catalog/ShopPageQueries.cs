using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Catalog;

/// <summary>A shop as its own page shows it.</summary>
public sealed record ShopRow
{
    public required Id<Merchant> Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? LogoUrl { get; init; }

    public string Intro { get; init; } = "";

    public string City { get; init; } = "";

    public string ServicePhone { get; init; } = "";

    public required string SubjectName { get; init; }

    public Subject Subject { get; init; }

    public ShopStatus Status { get; init; }

    public DateTimeOffset? BadgeUntil { get; init; }

    /// <summary>The brand it wears, until <see cref="BrandUntil"/>.</summary>
    public string? BrandMark { get; init; }

    public BrandBadge? Brand { get; init; }

    public DateTimeOffset? BrandUntil { get; init; }

    public DateTimeOffset ContractAt { get; init; }

    /// <summary>The look it has published; null: as every shop.</summary>
    public string? Theme { get; init; }
}

[Queries]
public sealed class ShopPageQueries(ShopDb db)
{
    /// <summary>Null when there is no such shop, or it has not opened.</summary>
    public Task<ShopRow?> Of(string code) =>
        Rows(db.Merchants.Where(m => m.Code == code && m.Status != ShopStatus.Opening && m.Status != ShopStatus.Closed)).FirstOrDefaultAsync();

    /// <summary>The shop as its own staff looks at it before it opens.</summary>
    public async Task<ShopRow> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Products);
        return await Rows(db.Merchants.Where(m => m.Id == me.MerchantId)).Found();
    }

    private IQueryable<ShopRow> Rows(IQueryable<Merchant> shops) => shops.Select(m => new ShopRow
    {
        Id = m.Id, Code = m.Code, Name = m.ShopName, LogoUrl = m.LogoUrl, Intro = m.Intro, City = m.City,
        ServicePhone = m.ServicePhone, SubjectName = m.SubjectName, Subject = m.Subject, Status = m.Status, BadgeUntil = m.BadgeUntil, ContractAt = m.ContractAt,
        BrandMark = m.BrandMark, Brand = m.BrandBadge, BrandUntil = m.BrandUntil,
        Theme = db.Designs.Where(d => d.MerchantId == m.Id).Select(d => d.LiveTheme).FirstOrDefault(),
    });
}
