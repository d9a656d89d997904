using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rulebook;

namespace ShopHub.Data.Rulebook;

internal sealed class RuleMap : IEntityTypeConfiguration<RuleVersion>, IEntityTypeConfiguration<RuleConsent>
{
    public void Configure(EntityTypeBuilder<RuleVersion> map)
    {
        map.Property(r => r.Title).HasMaxLength(RuleVersion.LongestTitle);
        map.Property(r => r.Body).HasMaxLength(-1);
        map.Property(r => r.Changes).HasMaxLength(RuleVersion.LongestChanges);
        // Two drafts at once get two numbers.
        map.HasIndex(r => new { r.Topic, r.Number }).IsUnique();
        // One coming version at a time.
        map.HasIndex(r => r.ComingFor).IsUnique();
        // What changes by the clock.
        map.HasIndex(r => new { r.Status, r.EffectiveFrom });
    }

    public void Configure(EntityTypeBuilder<RuleConsent> map)
    {
        // Pressed twice it is one consent.
        map.HasKey(c => new { c.VersionId, c.MerchantId });
        map.Property(c => c.Name).HasMaxLength(20);
        map.HasOne<RuleVersion>().WithMany().HasForeignKey(c => c.VersionId).OnDelete(DeleteBehavior.Restrict);
        map.HasOne<Merchant>().WithMany().HasForeignKey(c => c.MerchantId).OnDelete(DeleteBehavior.Restrict);
    }
}
