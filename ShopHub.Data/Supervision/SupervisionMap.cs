using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Supervision;

namespace ShopHub.Data.Supervision;

internal sealed class SupervisionMap : IEntityTypeConfiguration<SellerTurnover>
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
}
