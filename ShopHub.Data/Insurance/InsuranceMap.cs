using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Insurance;

namespace ShopHub.Data.Insurance;

internal sealed class InsuranceMap : IEntityTypeConfiguration<InsuranceSwitch>, IEntityTypeConfiguration<PremiumTopUp>, IEntityTypeConfiguration<FreightPolicy>
{
    public void Configure(EntityTypeBuilder<InsuranceSwitch> map)
    {
        map.HasKey(s => s.MerchantId);
        map.Property(s => s.Leaves).HasMaxLength(2_000);
        map.Ignore(s => s.Share);
    }

    public void Configure(EntityTypeBuilder<PremiumTopUp> map)
    {
        map.Property(t => t.Number).HasMaxLength(20);
        map.Property(t => t.RequestId).HasMaxLength(40);
        map.Property(t => t.PaidBy).HasMaxLength(40);
        // The same form is paid once.
        map.HasIndex(t => new { t.MerchantId, t.RequestId }).IsUnique();
        map.HasIndex(t => new { t.MerchantId, t.PaidAt });
        // J30: what goes back.
        map.HasIndex(t => t.ReturnsAt);
    }

    public void Configure(EntityTypeBuilder<FreightPolicy> map)
    {
        map.Property(p => p.Number).HasMaxLength(20);
        map.Property(p => p.OrderNumber).HasMaxLength(20);
        map.Property(p => p.CarrierCode).HasMaxLength(20);
        map.Property(p => p.Waybill).HasMaxLength(40);
        map.Property(p => p.InsurerNumber).HasMaxLength(64);
        map.Property(p => p.ReturnCarrier).HasMaxLength(20);
        map.Property(p => p.ReturnWaybill).HasMaxLength(40);
        map.Property(p => p.Why).HasMaxLength(200);
        map.HasIndex(p => p.Number).IsUnique();
        // One policy for a payment and shop, also when two parcels leave at once (INS-03).
        map.HasIndex(p => new { p.PaymentId, p.MerchantId }).IsUnique();
        map.HasIndex(p => p.OrderId);
        map.HasIndex(p => new { p.MerchantId, p.WrittenAt });
        map.HasIndex(p => new { p.CustomerId, p.WrittenAt });
        // J30: paid too late.
        map.HasIndex(p => p.PayBy);
    }
}
