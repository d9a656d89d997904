using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Following;

namespace ShopHub.Data.Database;

/// <summary>What shoppers want to hear of.</summary>
public abstract partial class ShopDb
{
    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<SeenProduct> SeenProducts => Set<SeenProduct>();

    public DbSet<ShopNews> ShopNews => Set<ShopNews>();
}
