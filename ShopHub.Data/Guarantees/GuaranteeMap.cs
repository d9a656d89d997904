using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Guarantees;

namespace ShopHub.Data.Guarantees;

internal sealed class GuaranteeMap : IEntityTypeConfiguration<Guarantee>, IEntityTypeConfiguration<GuaranteeWord>
{
    public void Configure(EntityTypeBuilder<Guarantee> map)
    {
        map.Property(g => g.Number).HasMaxLength(20);
        map.Property(g => g.Question).HasMaxLength(GuaranteePolicy.MostWords);
        map.Property(g => g.Reasons).HasMaxLength(GuaranteePolicy.MostWords);
        map.Property(g => g.Judge).HasMaxLength(40);
        map.Ignore(g => g.Asked).Ignore(g => g.IsOpen);
        map.HasIndex(g => g.Number).IsUnique();
        // Each promise of a line is claimed once, also when the button is pressed twice.
        map.HasIndex(g => new { g.LineId, g.Kind }).IsUnique();
        map.HasIndex(g => g.OrderId);
        map.HasIndex(g => new { g.MerchantId, g.OpenedAt });
        map.HasIndex(g => new { g.CustomerId, g.OpenedAt });
        // The platform's queue, and J10: what is due.
        map.HasIndex(g => new { g.Status, g.DueAt });
        map.HasIndex(g => g.DueAt);
    }

    public void Configure(EntityTypeBuilder<GuaranteeWord> map)
    {
        map.Property(w => w.Words).HasMaxLength(GuaranteePolicy.MostWords);
        map.Property(w => w.Pictures).HasMaxLength(1_000);
        // Each side speaks once in a round, also when the button is pressed twice.
        map.HasIndex(w => new { w.GuaranteeId, w.Round, w.Side }).IsUnique();
    }
}
