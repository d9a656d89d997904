using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Complaints;

namespace ShopHub.Data.Complaints;

internal sealed class ComplaintMap : IEntityTypeConfiguration<ChannelComplaint>, IEntityTypeConfiguration<ComplaintWord>, IEntityTypeConfiguration<ComplaintAnswer>
{
    public void Configure(EntityTypeBuilder<ChannelComplaint> map)
    {
        map.Property(c => c.Number).HasMaxLength(64);
        map.Property(c => c.MchId).HasMaxLength(32);
        map.Property(c => c.OutTradeNo).HasMaxLength(32);
        map.Property(c => c.Words).HasMaxLength(1_000);
        map.Property(c => c.SealedPhone).HasMaxLength(1_000);
        // The same complaint told twice is one ticket.
        map.HasIndex(c => c.Number).IsUnique();
        // The shop's list by deadline, and what is open.
        map.HasIndex(c => new { c.MerchantId, c.State, c.DueAt });
        // The platform's list.
        map.HasIndex(c => new { c.State, c.DueAt });
        // What to fetch now.
        map.HasIndex(c => c.AskAt);
    }

    public void Configure(EntityTypeBuilder<ComplaintWord> map)
    {
        map.HasKey(w => new { w.ComplaintId, w.WordId });
        map.Property(w => w.WordId).HasMaxLength(64);
        map.Property(w => w.Who).HasMaxLength(20);
        map.Property(w => w.Act).HasMaxLength(64);
        map.Property(w => w.Words).HasMaxLength(1_000);
    }

    public void Configure(EntityTypeBuilder<ComplaintAnswer> map)
    {
        map.Ignore(a => a.IsOpen);
        map.Property(a => a.Words).HasMaxLength(400);
        map.Property(a => a.By).HasMaxLength(100);
        map.Property(a => a.RefusedFor).HasMaxLength(250);
        // Two clicks at once say one thing.
        map.HasIndex(a => new { a.ComplaintId, a.Number }).IsUnique();
    }
}
