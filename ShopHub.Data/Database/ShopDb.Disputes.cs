using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Disputes;

namespace ShopHub.Data.Database;

/// <summary>What the platform judges.</summary>
public abstract partial class ShopDb
{
    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<DisputeWord> DisputeWords => Set<DisputeWord>();
}
