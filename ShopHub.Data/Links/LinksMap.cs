using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Links;

namespace ShopHub.Data.Links;

internal sealed class LinksMap : IEntityTypeConfiguration<ShortLink>, IEntityTypeConfiguration<LinkDay>
{
    public void Configure(EntityTypeBuilder<ShortLink> map)
    {
        map.ToTable("ShortLinks");
        map.Property(l => l.Code).HasMaxLength(LinkPolicy.CodeLength);
        map.Property(l => l.Name).HasMaxLength(200);
        map.Property(l => l.Key).HasMaxLength(250);
        map.HasIndex(l => l.Code).IsUnique();
        map.HasIndex(l => l.Key).IsUnique();
        map.HasIndex(l => new { l.MerchantId, l.Scene });
    }

    public void Configure(EntityTypeBuilder<LinkDay> map)
    {
        map.ToTable("LinkDays");
        map.HasKey(d => new { d.LinkId, d.Day });
    }
}
