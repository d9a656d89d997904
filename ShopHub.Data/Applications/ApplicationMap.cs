using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Applications;

namespace ShopHub.Data.Applications;

internal sealed class ApplicationMap :
    IEntityTypeConfiguration<ShopApplication>, IEntityTypeConfiguration<ShopSlot>, IEntityTypeConfiguration<SubjectSlot>, IEntityTypeConfiguration<TakenName>,
    IEntityTypeConfiguration<CaseRead>
{
    public void Configure(EntityTypeBuilder<ShopApplication> map)
    {
        map.ToTable("Applications");
        map.Property(a => a.Number).HasMaxLength(20);
        map.Property(a => a.SealedForm).HasMaxLength(-1);
        map.Property(a => a.Question).HasMaxLength(400);
        map.Ignore(a => a.IsEditable);
        map.HasIndex(a => a.Number).IsUnique();
        map.HasIndex(a => a.CustomerId);
        // The reviewers' queue, and what time ends.
        map.HasIndex(a => new { a.Status, a.DueAt });
    }

    public void Configure(EntityTypeBuilder<ShopSlot> map)
    {
        map.HasKey(s => new { s.CustomerId, s.Kind, s.Number });
        map.HasIndex(s => s.ApplicationId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SubjectSlot> map)
    {
        map.HasKey(s => new { s.SocialCreditCode, s.Number });
        map.Property(s => s.SocialCreditCode).HasMaxLength(18);
        map.HasIndex(s => s.ApplicationId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TakenName> map)
    {
        map.HasKey(n => n.Normalised);
        map.Property(n => n.Normalised).HasMaxLength(60);
        map.Property(n => n.Name).HasMaxLength(60);
        map.HasIndex(n => n.ReservedBy);
        map.HasIndex(n => n.BorneBy);
    }

    public void Configure(EntityTypeBuilder<CaseRead> map)
    {
        map.Property(r => r.Name).HasMaxLength(20);
        map.Property(r => r.What).HasMaxLength(60);
        map.HasIndex(r => new { r.ApplicationId, r.At });
    }
}
