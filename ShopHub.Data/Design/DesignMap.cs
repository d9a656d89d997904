using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Design;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Design;

internal sealed class DesignMap : IEntityTypeConfiguration<ShopDesign>, IEntityTypeConfiguration<DesignVersion>, IEntityTypeConfiguration<ShopPicture>
{
    public void Configure(EntityTypeBuilder<ShopDesign> map)
    {
        map.ToTable("Designs");
        map.HasKey(d => d.MerchantId);
        map.Property(d => d.LiveTheme).HasMaxLength(40);
        map.HasOne<Merchant>().WithOne().HasForeignKey<ShopDesign>(d => d.MerchantId).OnDelete(DeleteBehavior.Restrict);
        // What is to be published by now.
        map.HasIndex(d => d.DueAt);
    }

    public void Configure(EntityTypeBuilder<DesignVersion> map)
    {
        map.ToTable("DesignVersions");
        map.Property(v => v.How).HasMaxLength(40);
        map.HasOne<Merchant>().WithMany().HasForeignKey(v => v.MerchantId).OnDelete(DeleteBehavior.Restrict);
        map.HasIndex(v => new { v.MerchantId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ShopPicture> map)
    {
        map.ToTable("ShopPictures");
        map.HasKey(p => new { p.MerchantId, p.Url });
        map.Property(p => p.Url).HasMaxLength(128);
        map.HasOne<Merchant>().WithMany().HasForeignKey(p => p.MerchantId).OnDelete(DeleteBehavior.Restrict);
        // The newest ones to choose from.
        map.HasIndex(p => new { p.MerchantId, p.SentAt });
    }
}
