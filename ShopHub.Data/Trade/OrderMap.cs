using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Customers;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

internal sealed class OrderMap : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderLine>, IEntityTypeConfiguration<CartItem>,
    IEntityTypeConfiguration<OrderView>
{
    /// <summary>The receiver's phone once more as a column of its own: EF has no index on a part of a complex property.</summary>
    public const string ReceiverPhone = nameof(ReceiverPhone);

    public void Configure(EntityTypeBuilder<Order> map)
    {
        map.Property(o => o.Number).HasMaxLength(20);
        map.Property(o => o.Remark).HasMaxLength(200);
        map.Property(o => o.TransactionId).HasMaxLength(64);
        map.ComplexProperty(o => o.ShipTo, DeliveryAddressColumns.Set);
        map.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId);
        map.Navigation(o => o.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        map.HasIndex(o => o.Number).IsUnique();
        map.HasIndex(o => o.PaymentId);
        // A buyer's orders, newest first.
        map.HasIndex(o => new { o.CustomerId, o.PlacedAt });
        // A shop's orders, by state or all, newest first. The key stands in the index, so that any page is found without its rows.
        map.HasIndex(o => new { o.MerchantId, o.Status, o.PlacedAt, o.Id });
        map.HasIndex(o => new { o.MerchantId, o.PlacedAt, o.Id });
        // Who bought over a period.
        map.HasIndex(o => new { o.MerchantId, o.PaidAt }).HasFilter($"\"{nameof(Order.PaidAt)}\" IS NOT NULL");
        map.Property<string>(ReceiverPhone).HasMaxLength(20).HasComputedColumnSql("\"ShipTo_Phone\"");
        map.HasIndex(nameof(Order.MerchantId), ReceiverPhone);
        // Whose address is to be hidden next (PIP-03); an order joins them when it is over, and leaves them when it is done.
        map.HasIndex(o => o.CompletedAt).HasFilter($"\"{nameof(Order.AddressHiddenAt)}\" IS NULL AND \"{nameof(Order.CompletedAt)}\" IS NOT NULL");
        map.HasIndex(o => o.ClosedAt).HasFilter($"\"{nameof(Order.AddressHiddenAt)}\" IS NULL AND \"{nameof(Order.ClosedAt)}\" IS NOT NULL");
        // What came by a shop's links, few of all.
        map.HasIndex(o => o.ShortLinkId).HasFilter($"\"{nameof(Order.ShortLinkId)}\" IS NOT NULL");
        map.Property(o => o.PickUpCode).HasMaxLength(Order.PickUpDigits);
        // Whose goods a code is for: only those not handed over yet.
        map.HasIndex(o => new { o.MerchantId, o.PickUpCode }).IsUnique().HasFilter($"\"{nameof(Order.PickUpCode)}\" IS NOT NULL");
        // What the platform looks into (RCV-04), few of all.
        map.HasIndex(o => o.LookedIntoSince).HasFilter($"\"{nameof(Order.LookedIntoSince)}\" IS NOT NULL");
        // The sweeps: what is due in a state.
        map.HasIndex(o => new { o.Status, o.DueAt });
    }

    public void Configure(EntityTypeBuilder<OrderLine> map)
    {
        map.Property(l => l.SkuCode).HasMaxLength(100);
        map.Property(l => l.PictureUrl).HasMaxLength(512);
        map.HasIndex(l => new { l.OrderId, l.Number });
    }

    public void Configure(EntityTypeBuilder<CartItem> map) => map.HasIndex(c => new { c.CustomerId, c.SkuId }).IsUnique();

    public void Configure(EntityTypeBuilder<OrderView> map)
    {
        map.Property(v => v.Name).HasMaxLength(20);
        map.Property(v => v.Words).HasMaxLength(40);
        map.HasIndex(v => new { v.StaffId, v.Name }).IsUnique();
    }
}
