using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Data.Onboarding;

internal sealed class OnboardingMap : IEntityTypeConfiguration<AccountOpening>
{
    public void Configure(EntityTypeBuilder<AccountOpening> map)
    {
        map.ToTable("AccountOpenings");
        map.HasKey(o => o.MerchantId);
        map.Property(o => o.Number).HasMaxLength(20);
        map.Property(o => o.SubMchId).HasMaxLength(32);
        map.Property(o => o.SignUrl).HasMaxLength(512);
        map.Property(o => o.LegalUrl).HasMaxLength(512);
        map.Property(o => o.SealedForm).HasMaxLength(-1);
        map.Ignore(o => o.Key).Ignore(o => o.Until);
        map.HasIndex(o => o.Number).IsUnique();
        // The job asks about what is due.
        map.HasIndex(o => o.NextAskAt);
    }
}
