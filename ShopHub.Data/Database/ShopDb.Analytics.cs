using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Analytics;

namespace ShopHub.Data.Database;

/// <summary>What was sold, by day.</summary>
public abstract partial class ShopDb
{
    public DbSet<SalesDay> SalesDays => Set<SalesDay>();

    public DbSet<ProductDay> ProductDays => Set<ProductDay>();
}
