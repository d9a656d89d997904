using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Merchants;

/// <summary>A shop as its staff may change it.</summary>
/// <param name="Left">How many more times each part may be changed in this year or month (ONB-13b).</param>
public sealed record ProfileSheet(string Code, string ShopName, Subject Subject, string SubjectName, ShopStatus Status, ShopProfile Profile, IReadOnlyDictionary<ProfilePart, int> Left);

/// <summary>What a shop tells about itself.</summary>
[Queries]
public sealed class ProfileQueries(ShopDb db, TimeProvider clock)
{
    public async Task<ProfileSheet> Mine(ShopStaff me)
    {
        me.Needs(StaffPolicy.Manager);
        var (now, shop) = (clock.GetUtcNow(), await db.Merchants.Where(m => m.Id == me.MerchantId).Found());
        var used = await db.ProfileChanges.Where(c => c.MerchantId == shop.Id).Select(c => new { c.Part, c.Period }).ToListAsync();
        return new(shop.Code, shop.ShopName, shop.Subject, shop.SubjectName, shop.Status, shop.Profile, Enum.GetValues<ProfilePart>().ToDictionary(
            part => part,
            part => ProfilePolicy.Most(part, shop.Subject) - used.Count(c => c.Part == part && c.Period == ProfilePolicy.PeriodOf(part, now))));
    }
}
