using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Protection;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Protection;

/// <summary>The platform announces what shops must reach from a day on, at least a week ahead; every shop is told.</summary>
[UseCase(Runs = 2)]
public sealed class ShowCriteria(ShopDb db, TimeProvider clock)
{
    /// <returns>The number of the version.</returns>
    /// <exception cref="Refusal"><c>criteria.*</c></exception>
    public async Task<int> Run(PlatformStaff by, ProtectionCriteria criteria, string why, DateOnly from)
    {
        by.Needs(PlatformPermission.Operate);
        var now = clock.GetUtcNow();
        var today = ShopCalendar.DayOf(now);
        if (await db.CriteriaVersions.AnyAsync(v => v.WithdrawnAt == null && v.EffectiveFrom > today)) throw ProtectionRefusals.Coming();
        var number = 1 + await db.CriteriaVersions.MaxAsync(v => (int?)v.Number) ?? 1;
        var version = CriteriaVersion.Show(number, criteria, why, from, by, now);
        db.CriteriaVersions.Add(version);
        var shops = await db.Merchants.Where(m => m.Status != ShopStatus.Closed).Select(m => m.Id).ToListAsync();
        db.Notices.AddRange(shops.Select(shop => Notice.To(shop.Value, "交易保障标准将调整", $"{from:yyyy年M月d日}起的评估适用：{version.Why}", SheetEnds.Page, now)));
        return number;
    }
}

/// <summary>A version that does not count yet is taken back.</summary>
[UseCase]
public sealed class WithdrawCriteria(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, int number)
    {
        by.Needs(PlatformPermission.Operate);
        (await db.CriteriaVersions.Where(v => v.Number == number).Found()).Withdraw(clock.GetUtcNow());
    }
}
