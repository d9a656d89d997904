using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Settlement;

internal sealed class SettlementMap :
    IEntityTypeConfiguration<RiskHold>, IEntityTypeConfiguration<OrderSettlement>, IEntityTypeConfiguration<OrderShare>, IEntityTypeConfiguration<ShareReturn>
{
    public void Configure(EntityTypeBuilder<RiskHold> map)
    {
        map.Property(h => h.OrderNumber).HasMaxLength(32);
        // What the settlement run must pass over, and what a shop is told.
        map.HasIndex(h => new { h.FreedAt, h.MerchantId });
    }

    public void Configure(EntityTypeBuilder<OrderSettlement> map)
    {
        map.ToTable("Settlements");
        map.HasKey(s => s.OrderId);
        map.Property(s => s.OrderNumber).HasMaxLength(20);
        map.Ignore(s => s.Fees);
        map.HasOne<Order>().WithOne().HasForeignKey<OrderSettlement>(s => s.OrderId);
        // J11: what is due.
        map.HasIndex(s => new { s.Status, s.DueAt });
        map.HasIndex(s => new { s.MerchantId, s.Status, s.DueAt });
    }
    public void Configure(EntityTypeBuilder<OrderShare> map)
    {
        map.HasKey(s => s.OrderId);
        map.Property(s => s.OrderNumber).HasMaxLength(20);
        map.Property(s => s.SubMchId).HasMaxLength(32);
        map.Property(s => s.TransactionId).HasMaxLength(64);
        map.Property(s => s.ChannelNumber).HasMaxLength(64);
        map.Ignore(s => s.Owed).Ignore(s => s.Number).Ignore(s => s.FinishNumber);
        map.HasIndex(s => s.OrderNumber).IsUnique();
        map.HasIndex(s => new { s.Status, s.BegunAt });
    }

    public void Configure(EntityTypeBuilder<ShareReturn> map)
    {
        map.HasKey(r => r.OutRefundNo);
        map.Property(r => r.OutRefundNo).HasMaxLength(64);
        map.Property(r => r.OrderNumber).HasMaxLength(20);
        map.Ignore(r => r.Number);
        map.HasIndex(r => r.OrderId);
    }
}
