using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Protection;

namespace ShopHub.Data.Database;

/// <summary>The trade protection: figures, evaluations, who holds it.</summary>
public abstract partial class ShopDb
{
    public DbSet<Certification> Certifications => Set<Certification>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<ScoreSheet> ScoreSheets => Set<ScoreSheet>();

    public DbSet<ShopDay> ShopDays => Set<ShopDay>();

    public DbSet<CriteriaVersion> CriteriaVersions => Set<CriteriaVersion>();
}
