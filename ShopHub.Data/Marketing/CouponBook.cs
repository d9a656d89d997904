using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using static ShopHub.Domain.Marketing.ClaimedCouponStatus;

namespace ShopHub.Data.Marketing;

/// <summary>Moves coupons in shoppers' hands, each by one conditional statement.</summary>
public sealed class CouponBook(ShopDb db)
{
    /// <exception cref="Refusal"><c>coupon.not-usable</c></exception>
    public async Task Lock(Id<ClaimedCoupon> id, DateTimeOffset now)
    {
        var locked = await db.ClaimedCoupons.Where(c => c.Id == id && c.Status == Valid && c.ValidUntil >= now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, Locked));
        if (locked == 0) throw CouponRefusals.NotUsable();
    }

    public Task MarkUsed(Order order) => Move(order, Locked, Used);

    public Task Free(Order order) => Move(order, Locked, Valid);

    /// <summary>A full refund before shipping gives them back (CPN-10).</summary>
    public Task GiveBack(Order order) => Move(order, Used, Valid);

    private async Task Move(Order order, ClaimedCouponStatus from, ClaimedCouponStatus to)
    {
        Id<ClaimedCoupon>[] ids = [.. new[] { order.ShopCouponId, order.PlatformCouponId }.OfType<Id<ClaimedCoupon>>()];
        foreach (var id in ids)
        {
            await db.ClaimedCoupons.Where(c => c.Id == id && c.Status == from)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, to));
        }
    }
}
