using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Database;
using ShopHub.Domain.Catalog;

namespace ShopHub.Data.Catalog.Import;

internal sealed class ImportMap : IEntityTypeConfiguration<ProductImport>, IEntityTypeConfiguration<ImportItem>, IEntityTypeConfiguration<SheetColumns>
{
    public void Configure(EntityTypeBuilder<ProductImport> map)
    {
        map.Property(i => i.FileName).HasMaxLength(ProductImport.LongestName);
        map.Property(i => i.Fingerprint).HasMaxLength(64);
        map.Property(i => i.OpenFor).HasMaxLength(64);
        map.Property(i => i.Encoding).HasMaxLength(20);
        map.Property(i => i.Trouble).HasMaxLength(300);
        map.Property(i => i.Head).HasConversion(new ToJson<string[]>(), new ByReference<string[]>()).HasMaxLength(-1);
        map.Property(i => i.Columns).HasConversion(new ToJson<Dictionary<string, int>>(), new ByReference<Dictionary<string, int>>()).HasMaxLength(-1);
        map.Property(i => i.Sample).HasConversion(new ToJson<string[][]>(), new ByReference<string[][]>()).HasMaxLength(-1);
        // A shop's imports, newest first.
        map.HasIndex(i => new { i.MerchantId, i.StartedAt });
        // However often it is sent, a file is under way once.
        map.HasIndex(i => new { i.MerchantId, i.OpenFor }).IsUnique();
        // After a start: what is not through.
        map.HasIndex(i => i.Status);
    }

    public void Configure(EntityTypeBuilder<ImportItem> map)
    {
        map.Property(i => i.Handle).HasMaxLength(100);
        map.Property(i => i.Title).HasMaxLength(100);
        map.Property(i => i.What).HasMaxLength(100);
        map.Property(i => i.Payload).HasMaxLength(-1);
        map.Property(i => i.Note).HasMaxLength(ImportItem.LongestNote);
        map.HasOne<ProductImport>().WithMany().HasForeignKey(i => i.ImportId);
        // What is next, and how many came to what.
        map.HasIndex(i => new { i.ImportId, i.Verdict, i.Row });
        map.HasIndex(i => new { i.ImportId, i.ToList });
    }

    public void Configure(EntityTypeBuilder<SheetColumns> map)
    {
        map.Property(c => c.HeadKey).HasMaxLength(64);
        map.Property(c => c.Columns).HasConversion(new ToJson<Dictionary<string, int>>(), new ByReference<Dictionary<string, int>>()).HasMaxLength(-1);
        map.HasIndex(c => new { c.MerchantId, c.HeadKey }).IsUnique();
    }
}
