using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>What a shopper asks about his chats.</summary>
[Queries]
public sealed class ChatQueries(ShopDb db, ChatBook book, ChatThings things, TimeProvider clock)
{
    private const int MostListed = 100, UsualMinutes = 5, LookedAt = 50;

    /// <param name="before">Messages before this number; null: the newest.</param>
    /// <param name="about">As <see cref="ChatDraft.About"/> reads it.</param>
    /// <exception cref="Refusal"><c>common.not-found</c>: no such shop</exception>
    public async Task<ChatPage> Page(Buyer me, string shopCode, int? before = null, string? about = null)
    {
        var shop = await db.Merchants.Where(m => m.Code == shopCode && m.Status != ShopStatus.Opening).Found();
        var page = new ChatPage
        {
            ShopId = shop.Id, ShopCode = shop.Code, ShopName = shop.ShopName, BadgeUntil = shop.BadgeUntil, ServicePhone = shop.ServicePhone, IsClosed = shop.Status is ShopStatus.Closed,
            Settings = await book.Settings(shop.Id), About = await About(me, shop.Id, about),
        };
        if (await db.Conversations.Of(me).FirstOrDefaultAsync(c => c.MerchantId == shop.Id) is not { } talk) return page;
        var lines = await db.ChatMessages.Of(me).Where(m => m.ConversationId == talk.Id && m.Number < (before ?? int.MaxValue))
            .OrderByDescending(m => m.Number).Take(ChatPage.PageSize + 1).Select(ChatLine.Of).ToListAsync();
        var session = await book.Session(talk);
        var (place, minutes) = session is { Status: ChatSessionStatus.Queued } ? await Waiting(session) : (null, null);
        return page with
        {
            Id = talk.Id,
            Lines = [.. lines.Take(ChatPage.PageSize).Reverse()],
            HasOlder = lines.Count > ChatPage.PageSize,
            ShopRead = talk.ShopRead,
            Session = session,
            Place = place,
            Minutes = minutes,
        };
    }

    /// <summary>His conversation with a shop; null when there is none.</summary>
    public Task<Id<Conversation>?> With(Buyer me, string shopCode) =>
        db.Conversations.Of(me).Where(c => db.Merchants.Any(m => m.Id == c.MerchantId && m.Code == shopCode)).Select(c => (Id<Conversation>?)c.Id).FirstOrDefaultAsync();

    /// <summary>All of his, the newest first.</summary>
    public Task<List<ChatListRow>> Mine(Buyer me) => (
        from talk in db.Conversations.Of(me)
        where talk.LastNumber > 0
        join shop in db.Merchants on talk.MerchantId equals shop.Id
        orderby talk.LastAt descending
        select new ChatListRow(shop.Code, shop.ShopName, shop.LogoUrl, talk.LastWords, talk.LastAt, talk.BuyerUnread)).Take(MostListed).ToListAsync();

    private async Task<ChatContent?> About(Buyer me, Id<Merchant> shop, string? about)
    {
        if (ChatDraft.About(about, "") is not { } draft) return null;
        try
        {
            return await things.Content(Conversation.Between(me.CustomerId, shop, clock.GetUtcNow()), draft);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    /// <summary>From the shop's last sessions: how long one takes, over how many seats.</summary>
    private async Task<(int? Place, int? Minutes)> Waiting(ChatSession session)
    {
        var ahead = await db.ChatSessions.CountAsync(s => s.MerchantId == session.MerchantId && s.Status == ChatSessionStatus.Queued
            && (s.Rank < session.Rank || (s.Rank == session.Rank && s.QueuedAt < session.QueuedAt)));
        var gone = ChatAgent.Gone(clock.GetUtcNow());
        var seats = await db.ChatAgents.Where(a => a.MerchantId == session.MerchantId && a.State == AgentState.Online && a.BeatAt >= gone).SumAsync(a => a.Capacity);
        if (seats == 0) return (ahead + 1, null);
        var last = await db.ChatSessions.Where(s => s.MerchantId == session.MerchantId && s.EndedAt != null && s.GivenAt != null).OrderByDescending(s => s.EndedAt)
            .Take(LookedAt).Select(s => new { s.GivenAt, s.EndedAt }).ToListAsync();
        var each = last.Count == 0 ? UsualMinutes : last.Average(s => (s.EndedAt!.Value - s.GivenAt!.Value).TotalMinutes);
        return (ahead + 1, Math.Max(1, (int)Math.Ceiling((ahead + 1) * each / seats)));
    }
}
