using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Customers;

namespace ShopHub.Data.Customers;

internal sealed class CustomerMap : IEntityTypeConfiguration<Customer>, IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Customer> map)
    {
        map.Property(c => c.OpenId).HasMaxLength(128);
        map.Property(c => c.AvatarUrl).HasMaxLength(512);
        map.HasIndex(c => c.OpenId).IsUnique();
        map.HasIndex(c => c.AccountId).IsUnique();
        // Whose open pages end.
        map.HasIndex(c => c.LeftAt).HasFilter($"\"{nameof(Customer.LeftAt)}\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Address> map)
    {
        map.ComplexProperty(a => a.To, DeliveryAddressColumns.Set);
        map.HasIndex(a => a.CustomerId);
    }
}

/// <summary>The same columns in the address book and in an order.</summary>
internal static class DeliveryAddressColumns
{
    public static void Set(ComplexPropertyBuilder<DeliveryAddress> to)
    {
        to.Property(t => t.Receiver).HasMaxLength(60);
        to.Property(t => t.Phone).HasMaxLength(20);
        to.Property(t => t.Province).HasMaxLength(40);
        to.Property(t => t.City).HasMaxLength(40);
        to.Property(t => t.District).HasMaxLength(40);
        to.Property(t => t.Street).HasMaxLength(240);
    }
}
