using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shelves;

namespace ShopHub.Data.Shelves;

internal sealed class ShelvesMap : IEntityTypeConfiguration<ProductGroup>, IEntityTypeConfiguration<GroupedProduct>
{
    public void Configure(EntityTypeBuilder<ProductGroup> map)
    {
        map.ToTable("ProductGroups");
        map.Property(g => g.Name).HasMaxLength(200);
        map.Ignore(g => g.IsByHand);
        map.HasOne<Merchant>().WithMany().HasForeignKey(g => g.MerchantId).OnDelete(DeleteBehavior.Restrict);
        // However quickly they are made, a shop has no more than its seats, and no name twice.
        map.HasIndex(g => new { g.MerchantId, g.Seat }).IsUnique();
        map.HasIndex(g => new { g.MerchantId, g.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<GroupedProduct> map)
    {
        map.ToTable("GroupedProducts");
        map.HasKey(g => new { g.GroupId, g.ProductId });
        map.HasOne<ProductGroup>().WithMany().HasForeignKey(g => g.GroupId);
        map.HasOne<Product>().WithMany().HasForeignKey(g => g.ProductId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(g => new { g.GroupId, g.Position });
    }
}
