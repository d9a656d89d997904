using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Insurance;

namespace ShopHub.Data.Database;

/// <summary>Freight insurance.</summary>
public abstract partial class ShopDb
{
    public DbSet<InsuranceSwitch> InsuranceSwitches => Set<InsuranceSwitch>();

    public DbSet<PremiumTopUp> PremiumTopUps => Set<PremiumTopUp>();

    public DbSet<FreightPolicy> FreightPolicies => Set<FreightPolicy>();
}
