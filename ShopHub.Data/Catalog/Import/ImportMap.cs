using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import;

internal sealed class ImportMap : IEntityTypeConfiguration<ProductImport>, IEntityTypeConfiguration<ImportItem>
{
    public void Configure(EntityTypeBuilder<ProductImport> map)
    {
        map.Property(i => i.Fingerprint).HasMaxLength(64);
        // A shop's imports, newest first.
        map.HasIndex(i => new { i.MerchantId, i.StartedAt });
        // After a start: what is not through.
        map.HasIndex(i => i.FinishedAt);
    }

    public void Configure(EntityTypeBuilder<ImportItem> map)
    {
        map.Property(i => i.Payload).HasMaxLength(-1);
        map.Property(i => i.Note).HasMaxLength(500);
        map.HasOne<ProductImport>().WithMany().HasForeignKey(i => i.ImportId);
        // What is next, and how many came to what.
        map.HasIndex(i => new { i.ImportId, i.Verdict, i.DoneAt });
    }
}
