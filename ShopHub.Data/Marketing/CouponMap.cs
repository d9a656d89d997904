using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Marketing;

namespace ShopHub.Data.Marketing;

internal sealed class CouponMap : IEntityTypeConfiguration<Coupon>, IEntityTypeConfiguration<ClaimedCoupon>
{
    public void Configure(EntityTypeBuilder<Coupon> map)
    {
        map.Ignore(c => c.Terms);
        map.HasIndex(c => new { c.MerchantId, c.ClaimUntil });
        map.HasIndex(c => new { c.MerchantId, c.Request }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ClaimedCoupon> map)
    {
        map.HasOne<Coupon>().WithMany().HasForeignKey(c => c.CouponId).OnDelete(DeleteBehavior.Restrict);
        // One of each for a person: the second claim meets the first one's row.
        map.HasIndex(c => new { c.CustomerId, c.CouponId }).IsUnique();
    }
}
