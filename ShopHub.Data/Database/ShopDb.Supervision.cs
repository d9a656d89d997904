using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rulebook;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Database;

/// <summary>What the platform watches over.</summary>
public abstract partial class ShopDb
{
    public DbSet<Suspension> Suspensions => Set<Suspension>();

    public DbSet<Violation> Violations => Set<Violation>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<RuleVersion> RuleVersions => Set<RuleVersion>();

    public DbSet<RuleConsent> RuleConsents => Set<RuleConsent>();

    public DbSet<IdentityCheck> IdentityChecks => Set<IdentityCheck>();

    public DbSet<AuthorityReport> AuthorityReports => Set<AuthorityReport>();

    public DbSet<SellerTurnover> SellerTurnovers => Set<SellerTurnover>();
}
