using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

internal sealed class SupportMap : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<ChatSession>, IEntityTypeConfiguration<ChatMessage>,
    IEntityTypeConfiguration<ChatAgent>, IEntityTypeConfiguration<ChatSettings>, IEntityTypeConfiguration<CannedReply>, IEntityTypeConfiguration<CallRequest>
{
    public void Configure(EntityTypeBuilder<CallRequest> map)
    {
        map.Property(c => c.Phone).HasMaxLength(11);
        map.Property(c => c.Words).HasMaxLength(CallPolicy.MostWords);
        map.Property(c => c.AgentName).HasMaxLength(60);
        // One open one of a shopper and a shop.
        map.HasIndex(c => new { c.MerchantId, c.OpenOf }).IsUnique();
        // What is due, and whose numbers are to be forgotten.
        map.HasIndex(c => c.DueAt);
        map.HasIndex(c => c.EndedAt);
        map.HasIndex(c => new { c.CustomerId, c.AskedAt });
    }

    public void Configure(EntityTypeBuilder<Conversation> map)
    {
        map.Property(c => c.LastWords).HasMaxLength(200);
        map.Property(c => c.Note).HasMaxLength(ChatPolicy.MostNote);
        // One for both.
        map.HasIndex(c => new { c.CustomerId, c.MerchantId }).IsUnique();
        map.HasIndex(c => new { c.MerchantId, c.LastAt });
    }

    public void Configure(EntityTypeBuilder<ChatSession> map)
    {
        map.Property(s => s.TransferNote).HasMaxLength(400);
        map.Property(s => s.RateWords).HasMaxLength(ChatPolicy.MostRating);
        // One open session of a conversation.
        map.HasIndex(s => s.OpenOf).IsUnique();
        map.HasIndex(s => new { s.ConversationId, s.OpenedAt });
        // Who is next, and what each agent has.
        map.HasIndex(s => new { s.MerchantId, s.Status, s.Rank, s.QueuedAt });
        map.HasIndex(s => s.DueAt);
        // A day's figures.
        map.HasIndex(s => new { s.MerchantId, s.FirstBuyerAt });
    }

    public void Configure(EntityTypeBuilder<ChatMessage> map)
    {
        map.Property(m => m.ClientId).HasMaxLength(ChatDraft.LongestClientId);
        map.Property(m => m.Words).HasMaxLength(ChatPolicy.MostWords);
        map.HasIndex(m => new { m.ConversationId, m.Number }).IsUnique();
        // The same message is kept once.
        map.HasIndex(m => new { m.ConversationId, m.ClientId }).IsUnique();
        map.HasIndex(m => m.At);
    }

    public void Configure(EntityTypeBuilder<ChatAgent> map)
    {
        map.HasKey(a => a.StaffId);
        map.HasIndex(a => new { a.MerchantId, a.State });
    }

    public void Configure(EntityTypeBuilder<ChatSettings> map)
    {
        map.HasKey(s => s.MerchantId);
        map.Property(s => s.Greeting).HasMaxLength(ChatPolicy.MostNote);
        map.Property(s => s.OffHoursWords).HasMaxLength(ChatPolicy.MostNote);
    }

    public void Configure(EntityTypeBuilder<CannedReply> map)
    {
        map.Property(c => c.Words).HasMaxLength(CannedReply.LongestWords);
        map.HasIndex(c => new { c.MerchantId, c.OwnerId, c.Shortcut }).IsUnique();
    }
}
