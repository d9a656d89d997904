using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>
/// Writes into conversations. Whoever changes one takes its row first, so that two at once stand in line there; the same row
/// gives each message its number.
/// </summary>
public sealed class ChatBook(ShopDb db, LookAgain look, TimeProvider clock)
{
    /// <summary>From here on nobody else changes it until the act is kept.</summary>
    /// <param name="mine">The conversations of who acts.</param>
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task<Conversation> Take(IQueryable<Conversation> mine, Id<Conversation> id)
    {
        var wanted = mine.Where(c => c.Id == id);
        if (await wanted.ExecuteUpdateAsync(set => set.SetProperty(c => c.LastNumber, c => c.LastNumber)) == 0) throw CommonRefusals.NotFound();
        var taken = await wanted.AsNoTracking().SingleAsync();
        look.At(taken);
        return taken;
    }

    /// <summary>The number of what was sent already with this id; null when it is new.</summary>
    public Task<int?> Known(Conversation talk, string clientId) =>
        db.ChatMessages.Where(m => m.ConversationId == talk.Id && m.ClientId == clientId).Select(m => (int?)m.Number).FirstOrDefaultAsync();

    /// <returns>The message's number.</returns>
    public async Task<int> Say(Conversation talk, ChatSession session, string clientId, ChatVoice by, ChatContent what)
    {
        var (now, row) = (clock.GetUtcNow(), db.Conversations.Where(c => c.Id == talk.Id));
        await row.ExecuteUpdateAsync(set =>
        {
            set.SetProperty(c => c.LastNumber, c => c.LastNumber + 1);
            if (by.Side is ChatSide.System) return;
            set.SetProperty(c => c.LastAt, now).SetProperty(c => c.LastWords, what.OneLine);
            if (by.Side is ChatSide.Buyer)
                set.SetProperty(c => c.ShopUnread, c => c.ShopUnread + 1).SetProperty(c => c.BuyerAt, now).SetProperty(c => c.ShopSince, 0);
            else
            {
                set.SetProperty(c => c.BuyerUnread, c => c.BuyerUnread + 1).SetProperty(c => c.ShopSince, c => c.ShopSince + 1)
                    .SetProperty(c => c.ShopSinceEntered, c => c.ShopSinceEntered + 1);
            }
        });
        var number = await row.Select(c => c.LastNumber).SingleAsync();
        db.ChatMessages.Add(ChatMessage.Say(talk, session.Id, number, clientId, by, what, now));
        return number;
    }

    /// <summary>A line of the system between the messages.</summary>
    public Task Line(Conversation talk, ChatSession session, string words) =>
        Say(talk, session, $"line-{Id<ChatMessage>.New()}", ChatVoice.System, ChatContent.Line(words));

    /// <summary>It is taken back; lists show it no more either.</summary>
    /// <exception cref="Refusal"><c>chat.withdraw-late</c></exception>
    public async Task Withdraw(ChatMessage message)
    {
        message.Withdraw(clock.GetUtcNow());
        var later = db.ChatMessages.Where(m => m.ConversationId == message.ConversationId && m.Number > message.Number && m.Side != ChatSide.System);
        await db.Conversations.Where(c => c.Id == message.ConversationId && !later.Any()).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastWords, "[已撤回]"));
    }

    /// <summary>The session that is open, or the last one; null before the first.</summary>
    public async Task<ChatSession?> Session(Conversation talk) =>
        await db.ChatSessions.FirstOrDefaultAsync(s => s.OpenOf == talk.Id.Value)
        ?? await db.ChatSessions.Where(s => s.ConversationId == talk.Id).OrderByDescending(s => s.OpenedAt).ThenByDescending(s => s.EndedAt).FirstOrDefaultAsync();

    public async Task<ChatSettings> Settings(Id<Domain.Merchants.Merchant> shop) =>
        await db.ChatSettings.FirstOrDefaultAsync(s => s.MerchantId == shop) ?? ChatSettings.Usual(shop);
}
