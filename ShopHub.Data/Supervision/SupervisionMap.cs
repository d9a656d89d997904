using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

internal sealed class SupervisionMap : IEntityTypeConfiguration<SellerTurnover>, IEntityTypeConfiguration<IdentityCheck>, IEntityTypeConfiguration<AuthorityReport>
{
    public void Configure(EntityTypeBuilder<SellerTurnover> map)
    {
        map.Property(t => t.FreedFor).HasMaxLength(200);
        map.Ignore(t => t.Level);
        map.HasOne<Merchant>().WithMany().HasForeignKey(t => t.MerchantId).OnDelete(DeleteBehavior.Restrict);
        // Two runs at once count one row.
        map.HasIndex(t => new { t.MerchantId, t.Year }).IsUnique();
        // The platform's list.
        map.HasIndex(t => new { t.Year, t.WarnedAt });
    }

    public void Configure(EntityTypeBuilder<IdentityCheck> map)
    {
        map.Property(c => c.Number).HasMaxLength(20);
        map.Property(c => c.SealedForm).HasMaxLength(-1);
        map.Property(c => c.RejectedFor).HasMaxLength(IdentityCheck.LongestWhy);
        map.Ignore(c => c.IsWithShop).Ignore(c => c.IsLateReport);
        map.HasOne<Merchant>().WithMany().HasForeignKey(c => c.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(c => c.Number).IsUnique();
        // One at a time, whoever begins it.
        map.HasIndex(c => c.OpenFor).IsUnique();
        map.HasIndex(c => new { c.MerchantId, c.CheckedAt });
        // The reviewers' queue, and what time ends.
        map.HasIndex(c => new { c.Status, c.DueAt });
    }

    public void Configure(EntityTypeBuilder<AuthorityReport> map)
    {
        map.Property(r => r.DrawnBy).HasMaxLength(40);
        map.Property(r => r.TakenBy).HasMaxLength(40);
        map.Property(r => r.HandedInBy).HasMaxLength(40);
        // A half-year's report is drawn once, however often the clock strikes.
        map.HasIndex(r => r.DueOn).IsUnique();
        map.HasIndex(r => r.DrawnAt);
    }
}
