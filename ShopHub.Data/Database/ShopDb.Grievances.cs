using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Grievances;

namespace ShopHub.Data.Database;

/// <summary>What buyers complain about.</summary>
public abstract partial class ShopDb
{
    public DbSet<Grievance> Grievances => Set<Grievance>();

    public DbSet<GrievanceWord> GrievanceWords => Set<GrievanceWord>();
}
