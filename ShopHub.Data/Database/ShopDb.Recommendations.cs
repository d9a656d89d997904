using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Recommendations;

namespace ShopHub.Data.Database;

/// <summary>What goes with what.</summary>
public abstract partial class ShopDb
{
    public DbSet<RelatedProducts> RelatedProducts => Set<RelatedProducts>();
}
