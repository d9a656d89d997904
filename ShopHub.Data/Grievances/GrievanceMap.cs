using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Grievances;

namespace ShopHub.Data.Grievances;

internal sealed class GrievanceMap : IEntityTypeConfiguration<Grievance>, IEntityTypeConfiguration<GrievanceWord>
{
    public void Configure(EntityTypeBuilder<Grievance> map)
    {
        map.Property(g => g.Number).HasMaxLength(20);
        map.Property(g => g.Question).HasMaxLength(GrievancePolicy.MostWords);
        map.Property(g => g.Reasons).HasMaxLength(GrievancePolicy.MostWords);
        map.Property(g => g.Answer).HasMaxLength(GrievancePolicy.MostWords);
        map.Property(g => g.Judge).HasMaxLength(40);
        map.Property(g => g.ReturnTo).HasMaxLength(400);
        map.Property(g => g.ReturnCarrier).HasMaxLength(20);
        map.Property(g => g.ReturnWaybill).HasMaxLength(40);
        map.Ignore(g => g.IsOpen).Ignore(g => g.IsLiable);
        map.HasIndex(g => g.Number).IsUnique();
        // One open per order and kind, also when the button is pressed twice (CPL-02); and what holds an order's money (SET-03).
        map.HasIndex(g => new { g.OrderId, g.Kind }).IsUnique().HasFilter($"\"{nameof(Grievance.EndedAt)}\" IS NULL");
        map.HasIndex(g => new { g.MerchantId, g.OpenedAt });
        map.HasIndex(g => new { g.CustomerId, g.OpenedAt });
        // The platform's queue, and J10: what is due.
        map.HasIndex(g => new { g.Status, g.DueAt });
        map.HasIndex(g => g.DueAt);
    }

    public void Configure(EntityTypeBuilder<GrievanceWord> map)
    {
        map.Property(w => w.Words).HasMaxLength(GrievancePolicy.MostWords);
        map.Property(w => w.Pictures).HasMaxLength(1_000);
        // Each side speaks once in a round, also when the button is pressed twice.
        map.HasIndex(w => new { w.GrievanceId, w.Round, w.Side }).IsUnique();
    }
}
