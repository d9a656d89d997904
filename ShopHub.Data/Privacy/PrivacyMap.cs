using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Privacy;

namespace ShopHub.Data.Privacy;

internal sealed class PrivacyMap : IEntityTypeConfiguration<PrivacyText>, IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<PrivacyRequest>,
    IEntityTypeConfiguration<AccountClosing>, IEntityTypeConfiguration<DataCopy>
{
    public void Configure(EntityTypeBuilder<PrivacyText> map)
    {
        map.Property(t => t.Body).HasMaxLength(-1);
        map.Property(t => t.Changes).HasMaxLength(PrivacyText.LongestChanges);
        map.Property(t => t.By).HasMaxLength(60);
        // Two who publish at once: one of them was later.
        map.HasIndex(t => new { t.Kind, t.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Consent> map)
    {
        map.Property(c => c.How).HasMaxLength(20);
        map.HasIndex(c => new { c.CustomerId, c.Kind, c.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PrivacyRequest> map)
    {
        map.Property(r => r.Number).HasMaxLength(20);
        map.Property(r => r.Words).HasMaxLength(PrivacyPolicy.LongestWords);
        map.Property(r => r.Answer).HasMaxLength(PrivacyPolicy.LongestWords);
        map.HasIndex(r => r.Number).IsUnique();
        map.HasIndex(r => new { r.OpenOf, r.Kind }).IsUnique();
        map.HasIndex(r => new { r.CustomerId, r.ReceivedAt });
        // The desk's queue, and whom J35 reminds of.
        map.HasIndex(r => new { r.Status, r.DueAt });
        map.HasIndex(r => r.RemindAt);
    }

    public void Configure(EntityTypeBuilder<AccountClosing> map)
    {
        map.Property(c => c.StoppedFor).HasMaxLength(400);
        map.HasIndex(c => c.OpenOf).IsUnique();
        map.HasIndex(c => new { c.CustomerId, c.AskedAt });
        map.HasIndex(c => new { c.Status, c.DueAt });
    }

    public void Configure(EntityTypeBuilder<DataCopy> map)
    {
        map.ToTable("DataCopies");
        map.Property(c => c.Address).HasMaxLength(45);
        map.HasIndex(c => new { c.CustomerId, c.StartedAt });
        map.HasIndex(c => c.StartedAt);
    }
}
