using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Database;

/// <summary>What shoppers and shops say to each other.</summary>
public abstract partial class ShopDb
{
    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ChatSession> ChatSessions => Set<ChatSession>();

    public DbSet<ChatMessage> ChatMessages => Set<ChatMessage>();

    public DbSet<ChatAgent> ChatAgents => Set<ChatAgent>();

    public DbSet<ChatSettings> ChatSettings => Set<ChatSettings>();

    public DbSet<CallRequest> CallRequests => Set<CallRequest>();

    public DbSet<CannedReply> CannedReplies => Set<CannedReply>();
}
