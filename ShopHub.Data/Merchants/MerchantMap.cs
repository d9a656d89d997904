using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Merchants;

namespace ShopHub.Data.Merchants;

internal sealed class MerchantMap :
    IEntityTypeConfiguration<Merchant>, IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<StaffSeat>, IEntityTypeConfiguration<StaffInvitation>,
    IEntityTypeConfiguration<ShopRole>, IEntityTypeConfiguration<OwnerTransfer>, IEntityTypeConfiguration<PlatformMember>, IEntityTypeConfiguration<ProfileChange>, IEntityTypeConfiguration<QuietStep>
{
    public void Configure(EntityTypeBuilder<Merchant> map)
    {
        map.Ignore(m => m.Profile);
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
        // Whose time is over.
        map.HasIndex(s => s.EndsAt);
    }

    public void Configure(EntityTypeBuilder<StaffSeat> map)
    {
        map.HasKey(s => new { s.MerchantId, s.Number });
        map.HasIndex(s => s.MemberId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffInvitation> map)
    {
        map.Property(i => i.CodeHash).HasMaxLength(64);
        map.Property(i => i.Note).HasMaxLength(40);
        map.HasIndex(i => i.CodeHash).IsUnique();
        map.HasIndex(i => new { i.MerchantId, i.Status, i.Until });
    }

    public void Configure(EntityTypeBuilder<ShopRole> map)
    {
        map.Property(r => r.Name).HasMaxLength(12);
        map.HasIndex(r => new { r.MerchantId, r.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OwnerTransfer> map)
    {
        map.Property(t => t.Why).HasMaxLength(40);
        map.HasIndex(t => t.UnderWayIn).IsUnique();
        map.HasIndex(t => t.MerchantId);
        map.HasIndex(t => t.DueAt);
    }

    public void Configure(EntityTypeBuilder<ProfileChange> map) => map.HasKey(c => new { c.MerchantId, c.Part, c.Period, c.Number });

    public void Configure(EntityTypeBuilder<QuietStep> map) => map.HasKey(q => new { q.MemberId, q.Step });

    public void Configure(EntityTypeBuilder<PlatformMember> map) => map.HasIndex(m => m.AccountId).IsUnique();
}
