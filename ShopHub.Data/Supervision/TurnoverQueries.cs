using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

/// <param name="Subject">Who stands behind the shop: only persons are counted.</param>
/// <param name="Now">The year that runs; null before its first count.</param>
/// <param name="Block">What forbids new goods, of this year or an earlier one; null when nothing does.</param>
public sealed record TurnoverDesk(Subject Subject, SellerTurnover? Now, SellerTurnover? Block);

public sealed record TurnoverRow(SellerTurnover Turnover, string ShopName, string ShopCode, string SubjectName);

/// <summary>The yearly turnover of personal sellers, as the shop and as the platform see it (LAW-08).</summary>
[Queries]
public sealed class TurnoverQueries(ShopDb db, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<TurnoverDesk> Desk(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var year = ShopCalendar.DayOf(clock.GetUtcNow()).Year;
        return new(
            await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.Subject).SingleAsync(),
            await db.SellerTurnovers.Of(me).FirstOrDefaultAsync(t => t.Year == year),
            await db.SellerTurnovers.Of(me).Where(t => t.BlockedFrom != null && t.FreedAt == null).OrderBy(t => t.BlockedFrom).FirstOrDefaultAsync());
    }

    /// <summary>The highest first. One more than a page when there are further ones.</summary>
    /// <param name="all">False: only who was warned or reminded.</param>
    public Task<List<TurnoverRow>> List(PlatformStaff me, int year, bool all, int page)
    {
        me.Needs(PlatformPermission.Review);
        return (
            from turnover in db.SellerTurnovers
            where turnover.Year == year && (all || turnover.WarnedAt != null || turnover.RemindedAt != null)
            join shop in db.Merchants on turnover.MerchantId equals shop.Id
            orderby turnover.Total.Fen descending, turnover.OfShop.Fen descending, turnover.Id
            select new TurnoverRow(turnover, shop.ShopName, shop.Code, shop.SubjectName))
            .Skip((Math.Clamp(page, 1, 1_000) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }
}
