using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Access;

/// <summary>Who an account is, read from the rows that give the rights: a removed member is nobody, and so is one whose time is
/// over, or whose password somebody else has chosen.</summary>
[Queries]
public sealed class ActorQueries(ShopDb db, TimeProvider clock)
{
    public async Task<Buyer?> Buyer(Guid account)
    {
        var found = await db.Customers.Where(c => c.AccountId == account).Select(c => new { c.Id, c.Nickname }).FirstOrDefaultAsync();
        return found is null ? null : new(found.Id, found.Nickname);
    }

    /// <summary>The member in the chosen shop; the first shop when none was chosen.</summary>
    public async Task<ShopStaff?> ShopStaff(Guid account, Id<Merchant>? chosen)
    {
        var now = clock.GetUtcNow();
        var member = await db.Staff
            .Where(s => s.AccountId == account && s.RemovedAt == null && (s.EndsAt == null || s.EndsAt > now) && (chosen == null || s.MerchantId == chosen))
            .Where(s => !db.Users.Any(a => a.Id == account && a.HasFirstPassword))
            .OrderBy(s => s.MerchantId)
            .Select(s => new { s.MerchantId, s.Id, s.Name, s.Permissions })
            .FirstOrDefaultAsync();
        return member is null ? null : new(member.MerchantId, member.Id, member.Name, member.Permissions);
    }

    public async Task<PlatformStaff?> PlatformStaff(Guid account)
    {
        var member = await db.PlatformMembers.Where(m => m.AccountId == account && m.RemovedAt == null)
            .Where(m => !db.Users.Any(a => a.Id == account && a.HasFirstPassword))
            .Select(m => new { m.Id, m.Name, m.Permissions }).FirstOrDefaultAsync();
        return member is null ? null : new(member.Id, member.Name, member.Permissions);
    }

    /// <summary>Where an account works, for the switch and for the way after signing in.</summary>
    public async Task<Workplaces> Workplaces(Guid account)
    {
        var now = clock.GetUtcNow();
        return new(
            await (from member in db.Staff
                   where member.AccountId == account && member.RemovedAt == null && (member.EndsAt == null || member.EndsAt > now)
                   join merchant in db.Merchants on member.MerchantId equals merchant.Id
                   orderby merchant.ShopName
                   select new Workplace { Id = merchant.Id, ShopName = merchant.ShopName, LogoUrl = merchant.LogoUrl }).ToListAsync(),
            await db.PlatformMembers.AnyAsync(m => m.AccountId == account && m.RemovedAt == null));
    }
}

public sealed record Workplaces(List<Workplace> Shops, bool AtPlatform);

public sealed record Workplace
{
    public required Id<Merchant> Id { get; init; }

    public required string ShopName { get; init; }

    public string? LogoUrl { get; init; }
}
