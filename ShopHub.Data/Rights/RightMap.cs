using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;

namespace ShopHub.Data.Rights;

internal sealed class RightMap : IEntityTypeConfiguration<CategoryRight>, IEntityTypeConfiguration<PaperCase>, IEntityTypeConfiguration<PaperRead>,
    IEntityTypeConfiguration<BrandRight>, IEntityTypeConfiguration<BrandPlace>, IEntityTypeConfiguration<Renaming>
{
    public void Configure(EntityTypeBuilder<CategoryRight> map)
    {
        map.Property(r => r.CategoryCode).HasMaxLength(20);
        map.Property(r => r.PaperNumber).HasMaxLength(40);
        map.HasOne<Merchant>().WithMany().HasForeignKey(r => r.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasOne<Category>().WithMany().HasForeignKey(r => r.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        // One right of a shop in a category, asked for with every listing.
        map.HasIndex(r => new { r.MerchantId, r.CategoryCode }).IsUnique();
        // What is due by the clock.
        map.HasIndex(r => r.NextAt);
        // Ended rights whose goods must be off the shelf.
        map.HasIndex(r => new { r.Status, r.MerchantId });
    }

    public void Configure(EntityTypeBuilder<PaperCase> map)
    {
        map.Property(c => c.Number).HasMaxLength(20);
        map.Property(c => c.SealedForm).HasMaxLength(-1);
        map.Property(c => c.OpenKey).HasMaxLength(120);
        map.Ignore(c => c.IsOpen).Ignore(c => c.Reason).Ignore(c => c.CountsUntil).Ignore(c => c.TriesForNext);
        map.HasOne<Merchant>().WithMany().HasForeignKey(c => c.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(c => c.Number).IsUnique();
        map.HasIndex(c => c.OpenKey).IsUnique();
        map.HasIndex(c => new { c.MerchantId, c.HandedInAt });
        // The reviewers' queue, and what time ends.
        map.HasIndex(c => new { c.Status, c.DueAt });
    }

    public void Configure(EntityTypeBuilder<BrandRight> map)
    {
        map.Property(r => r.Mark).HasMaxLength(30);
        map.Property(r => r.MarkKey).HasMaxLength(60);
        map.Property(r => r.BrandKey).HasMaxLength(130);
        map.Property(r => r.PaperNumber).HasMaxLength(40);
        map.Ignore(r => r.Shown);
        map.HasOne<Merchant>().WithMany().HasForeignKey(r => r.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(r => new { r.MerchantId, r.MarkKey, r.Class }).IsUnique();
        // What is due by the clock.
        map.HasIndex(r => r.NextAt);
        map.HasIndex(r => r.NameDueAt);
        // Ended rights whose goods must be off the shelf.
        map.HasIndex(r => new { r.Status, r.MerchantId });
    }

    public void Configure(EntityTypeBuilder<BrandPlace> map)
    {
        map.HasKey(p => new { p.BrandKey, p.Place });
        map.Property(p => p.BrandKey).HasMaxLength(130);
        map.Property(p => p.Place).HasMaxLength(100);
        map.HasIndex(p => p.MerchantId);
    }

    public void Configure(EntityTypeBuilder<Renaming> map)
    {
        map.Property(r => r.From).HasMaxLength(60);
        map.Property(r => r.To).HasMaxLength(60);
        map.Property(r => r.Mark).HasMaxLength(60);
        map.HasOne<Merchant>().WithMany().HasForeignKey(r => r.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(r => r.Of).IsUnique();
        map.HasIndex(r => new { r.MerchantId, r.AskedAt });
        // The reviewers' queue, and what is late.
        map.HasIndex(r => new { r.Status, r.DueAt });
    }

    public void Configure(EntityTypeBuilder<PaperRead> map)
    {
        map.Property(r => r.Name).HasMaxLength(20);
        map.Property(r => r.What).HasMaxLength(60);
        map.HasOne<PaperCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(r => new { r.CaseId, r.At });
    }
}
