using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Fulfilment;

internal sealed class ShipmentMap : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> map)
    {
        map.Property(s => s.CarrierCode).HasMaxLength(20);
        map.Property(s => s.Waybill).HasMaxLength(40);
        map.Ignore(s => s.Carrier).Ignore(s => s.IsCollected);
        map.HasOne<Order>().WithMany().HasForeignKey(s => s.OrderId);
        // The tracker asks about parcels nobody has signed for.
        map.HasIndex(s => new { s.SignedAt, s.ShippedAt });
        // J05 looks for those no carrier has seen.
        map.HasIndex(s => s.ShippedAt).HasFilter($"\"{nameof(Shipment.FirstTraceAt)}\" IS NULL AND \"{nameof(Shipment.SignedAt)}\" IS NULL AND \"{nameof(Shipment.FalseAt)}\" IS NULL");
        // One waybill is one parcel.
        map.HasIndex(s => new { s.CarrierCode, s.Waybill }).IsUnique();
    }
}
