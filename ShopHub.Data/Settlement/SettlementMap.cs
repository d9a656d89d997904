using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Settlement;

internal sealed class SettlementMap : IEntityTypeConfiguration<OrderSettlement>
{
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
}
