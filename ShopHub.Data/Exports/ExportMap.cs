using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Exports;

namespace ShopHub.Data.Exports;

internal sealed class ExportMap : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> map)
    {
        map.ToTable("Exports");
        map.Property(e => e.Name).HasMaxLength(20);
        map.Property(e => e.Trouble).HasMaxLength(200);
        // One at a time.
        map.HasIndex(e => e.RunsFor).IsUnique();
        // A shop's exports, newest first.
        map.HasIndex(e => new { e.MerchantId, e.AskedAt });
        // What the desk makes, and what is deleted.
        map.HasIndex(e => new { e.Status, e.ExpiresAt });
    }
}
