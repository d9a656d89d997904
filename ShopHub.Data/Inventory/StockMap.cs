using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;

namespace ShopHub.Data.Inventory;

internal sealed class StockMap : IEntityTypeConfiguration<StockItem>, IEntityTypeConfiguration<StockChange>
{
    public void Configure(EntityTypeBuilder<StockItem> map)
    {
        map.ToTable("Stock", table => table.HasCheckConstraint("CK_Stock_NoOversell", "\"Held\" >= 0 AND \"OnHand\" >= \"Held\""));
        map.HasKey(s => s.SkuId);
        map.Ignore(s => s.Available);
        map.HasOne<Sku>().WithOne().HasForeignKey<StockItem>(s => s.SkuId);
    }

    public void Configure(EntityTypeBuilder<StockChange> map) => map.HasIndex(c => c.SkuId);
}
