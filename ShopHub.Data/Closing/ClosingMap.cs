using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Closing;

namespace ShopHub.Data.Closing;

internal sealed class ClosingMap : IEntityTypeConfiguration<ShopClosing>, IEntityTypeConfiguration<ShopArchive>
{
    public void Configure(EntityTypeBuilder<ShopClosing> map)
    {
        map.ToTable("Closings");
        map.Property(c => c.Number).HasMaxLength(20);
        map.Property(c => c.Note).HasMaxLength(200);
        map.Property(c => c.ContactName).HasMaxLength(20);
        map.Property(c => c.ContactPhone).HasMaxLength(20);
        map.Property(c => c.HaltedFor).HasMaxLength(400);
        map.Property(c => c.SentBackFor).HasMaxLength(400);
        map.Property(c => c.ForcedFor).HasMaxLength(400);
        map.Ignore(c => c.IsForced).Ignore(c => c.Because).Ignore(c => c.MayBeTakenBack).Ignore(c => c.MayPayDeposit);
        map.HasIndex(c => c.Number).IsUnique();
        // However often and however quickly it is asked, a shop closes once.
        map.HasIndex(c => c.ClosesShop).IsUnique();
        map.HasIndex(c => new { c.MerchantId, c.PublishedAt });
        // The desk's queue, and what J22 looks after.
        map.HasIndex(c => new { c.Status, c.DueAt });
    }

    public void Configure(EntityTypeBuilder<ShopArchive> map)
    {
        map.ToTable("Archives");
        map.Property(a => a.Name).HasMaxLength(20);
        // One at a time.
        map.HasIndex(a => a.RunsFor).IsUnique();
        map.HasIndex(a => new { a.MerchantId, a.StartedAt });
    }
}
