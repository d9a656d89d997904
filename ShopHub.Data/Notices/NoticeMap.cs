using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Notices;

namespace ShopHub.Data.Notices;

internal sealed class NoticeMap : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> map)
    {
        map.Property(n => n.Words).HasMaxLength(500);
        map.HasIndex(n => new { n.RecipientId, n.At });
    }
}
