using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Merchants;

internal sealed class MerchantMap : IEntityTypeConfiguration<Merchant>, IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<PlatformMember>
{
    public void Configure(EntityTypeBuilder<Merchant> map)
    {
        map.Property(m => m.Code).HasMaxLength(40);
        map.Property(m => m.Intro).HasMaxLength(1_000);
        map.Property(m => m.SubMchId).HasMaxLength(32);
        map.HasIndex(m => m.Code).IsUnique();
        // One shop's money must never reach another's account.
        map.HasIndex(m => m.SubMchId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffMember> map)
    {
        // Every click in a console asks which shops this account works in.
        map.HasIndex(s => s.AccountId);
        map.HasIndex(s => new { s.MerchantId, s.AccountId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlatformMember> map) => map.HasIndex(m => m.AccountId).IsUnique();
}
