using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ShopHub.Data.Search;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Search;

namespace ShopHub.Data.Database;

public abstract partial class ShopDb
{
    private static readonly string[] s_searchedOfShops = [nameof(Merchant.ShopName), nameof(Merchant.Status), nameof(Merchant.City), nameof(Merchant.BadgeUntil), nameof(Merchant.ServiceBp)];

    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();

    public DbSet<SearchedWord> SearchedWords => Set<SearchedWord>();

    public DbSet<SynonymGroup> SynonymGroups => Set<SynonymGroup>();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        TellTheSearch();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Every act is saved here, so nothing that changes by it can be forgotten.
    private void TellTheSearch()
    {
        var changes = new List<SearchChange>();
        foreach (var product in ChangeTracker.Entries<Product>())
            if (product.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) changes.Add(new() { ProductId = product.Entity.Id });
        foreach (var shop in ChangeTracker.Entries<Merchant>())
            if (shop.State is EntityState.Modified && IsSearched(shop)) changes.Add(new() { MerchantId = shop.Entity.Id });
        SearchChanges.AddRange(changes);
    }

    private static bool IsSearched(EntityEntry<Merchant> shop) => Array.Exists(s_searchedOfShops, name => shop.Property(name).IsModified);
}
