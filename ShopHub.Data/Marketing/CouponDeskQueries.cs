using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Marketing;

/// <summary>A coupon of the shop and what became of it.</summary>
/// <param name="Used">Of paid orders.</param>
/// <param name="Paid">By those orders, freight counted.</param>
public sealed record CouponDeskRow(Coupon Coupon, int Claimed, int Used, Money Paid);

public sealed record CouponDeskPage(IReadOnlyList<CouponDeskRow> Rows, int Number, int Total)
{
    public const int Size = 20;

    public int Last => Math.Max(1, (Total + Size - 1) / Size);
}

[Queries]
public sealed class CouponDeskQueries(ShopDb db)
{
    /// <summary>Newest first.</summary>
    public async Task<CouponDeskPage> Page(ShopStaff me, int page)
    {
        me.Needs(ShopPermission.Marketing);
        var mine = db.Coupons.Of(me);
        var total = await mine.CountAsync();
        var number = Math.Clamp(page, 1, Math.Max(1, (total + CouponDeskPage.Size - 1) / CouponDeskPage.Size));
        var coupons = await mine.OrderByDescending(c => c.Id).Skip((number - 1) * CouponDeskPage.Size).Take(CouponDeskPage.Size).ToListAsync();
        var ids = coupons.ConvertAll(c => c.Id);
        var claimed = await db.ClaimedCoupons.Where(c => ids.Contains(c.CouponId)).GroupBy(c => c.CouponId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var used = await (
            from held in db.ClaimedCoupons
            where ids.Contains(held.CouponId) && held.Status == ClaimedCouponStatus.Used
            join order in db.Orders.Of(me) on held.Id equals order.ShopCouponId
            group order.Payable.Fen by held.CouponId into some
            select new { some.Key, Count = some.Count(), Fen = some.Sum() }).ToDictionaryAsync(g => g.Key);
        return new(coupons.ConvertAll(c => used.GetValueOrDefault(c.Id) is { } uses
            ? new CouponDeskRow(c, claimed.GetValueOrDefault(c.Id), uses.Count, new(uses.Fen)) : new(c, claimed.GetValueOrDefault(c.Id), 0, Money.Zero)), number, total);
    }
}
