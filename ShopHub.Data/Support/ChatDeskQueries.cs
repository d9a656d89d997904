using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>What an agent's desk asks.</summary>
[Queries]
public sealed class ChatDeskQueries(ShopDb db, ChatBook book, TimeProvider clock)
{
    private const int MostLines = 200, MostBeside = 5, MostProducts = 8;

    private static readonly ChatSessionStatus[] s_open = [ChatSessionStatus.Queued, ChatSessionStatus.Active, ChatSessionStatus.Message];

    /// <summary>All that is open, who waits longest first; with the last day's ended ones behind.</summary>
    public async Task<DeskBoard> Board(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        var agents = await db.ChatAgents.Of(me).OrderBy(a => a.Name).ToListAsync();
        var mine = agents.Find(a => a.StaffId == me.StaffId);
        var open = await Lines(db.ChatSessions.Of(me).Where(s => s_open.Contains(s.Status)));
        var ended = await Lines(db.ChatSessions.Of(me).Where(s => s.OpenOf == null && s.EndedAt >= yesterday).OrderByDescending(s => s.EndedAt).Take(MostBeside * MostBeside));
        var shown = open.OrderBy(l => l.Rank).ThenBy(l => l.Since ?? l.LastAt).ToList();
        var there = shown.Select(l => l.Id).ToHashSet();
        var past = ended.OrderByDescending(l => l.LastAt).Where(l => there.Add(l.Id));
        return new(mine?.StateAt(now) ?? AgentState.Offline, mine?.Load ?? 0, mine?.Capacity ?? (await book.Settings(me.MerchantId)).Capacity,
            [.. agents.Where(a => a.StaffId != me.StaffId).Select(a => new DeskAgent(a.StaffId, a.Name, a.StateAt(now), a.Load, a.Capacity))], [.. shown, .. past]);
    }

    /// <summary>One conversation with the person beside it.</summary>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<DeskTalk> Talk(ShopStaff me, Id<Conversation> id, int? before = null)
    {
        me.Needs(ShopPermission.Support);
        var talk = await db.Conversations.Of(me).Where(c => c.Id == id).Found();
        var lines = await db.ChatMessages.Of(me).Where(m => m.ConversationId == id && m.Number < (before ?? int.MaxValue))
            .OrderByDescending(m => m.Number).Take(ChatPage.PageSize + 1).Select(ChatLine.Of).ToListAsync();
        return new()
        {
            Id = id, Note = talk.Note, BuyerRead = talk.BuyerRead, Lines = [.. lines.Take(ChatPage.PageSize).Reverse()], HasOlder = lines.Count > ChatPage.PageSize,
            Nickname = await db.Customers.Where(c => c.Id == talk.CustomerId).Select(c => c.Nickname).SingleAsync(),
            ShopName = await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.ShopName).SingleAsync(),
            Session = await book.Session(talk), Why = Why(talk, clock.GetUtcNow()),
            Orders = await db.Orders.Of(me).Where(o => o.CustomerId == talk.CustomerId).OrderByDescending(o => o.PlacedAt).Take(MostBeside)
                .Select(o => new DeskOrder(o.Number, o.Status, o.Payable, o.PlacedAt, o.Lines.OrderBy(l => l.Number).Select(l => l.Title).First())).ToListAsync(),
            Cases = await db.AfterSales.Of(me).Where(a => a.CustomerId == talk.CustomerId).OrderByDescending(a => a.OpenedAt).Take(MostBeside)
                .Select(a => new DeskCase(a.Number, a.Status, a.Kind, a.OpenedAt, a.DueAt)).ToListAsync(),
        };
    }

    /// <summary>Listed products of the shop with these words in their titles.</summary>
    public Task<List<DeskProduct>> Products(ShopStaff me, string words)
    {
        me.Needs(ShopPermission.Support);
        return db.Products.Of(me).Where(p => p.Status == ListingStatus.On && p.Title.Contains(words)).OrderByDescending(p => p.Sold).Take(MostProducts)
            .Select(p => new DeskProduct(p.Id, p.Title, p.Price, p.CoverUrl)).ToListAsync();
    }

    /// <summary>The shop's and his own, by shortcut.</summary>
    public Task<List<CannedReply>> Canned(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        return db.CannedReplies.Of(me).OrderBy(c => c.Shortcut).ToListAsync();
    }

    public Task<ChatSettings> Settings(ShopStaff me)
    {
        me.Needs(ShopPermission.Support);
        return book.Settings(me.MerchantId);
    }

    private static string? Why(Conversation talk, DateTimeOffset now)
    {
        try
        {
            talk.RequireShopMayWrite(now);
            return null;
        }
        catch (Refusal no)
        {
            return no.Message;
        }
    }

    private Task<List<DeskLine>> Lines(IQueryable<ChatSession> sessions) => (
        from session in sessions
        join talk in db.Conversations on session.ConversationId equals talk.Id
        join customer in db.Customers on session.CustomerId equals customer.Id
        select new DeskLine
        {
            Id = talk.Id, SessionId = session.Id, Nickname = customer.Nickname, LastWords = talk.LastWords, LastAt = talk.LastAt, Unread = talk.ShopUnread,
            Status = session.Status, AgentName = session.AgentName, AgentId = session.AgentId, Rank = session.Rank, TaskDueAt = session.TaskDueAt,
            Since = session.Status == ChatSessionStatus.Queued ? session.QueuedAt : session.AwaitingSince,
        }).Take(MostLines).ToListAsync();
}
