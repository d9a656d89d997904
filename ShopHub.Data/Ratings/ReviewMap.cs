using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Ratings;

namespace ShopHub.Data.Ratings;

internal sealed class ReviewMap : IEntityTypeConfiguration<Review>, IEntityTypeConfiguration<ReviewReport>, IEntityTypeConfiguration<HelpfulVote>
{
    public void Configure(EntityTypeBuilder<Review> map)
    {
        map.Property(r => r.Words).HasMaxLength(1_000);
        map.Property(r => r.FollowUp).HasMaxLength(1_000);
        map.Property(r => r.Reply).HasMaxLength(600);
        map.Property(r => r.FirstWords).HasMaxLength(1_000);
        map.HasIndex(r => r.LineId).IsUnique();
        map.HasIndex(r => new { r.ProductId, r.WrittenAt });
        map.HasIndex(r => new { r.ProductId, r.Helpful });
        map.HasIndex(r => new { r.MerchantId, r.WrittenAt });
        // Every look at a console counts the bad ones nobody has answered.
        map.HasIndex(r => new { r.MerchantId, r.RepliedAt, r.Stars });
    }

    public void Configure(EntityTypeBuilder<ReviewReport> map)
    {
        map.Property(r => r.Words).HasMaxLength(400);
        map.HasIndex(r => new { r.ReviewId, r.ReporterId }).IsUnique();
        map.HasIndex(r => new { r.Status, r.At });
    }

    public void Configure(EntityTypeBuilder<HelpfulVote> map)
    {
        map.HasKey(v => new { v.ReviewId, v.CustomerId });
        // Who leaves takes his votes with him.
        map.HasIndex(v => v.CustomerId);
    }
}
