using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Recommendations;

namespace ShopHub.Data.Recommendations;

internal sealed class RelatedMap : IEntityTypeConfiguration<RelatedProducts>
{
    public void Configure(EntityTypeBuilder<RelatedProducts> map)
    {
        map.ToTable("RelatedProducts");
        map.HasKey(r => new { r.ProductId, r.Relation });
    }
}
