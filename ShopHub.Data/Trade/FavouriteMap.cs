using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

internal sealed class FavouriteMap : IEntityTypeConfiguration<FavouriteProduct>, IEntityTypeConfiguration<FavouriteShop>
{
    public void Configure(EntityTypeBuilder<FavouriteProduct> map)
    {
        map.HasKey(f => new { f.CustomerId, f.ProductId });
        map.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Product>().WithMany().HasForeignKey(f => f.ProductId).OnDelete(DeleteBehavior.Restrict);
        // The shopper's list, latest first.
        map.HasIndex(f => new { f.CustomerId, f.At });
    }

    public void Configure(EntityTypeBuilder<FavouriteShop> map)
    {
        map.HasKey(f => new { f.CustomerId, f.MerchantId });
        map.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Merchant>().WithMany().HasForeignKey(f => f.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(f => new { f.CustomerId, f.At });
        // News are told to a shop's followers in the order of their keys.
        map.HasIndex(f => new { f.MerchantId, f.CustomerId });
    }
}
