using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Disputes;

namespace ShopHub.Data.Disputes;

internal sealed class DisputeMap : IEntityTypeConfiguration<Dispute>, IEntityTypeConfiguration<DisputeWord>
{
    public void Configure(EntityTypeBuilder<Dispute> map)
    {
        map.Property(d => d.Number).HasMaxLength(20);
        map.Property(d => d.CaseNumber).HasMaxLength(20);
        map.Property(d => d.Question).HasMaxLength(DisputePolicy.MostWords);
        map.Ignore(d => d.Claim).Ignore(d => d.IsOpen).Ignore(d => d.Holds).Ignore(d => d.PaidMore);
        map.HasIndex(d => d.Number).IsUnique();
        // One per after-sale, also when it is asked for twice at once (DSP-01).
        map.HasIndex(d => d.AfterSaleId).IsUnique();
        map.HasIndex(d => new { d.MerchantId, d.OpenedAt });
        map.HasIndex(d => new { d.CustomerId, d.OpenedAt });
        // The platform's queue, and who has how many.
        map.HasIndex(d => new { d.Status, d.DueAt });
        map.HasIndex(d => d.AgentId);
        // J10: what is due.
        map.HasIndex(d => d.DueAt);
    }

    public void Configure(EntityTypeBuilder<DisputeWord> map)
    {
        map.Property(w => w.Words).HasMaxLength(DisputePolicy.MostWords);
        map.Property(w => w.Pictures).HasMaxLength(1_000);
        // Each side speaks once in a round, also when the button is pressed twice.
        map.HasIndex(w => new { w.DisputeId, w.Round, w.Side }).IsUnique();
    }
}
