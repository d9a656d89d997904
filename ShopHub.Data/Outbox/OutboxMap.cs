using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Jobs;

namespace ShopHub.Data.Outbox;

internal sealed class OutboxMap : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> map)
    {
        map.Ignore(m => m.IsFresh);
        map.Property(m => m.Kind).HasMaxLength(40);
        map.Property(m => m.Key).HasMaxLength(64);
        map.Property(m => m.LastFault).HasMaxLength(1_000);
        map.HasIndex(m => new { m.Kind, m.Key }).IsUnique();
        map.Property(m => m.ReplayedBy).HasMaxLength(100);
        map.HasIndex(m => m.DueAt);
        // Stopped, and the pages of what was said.
        map.HasIndex(m => new { m.SentAt, m.DueAt, m.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<JobRun> map)
    {
        map.Property(r => r.Job).HasMaxLength(20);
        map.Property(r => r.Fault).HasMaxLength(2_000);
        map.HasIndex(r => new { r.Job, r.StartedAt });
    }
}
