using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Analytics;

namespace ShopHub.Data.Analytics;

internal sealed class AnalyticsMap : IEntityTypeConfiguration<SalesDay>, IEntityTypeConfiguration<ProductDay>, IEntityTypeConfiguration<TrafficDay>, IEntityTypeConfiguration<FoldedMarks>
{
    public void Configure(EntityTypeBuilder<SalesDay> map)
    {
        map.HasKey(d => new { d.MerchantId, d.Day });
        map.ComplexProperty(d => d.Figures);
        map.HasIndex(d => d.Day);
    }

    public void Configure(EntityTypeBuilder<ProductDay> map)
    {
        map.HasKey(d => new { d.ProductId, d.Day });
        map.ComplexProperty(d => d.Figures);
        map.HasIndex(d => new { d.MerchantId, d.Day });
    }

    public void Configure(EntityTypeBuilder<TrafficDay> map)
    {
        map.HasKey(d => new { d.ProductId, d.Day, d.Source });
        map.HasIndex(d => new { d.MerchantId, d.Day });
    }

    public void Configure(EntityTypeBuilder<FoldedMarks> map) => map.HasKey(f => f.File);
}
