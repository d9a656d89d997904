using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;

namespace ShopHub.Data.Access;

internal sealed class AccountMap :
    IEntityTypeConfiguration<UserAccount>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>, IEntityTypeConfiguration<Setting>,
    IEntityTypeConfiguration<DeskPass>, IEntityTypeConfiguration<AuditLine>
{
    // Two keys of 256 characters would outgrow SQL Server's index.
    private const int KeyLength = 128;

    // The most a clustered key of SQL Server holds; authenticators make ids of 16 to some 200 bytes.
    private const int CredentialIdLength = 900;

    public void Configure(EntityTypeBuilder<UserAccount> map)
    {
        map.ToTable("Accounts");
        map.Property(a => a.PasswordHash).HasMaxLength(512);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> map) => map.ToTable("AccountClaims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> map)
    {
        map.ToTable("AccountLogins");
        map.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        map.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> map)
    {
        map.ToTable("AccountTokens");
        map.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        map.Property(t => t.Name).HasMaxLength(KeyLength);
        map.Property(t => t.Value).HasMaxLength(2_000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> map)
    {
        map.ToTable("AccountPasskeys");
        map.HasKey(p => p.CredentialId);
        map.Property(p => p.CredentialId).HasMaxLength(CredentialIdLength);
        map.HasOne<UserAccount>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        map.OwnsOne(p => p.Data, data => data.ToJson());
    }

    public void Configure(EntityTypeBuilder<Setting> map) => map.HasKey(s => s.Name);

    public void Configure(EntityTypeBuilder<DeskPass> map)
    {
        map.HasKey(p => p.Code);
        map.Property(p => p.Code).HasMaxLength(32);
        map.Property(p => p.SecretHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<AuditLine> map)
    {
        map.Property(l => l.Name).HasMaxLength(40);
        map.Property(l => l.Act).HasMaxLength(60);
        map.Property(l => l.RowKind).HasMaxLength(10);
        map.Property(l => l.Row).HasMaxLength(AuditLine.LongestRow);
        map.Property(l => l.Words).HasMaxLength(AuditLine.LongestWords);
        map.Property(l => l.Address).HasMaxLength(45);
        // A shop's days, one member's days, one row's story; the platform's own lines have no shop.
        map.HasIndex(l => new { l.MerchantId, l.At });
        map.HasIndex(l => new { l.MemberId, l.At });
        map.HasIndex(l => new { l.Row, l.At });
        // The platform reads everybody's, the newest first.
        map.HasIndex(l => new { l.At, l.Id });
    }
}
