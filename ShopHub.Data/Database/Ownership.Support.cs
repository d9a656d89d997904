using ShopHub.Domain.Access;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Database;

/// <summary>Conversations are of both sides.</summary>
public static partial class Ownership
{
    public static IQueryable<Conversation> Of(this IQueryable<Conversation> conversations, Buyer buyer) => conversations.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<Conversation> Of(this IQueryable<Conversation> conversations, ShopStaff staff) => conversations.Where(c => c.MerchantId == staff.MerchantId);

    public static IQueryable<ChatSession> Of(this IQueryable<ChatSession> sessions, Buyer buyer) => sessions.Where(s => s.CustomerId == buyer.CustomerId);

    public static IQueryable<ChatSession> Of(this IQueryable<ChatSession> sessions, ShopStaff staff) => sessions.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<ChatMessage> Of(this IQueryable<ChatMessage> messages, Buyer buyer) => messages.Where(m => m.CustomerId == buyer.CustomerId);

    public static IQueryable<ChatMessage> Of(this IQueryable<ChatMessage> messages, ShopStaff staff) => messages.Where(m => m.MerchantId == staff.MerchantId);

    public static IQueryable<ChatAgent> Of(this IQueryable<ChatAgent> agents, ShopStaff staff) => agents.Where(a => a.MerchantId == staff.MerchantId);

    public static IQueryable<ChatSettings> Of(this IQueryable<ChatSettings> settings, ShopStaff staff) => settings.Where(s => s.MerchantId == staff.MerchantId);

    public static IQueryable<CallRequest> Of(this IQueryable<CallRequest> calls, Buyer buyer) => calls.Where(c => c.CustomerId == buyer.CustomerId);

    public static IQueryable<CallRequest> Of(this IQueryable<CallRequest> calls, ShopStaff staff) => calls.Where(c => c.MerchantId == staff.MerchantId);

    /// <summary>The shop's and his own.</summary>
    public static IQueryable<CannedReply> Of(this IQueryable<CannedReply> replies, ShopStaff staff) =>
        replies.Where(r => r.MerchantId == staff.MerchantId && (r.OwnerId == staff.MerchantId.Value || r.OwnerId == staff.StaffId.Value));
}
