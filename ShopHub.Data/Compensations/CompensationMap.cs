using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Compensations;

namespace ShopHub.Data.Compensations;

internal sealed class CompensationMap : IEntityTypeConfiguration<Compensation>
{
    public void Configure(EntityTypeBuilder<Compensation> map)
    {
        map.Property(c => c.Number).HasMaxLength(20);
        map.Property(c => c.Cause).HasMaxLength(Compensation.LongestCause);
        map.Property(c => c.Why).HasMaxLength(Compensation.LongestWhy);
        map.Property(c => c.TransferNumber).HasMaxLength(32);
        map.Property(c => c.BackFor).HasMaxLength(250);
        map.Ignore(c => c.NeedsName);
        map.HasIndex(c => c.Number).IsUnique();
        // The same thing is compensated once, also when the job and the shop's parcel meet.
        map.HasIndex(c => new { c.OrderId, c.Cause }).IsUnique();
        map.HasIndex(c => c.TransferNumber);
        map.HasIndex(c => new { c.MerchantId, c.OwedAt });
        map.HasIndex(c => new { c.CustomerId, c.OwedAt });
        // The platform's list.
        map.HasIndex(c => new { c.Status, c.OwedAt });
    }
}
