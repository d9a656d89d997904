using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Ledger;

namespace ShopHub.Data.Ledger;

internal sealed class LedgerMap : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<Posting>, IEntityTypeConfiguration<AccountBalance>,
    IEntityTypeConfiguration<DayTotal>
{
    public void Configure(EntityTypeBuilder<JournalEntry> map)
    {
        map.Property(e => e.Key).HasMaxLength(64);
        map.HasMany(e => e.Postings).WithOne().HasForeignKey(p => p.EntryId);
        // The database refuses to book one cause twice.
        map.HasIndex(e => new { e.Cause, e.Key }).IsUnique();
        map.HasIndex(e => e.OrderId);
        // What is summed when a day is closed.
        map.HasIndex(e => e.Day);
        map.HasIndex(e => new { e.MerchantId, e.At });
    }

    public void Configure(EntityTypeBuilder<Posting> map)
    {
        map.HasKey(p => new { p.EntryId, p.Number });
        map.Ignore(p => p.Change);
        map.HasIndex(p => new { p.Account, p.OwnerId });
    }

    public void Configure(EntityTypeBuilder<AccountBalance> map)
    {
        map.HasKey(b => new { b.Account, b.OwnerId });
    }

    // A shop's days lie together; a day is closed once.
    public void Configure(EntityTypeBuilder<DayTotal> map) => map.HasKey(t => new { t.OwnerId, t.Day, t.Cause, t.Account });
}
