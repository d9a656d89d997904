using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Applications;

/// <summary>Shops that were there before anybody could apply bear their names too (ONB-12); asked once after each change of the schema.</summary>
[UseCase]
public sealed class ReserveBorneNames(ShopDb db)
{
    /// <returns>How many names were reserved.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var shops = await db.Merchants.Where(m => !db.TakenNames.Any(n => n.BorneBy == m.Id)).OrderBy(m => m.ContractAt).ToListAsync();
        var names = shops.Where(m => m.Status is not ShopStatus.Closed).Select(TakenName.BorneFromTheStart).ToList();
        var known = names.Select(n => n.Normalised).ToList();
        var taken = (await db.TakenNames.Where(n => known.Contains(n.Normalised)).Select(n => n.Normalised).ToListAsync()).ToHashSet();
        // Of two old shops that read alike the older one keeps the name from newcomers for both.
        var free = names.DistinctBy(n => n.Normalised).Where(n => !taken.Contains(n.Normalised)).ToList();
        db.TakenNames.AddRange(free);
        return free.Count;
    }
}
