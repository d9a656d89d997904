using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Data.Reconciliation;

internal sealed class ReconciliationMap :
    IEntityTypeConfiguration<ChannelBill>, IEntityTypeConfiguration<BilledLine>, IEntityTypeConfiguration<BillDifference>
{
    public void Configure(EntityTypeBuilder<ChannelBill> map)
    {
        map.HasKey(b => new { b.Bill, b.Day });
        map.Property(b => b.Sha1).HasMaxLength(40);
        map.Ignore(b => b.Total).Ignore(b => b.Matched);
    }

    public void Configure(EntityTypeBuilder<BilledLine> map)
    {
        map.Property(l => l.Number).HasMaxLength(64);
        map.Property(l => l.ChannelNumber).HasMaxLength(64);
        map.Property(l => l.SubMchId).HasMaxLength(32).HasDefaultValue("");
        map.Property(l => l.State).HasMaxLength(32);
        // Taken over again after a run was cut off, a row is known by its place.
        map.HasIndex(l => new { l.Bill, l.Day, l.Row }).IsUnique();
        map.HasIndex(l => new { l.Kind, l.Number });
    }

    public void Configure(EntityTypeBuilder<BillDifference> map)
    {
        map.Property(d => d.Number).HasMaxLength(64);
        map.Property(d => d.Note).HasMaxLength(400);
        // The same thing is one case, however often the day is compared.
        map.HasIndex(d => new { d.Bill, d.Day, d.LineKind, d.Number, d.Kind }).IsUnique();
        map.HasIndex(d => new { d.State, d.Day });
    }
}
