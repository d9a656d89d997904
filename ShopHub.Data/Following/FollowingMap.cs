using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Following;

namespace ShopHub.Data.Following;

internal sealed class FollowingMap : IEntityTypeConfiguration<Watch>, IEntityTypeConfiguration<ShopNews>, IEntityTypeConfiguration<SeenProduct>
{
    public void Configure(EntityTypeBuilder<Watch> map)
    {
        map.HasIndex(w => new { w.CustomerId, w.WatchedId, w.Kind }).IsUnique();
        // On a product's page.
        map.HasIndex(w => new { w.CustomerId, w.ProductId });
        // Who still waits.
        map.HasIndex(w => new { w.ToldAt, w.Kind });
    }

    public void Configure(EntityTypeBuilder<ShopNews> map)
    {
        map.HasKey(n => n.MerchantId);
        map.Property(n => n.Words).HasMaxLength(500);
        map.HasIndex(n => n.DoneAt);
    }

    public void Configure(EntityTypeBuilder<SeenProduct> map)
    {
        map.HasKey(s => new { s.CustomerId, s.ProductId });
        // The shopper's list, latest first.
        map.HasIndex(s => new { s.CustomerId, s.At });
    }
}
