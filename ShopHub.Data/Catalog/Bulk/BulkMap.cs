using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Bulk;

internal sealed class BulkMap : IEntityTypeConfiguration<BulkEdit>, IEntityTypeConfiguration<BulkEdited>
{
    public void Configure(EntityTypeBuilder<BulkEdit> map)
    {
        map.ToTable("BulkEdits");
        map.Property(b => b.By).HasMaxLength(60);
        map.Property(b => b.UndoneBy).HasMaxLength(60);
        map.HasIndex(b => new { b.MerchantId, b.Request }).IsUnique();
        // A shop's last ones.
        map.HasIndex(b => new { b.MerchantId, b.At });
    }

    public void Configure(EntityTypeBuilder<BulkEdited> map)
    {
        map.ToTable("BulkEdited");
        map.HasKey(r => new { r.BulkEditId, r.ProductId });
    }
}
