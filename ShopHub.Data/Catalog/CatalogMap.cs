using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Catalog;

internal sealed class CatalogMap :
    IEntityTypeConfiguration<Category>, IEntityTypeConfiguration<Product>, IEntityTypeConfiguration<ProductDetail>,
    IEntityTypeConfiguration<ProductPicture>, IEntityTypeConfiguration<Sku>, IEntityTypeConfiguration<ServiceFeeTerm>, IEntityTypeConfiguration<FreightTemplate>,
    IEntityTypeConfiguration<ListingPlan>, IEntityTypeConfiguration<ProductEdit>, IEntityTypeConfiguration<ProductVersion>
{
    public void Configure(EntityTypeBuilder<ProductEdit> map)
    {
        map.HasKey(e => e.ProductId);
        map.Property(e => e.EditedBy).HasMaxLength(60);
        // What a shop has under way.
        map.HasIndex(e => e.MerchantId);
    }

    public void Configure(EntityTypeBuilder<ListingPlan> map)
    {
        map.HasKey(p => p.ProductId);
        map.Property(p => p.PlannedBy).HasMaxLength(60);
        // What goes on the shelf by now.
        map.HasIndex(p => p.DueAt);
    }

    public void Configure(EntityTypeBuilder<ProductVersion> map)
    {
        map.Property(v => v.How).HasMaxLength(20);
        map.Property(v => v.What).HasMaxLength(ProductVersion.LongestWhat);
        map.Property(v => v.By).HasMaxLength(60);
        map.HasIndex(v => new { v.ProductId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FreightTemplate> map)
    {
        map.Property(t => t.Name).HasMaxLength(FreightTable.LongestName);
        map.Property(t => t.NotDelivered).HasMaxLength(-1);
        map.Ignore(t => t.Table);
        map.HasOne<Merchant>().WithMany().HasForeignKey(t => t.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(t => new { t.MerchantId, t.Name }).IsUnique();
    }

    // A category's terms, as they begin.
    public void Configure(EntityTypeBuilder<ServiceFeeTerm> map)
    {
        map.Property(t => t.CategoryCode).HasMaxLength(20);
        map.HasOne<Category>().WithMany().HasForeignKey(t => t.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(t => new { t.CategoryCode, t.From });
    }

    public void Configure(EntityTypeBuilder<Category> map)
    {
        map.HasKey(c => c.Code);
        map.Property(c => c.Code).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<Product> map)
    {
        map.Property(p => p.Code).HasMaxLength(100);
        map.Property(p => p.CategoryCode).HasMaxLength(20);
        map.Property(p => p.CoverUrl).HasMaxLength(512);
        map.Property(p => p.Brand).HasMaxLength(60);
        map.Property(p => p.Attributes).HasDefaultValueSql("'[]'");
        map.Ignore(p => p.Limit);
        map.HasOne<Merchant>().WithMany().HasForeignKey(p => p.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasOne<Category>().WithMany().HasForeignKey(p => p.CategoryCode).OnDelete(DeleteBehavior.Restrict);
        // An import finds its product again.
        map.HasIndex(p => new { p.MerchantId, p.Code }).IsUnique();
        // A category's page and the home page, best sellers first.
        map.HasIndex(p => new { p.CategoryCode, p.Status, p.Sold });
        map.HasIndex(p => new { p.Status, p.Sold });
        // A shop's page and its console.
        map.HasIndex(p => new { p.MerchantId, p.Status, p.Sold });
        // What leaves the shelf when papers or a mark run out.
        map.HasIndex(p => new { p.MerchantId, p.CategoryCode, p.Status });
        map.HasIndex(p => new { p.MerchantId, p.Brand, p.Status });
        // What a freight template is used by.
        map.HasIndex(p => p.FreightTemplateId);
    }

    public void Configure(EntityTypeBuilder<ProductDetail> map)
    {
        map.HasKey(d => d.ProductId);
        map.Property(d => d.Html).HasMaxLength(-1);
        map.HasOne<Product>().WithOne().HasForeignKey<ProductDetail>(d => d.ProductId);
    }

    public void Configure(EntityTypeBuilder<ProductPicture> map)
    {
        map.Property(p => p.Url).HasMaxLength(512);
        map.HasOne<Product>().WithMany().HasForeignKey(p => p.ProductId);
        map.HasIndex(p => new { p.ProductId, p.Position });
    }

    public void Configure(EntityTypeBuilder<Sku> map)
    {
        map.Property(s => s.Code).HasMaxLength(100);
        map.Property(s => s.PictureUrl).HasMaxLength(512);
        map.HasOne<Product>().WithMany().HasForeignKey(s => s.ProductId);
        map.HasIndex(s => new { s.ProductId, s.Position });
        // One code means one SKU in a shop.
        map.HasIndex(s => new { s.MerchantId, s.Code }).IsUnique();
    }
}
