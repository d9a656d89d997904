using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Protection;

namespace ShopHub.Data.Protection;

internal sealed class ProtectionMap : IEntityTypeConfiguration<Certification>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<ScoreSheet>, IEntityTypeConfiguration<ShopDay>, IEntityTypeConfiguration<CriteriaVersion>
{
    public void Configure(EntityTypeBuilder<Certification> map)
    {
        map.HasKey(c => c.MerchantId);
        map.Ignore(c => c.ShownUntil);
        // The guard looks at those that hold it.
        map.HasIndex(c => new { c.State, c.ValidUntil });
    }

    public void Configure(EntityTypeBuilder<Evaluation> map) => map.HasKey(e => e.At);

    public void Configure(EntityTypeBuilder<ScoreSheet> map)
    {
        map.HasKey(s => new { s.MerchantId, s.At });
        map.Ignore(s => s.ReviewUntil);
        map.Property(s => s.RedoneBy).HasMaxLength(40);
        map.Property(s => s.ReviewWords).HasMaxLength(ScoreSheet.LongestWords);
        map.Property(s => s.Answer).HasMaxLength(ScoreSheet.LongestWords);
        // The run monitor, and who has a sheet of a run already.
        map.HasIndex(s => new { s.At, s.Change, s.Score });
        map.HasIndex(s => new { s.Review, s.DueAt });
    }

    public void Configure(EntityTypeBuilder<ShopDay> map)
    {
        map.HasKey(d => new { d.MerchantId, d.Day });
    }

    public void Configure(EntityTypeBuilder<CriteriaVersion> map)
    {
        map.HasKey(v => v.Number);
        map.Property(v => v.Number).ValueGeneratedNever();
        map.Property(v => v.Why).HasMaxLength(CriteriaVersion.LongestWhy);
        map.Property(v => v.By).HasMaxLength(40);
    }
}
