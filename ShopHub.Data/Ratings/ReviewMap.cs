using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Ratings;

namespace ShopHub.Data.Ratings;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> map)
    {
        map.Property(r => r.Words).HasMaxLength(1_000);
        map.Property(r => r.FollowUp).HasMaxLength(1_000);
        map.Property(r => r.Reply).HasMaxLength(600);
        map.HasIndex(r => r.LineId).IsUnique();
        map.HasIndex(r => new { r.ProductId, r.WrittenAt });
        map.HasIndex(r => new { r.MerchantId, r.WrittenAt });
    }
}
