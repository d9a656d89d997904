using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database;

/// <summary>What stops the shipping clock.</summary>
public abstract partial class ShopDb
{
    public DbSet<LogisticsPause> LogisticsPauses => Set<LogisticsPause>();
}
