using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

internal sealed class WithdrawalMap : IEntityTypeConfiguration<Withdrawal>, IEntityTypeConfiguration<BankAccount>, IEntityTypeConfiguration<WithdrawalHold>,
    IEntityTypeConfiguration<SettlementChange>
{
    public void Configure(EntityTypeBuilder<Withdrawal> map)
    {
        map.Property(w => w.Number).HasMaxLength(32);
        map.Property(w => w.SubMchId).HasMaxLength(32);
        map.Property(w => w.PayoutId).HasMaxLength(64);
        map.Property(w => w.ListNumber).HasMaxLength(32);
        map.HasIndex(w => w.Number).IsUnique();
        // The database refuses a shop's second one of a day.
        map.HasIndex(w => new { w.MerchantId, w.Day }).IsUnique();
        // J14: what to send or ask about now.
        map.HasIndex(w => w.NextAt);
        // The platform's desk, and what waits for its second person.
        map.HasIndex(w => new { w.Status, w.AskedAt });
        map.HasIndex(w => w.ListNumber);
    }

    public void Configure(EntityTypeBuilder<BankAccount> map)
    {
        map.Property(a => a.SealedNumber).HasMaxLength(512);
        map.Property(a => a.Tail).HasMaxLength(4);
        map.HasIndex(a => new { a.MerchantId, a.AddedAt });
        map.HasIndex(a => new { a.Status, a.ProofSentAt });
    }

    public void Configure(EntityTypeBuilder<SettlementChange> map)
    {
        map.Property(c => c.SubMchId).HasMaxLength(32);
        map.Property(c => c.ApplicationNo).HasMaxLength(64);
        map.Property(c => c.Tail).HasMaxLength(4);
        // What a shop's last change came to.
        map.HasIndex(c => new { c.MerchantId, c.AskedAt });
        // The job asks about what is due.
        map.HasIndex(c => c.NextAskAt);
    }

    public void Configure(EntityTypeBuilder<WithdrawalHold> map) => map.HasKey(h => h.MerchantId);
}
