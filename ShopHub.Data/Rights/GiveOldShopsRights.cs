using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

/// <summary>
/// Shops older than rights may do what they were approved for, goods or none; and papers nobody has dated run out like those of
/// a shop that opens today. Asked once after each change of the schema; again changes nothing.
/// </summary>
[UseCase]
public sealed class GiveOldShopsRights(ShopDb db, TimeProvider clock)
{
    /// <returns>How many rights were given or dated.</returns>
    public async Task<int> Run(Clockwork by)
    {
        var now = clock.GetUtcNow();
        var applications = await (
            from application in db.Applications
            join shop in db.Merchants on application.MerchantId equals shop.Id
            where shop.Status != ShopStatus.Closed
            select application).ToListAsync();
        var has = (await db.CategoryRights.Select(r => new { r.MerchantId, r.CategoryCode }).ToListAsync()).ToHashSet();
        var given = applications.SelectMany(a => CategoryRight.From(a, a.MerchantId!.Value, by, now))
            .Where(r => has.Add(new { r.MerchantId, r.CategoryCode })).ToList();
        db.CategoryRights.AddRange(given);

        var undated = await Undated();
        var byShop = applications.ToDictionary(a => a.MerchantId!.Value);
        foreach (var right in undated) right.Date(byShop.GetValueOrDefault(right.MerchantId), by, now);
        foreach (var right in given.Concat(undated).Where(r => r.ValidUntil is not null)) Tell(right, now);
        return given.Count + undated.Count;
    }

    /// <summary>A paper that was shown has a number, one that is good for ever too.</summary>
    private Task<List<CategoryRight>> Undated()
    {
        var papers = CategoryTable.Default.Select(c => c.Code).Where(c => CategoryNeeds.Of(c).ShopPaper is not null).ToList();
        return db.CategoryRights.Where(r => r.Status == RightStatus.Standing && r.ValidUntil == null && r.PaperNumber == "" && papers.Contains(r.CategoryCode)).ToListAsync();
    }

    private void Tell(CategoryRight right, DateTimeOffset now) => db.Tell(
        right, "请补交资质", $"“{CategoryTable.NameOf(right.CategoryCode)}”的证照还没有登记有效期，请在{right.ValidUntil:yyyy年M月d日}前上传，逾期商品会自动下架", now);
}
