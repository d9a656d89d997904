using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Analytics;

namespace ShopHub.Data.Database;

/// <summary>What was sold, by day.</summary>
public abstract partial class ShopDb
{
    public DbSet<SalesDay> SalesDays => Set<SalesDay>();

    public DbSet<TrafficDay> TrafficDays => Set<TrafficDay>();

    public DbSet<FoldedMarks> FoldedMarks => Set<FoldedMarks>();

    public DbSet<ProductDay> ProductDays => Set<ProductDay>();
}
