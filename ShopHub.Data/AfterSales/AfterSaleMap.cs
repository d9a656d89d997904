using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.AfterSales;

internal sealed class AfterSaleMap : IEntityTypeConfiguration<AfterSale>
{
    public void Configure(EntityTypeBuilder<AfterSale> map)
    {
        map.Property(a => a.Number).HasMaxLength(20);
        map.Property(a => a.Words).HasMaxLength(1_000);
        map.Property(a => a.RejectedWith).HasMaxLength(Rejection.MostWords);
        map.Property(a => a.ReturnTo).HasMaxLength(400);
        map.Property(a => a.ReturnCarrier).HasMaxLength(20);
        map.Property(a => a.ReturnWaybill).HasMaxLength(40);
        map.Property(a => a.WantedText).HasMaxLength(400);
        map.Property(a => a.ReshipCarrier).HasMaxLength(20);
        map.Property(a => a.ReshipWaybill).HasMaxLength(40);
        map.HasOne<Order>().WithMany().HasForeignKey(a => a.OrderId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(a => a.Number).IsUnique();
        map.HasIndex(a => a.LineId);
        // A day's figures of a shop.
        map.HasIndex(a => new { a.MerchantId, a.OpenedAt });
        map.HasIndex(a => new { a.CustomerId, a.OpenedAt });
        map.HasIndex(a => new { a.MerchantId, a.Status, a.DueAt });
        // J09: what is due.
        map.HasIndex(a => a.DueAt);
        map.HasIndex(a => a.RefundId);
        // J30: what came back lately.
        map.HasIndex(a => a.ReceivedAt);
    }
}
