using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Violations;

namespace ShopHub.Data.Violations;

internal sealed class ViolationMap : IEntityTypeConfiguration<Violation>, IEntityTypeConfiguration<Measure>, IEntityTypeConfiguration<Suspension>
{
    public void Configure(EntityTypeBuilder<Violation> map)
    {
        map.Property(v => v.Number).HasMaxLength(20);
        map.Property(v => v.RuleCode).HasMaxLength(30);
        map.Property(v => v.Facts).HasMaxLength(ViolationForm.LongestFacts);
        map.Property(v => v.OrderNumber).HasMaxLength(20);
        map.Property(v => v.AppealWords).HasMaxLength(Violation.LongestWords);
        map.Property(v => v.Answer).HasMaxLength(Violation.LongestWords);
        map.Property(v => v.Pictures).HasMaxLength(1_000);
        map.Property(v => v.AppealPictures).HasMaxLength(1_000);
        map.Ignore(v => v.RuleName).Ignore(v => v.IsInEffect).Ignore(v => v.IsOfComplaint);
        map.HasOne<Merchant>().WithMany().HasForeignKey(v => v.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(v => v.Number).IsUnique();
        // Pressed twice it is written down once.
        map.HasIndex(v => v.RequestId).IsUnique();
        map.HasIndex(v => new { v.MerchantId, v.RecordedAt });
        // The platform's queue.
        map.HasIndex(v => new { v.Status, v.DueAt });
    }

    public void Configure(EntityTypeBuilder<Measure> map)
    {
        map.Property(m => m.ConfirmedBy).HasMaxLength(20);
        map.Ignore(m => m.IsRunning);
        map.HasOne<Violation>().WithMany().HasForeignKey(m => m.ViolationId).OnDelete(DeleteBehavior.Restrict);
        // What runs in a shop, asked for with every listing and every coupon.
        map.HasIndex(m => new { m.MerchantId, m.Status, m.Step });
        // What ends by the clock, and what must be shown.
        map.HasIndex(m => new { m.Status, m.Until });
        map.HasIndex(m => m.PublishedAt);
    }

    public void Configure(EntityTypeBuilder<Suspension> map)
    {
        map.Property(s => s.StandsFor).HasMaxLength(50);
        map.Property(s => s.Why).HasMaxLength(400);
        map.HasOne<Merchant>().WithMany().HasForeignKey(s => s.MerchantId).OnDelete(DeleteBehavior.Restrict);
        // Two who suspend a shop for the same cause suspend it once.
        map.HasIndex(s => s.StandsFor).IsUnique();
        map.HasIndex(s => new { s.MerchantId, s.LiftedAt });
    }
}
