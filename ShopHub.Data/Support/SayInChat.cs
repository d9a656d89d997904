using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>A shopper comes into a shop's chat; the first time the conversation begins. What is there is read.</summary>
[UseCase(Runs = 3)]
public sealed class EnterChat(ShopDb db, LookAgain look, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>chat.closed</c></exception>
    public async Task<Id<Conversation>> Run(Buyer by, string shopCode)
    {
        var now = clock.GetUtcNow();
        var shop = await db.Merchants.AsNoTracking().Where(m => m.Code == shopCode).Found();
        if (shop.Status is ShopStatus.Opening) throw CommonRefusals.NotFound();
        var mine = db.Conversations.Of(by).Where(c => c.MerchantId == shop.Id);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(c => c.EnteredAt, now).SetProperty(c => c.ShopSinceEntered, 0)
            .SetProperty(c => c.BuyerRead, c => c.LastNumber).SetProperty(c => c.BuyerUnread, 0));
        if (await mine.AsNoTracking().FirstOrDefaultAsync() is { } there)
        {
            look.At(there);
            return there.Id;
        }

        if (shop.Status is ShopStatus.Closed) throw ChatRefusals.Closed();
        var begun = Conversation.Between(by.CustomerId, shop.Id, now);
        db.Conversations.Add(begun);
        return begun.Id;
    }
}

/// <summary>What the shop has written is read.</summary>
[UseCase]
public sealed class ReadAsBuyer(ShopDb db, LookAgain look)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(Buyer by, Id<Conversation> id)
    {
        var mine = db.Conversations.Of(by).Where(c => c.Id == id);
        if (await mine.Where(c => c.BuyerRead < c.LastNumber).ExecuteUpdateAsync(set => set.SetProperty(c => c.BuyerRead, c => c.LastNumber).SetProperty(c => c.BuyerUnread, 0)) > 0)
            look.At(await mine.AsNoTracking().Found());
    }
}

/// <summary>A shopper says something to a shop. Sent again with the same id it is there once; a session opens or goes on with it.</summary>
[UseCase(Runs = 3)]
public sealed class SayInChat(ShopDb db, ChatBook book, ChatSeats seats, ChatThings things, TimeProvider clock)
{
    /// <param name="about">What the page was entered from, as <see cref="ChatDraft.About"/> reads it: its card goes ahead, once a session.</param>
    /// <returns>The message's number.</returns>
    /// <exception cref="Refusal"><c>chat.*</c>, <c>common.not-found</c>, <c>pictures.foreign</c></exception>
    public async Task<int> Run(Buyer by, Id<Conversation> id, ChatDraft draft, string? about = null)
    {
        var clientId = draft.CheckedId();
        var (now, talk) = (clock.GetUtcNow(), await book.Take(db.Conversations.Of(by), id));
        if (await book.Known(talk, clientId) is { } known) return known;
        if (await db.Merchants.AnyAsync(m => m.Id == talk.MerchantId && m.Status == ShopStatus.Closed)) throw ChatRefusals.Closed();
        var what = await things.Content(talk, draft);
        var card = ChatDraft.About(about, $"{clientId[..Math.Min(clientId.Length, ChatDraft.LongestClientId - 2)]}-c");
        var rank = await things.Rank(talk, card ?? draft);
        var session = await book.Session(talk);
        var waits = session is null || session.OpenOf is null;
        if (session is { OpenOf: null } && session.MayGoOn(now)) session.GoOn(rank, now);
        else if (session is null or { OpenOf: null }) db.ChatSessions.Add(session = ChatSession.Open(talk, rank, now));

        if (card is not null && !await IsShown(session, card)) await book.Say(talk, session, card.ClientId, ChatVoice.Buyer, await things.Content(talk, card));
        var number = await book.Say(talk, session, clientId, ChatVoice.Buyer, what);
        session.Hear(now);
        if (waits) await seats.Place(talk, session);
        return number;
    }

    private Task<bool> IsShown(ChatSession session, ChatDraft card) =>
        db.ChatMessages.AnyAsync(m => m.SessionId == session.Id && m.Kind == card.Kind && m.Thing == card.Words && m.CustomerId == session.CustomerId);
}

/// <summary>Who waits has no more time: his words stay as a message task, or he just goes.</summary>
[UseCase]
public sealed class LeaveQueue(ShopDb db, ChatBook book, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c></exception>
    public async Task Run(Buyer by, Id<Conversation> id)
    {
        var (now, talk) = (clock.GetUtcNow(), await book.Take(db.Conversations.Of(by), id));
        var session = await book.Session(talk) ?? throw CommonRefusals.NotFound();
        var left = await db.ChatMessages.Of(by).AnyAsync(m => m.SessionId == session.Id && m.Side == ChatSide.Buyer && m.WithdrawnAt == null);
        if (!left)
        {
            session.Abandon(now);
            return;
        }

        session.LeaveMessage("买家", "改为留言", (await book.Settings(talk.MerchantId)).OpenFrom(now), now);
        await book.Line(talk, session, "已转为留言，客服会尽快回复，回复后在“消息”里告诉您");
    }
}

/// <summary>A shopper takes back what he said, within two minutes; it stays in the archive.</summary>
[UseCase]
public sealed class WithdrawSaid(ShopDb db, ChatBook book)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>chat.withdraw-late</c></exception>
    public async Task Run(Buyer by, Id<ChatMessage> id)
    {
        var message = await db.ChatMessages.Of(by).Where(m => m.Id == id && m.Side == ChatSide.Buyer).Found();
        await book.Take(db.Conversations.Of(by), message.ConversationId);
        await book.Withdraw(message);
    }
}

/// <summary>What the shopper thinks of a session, once (CHT-08).</summary>
[UseCase]
public sealed class RateSession(ShopDb db, ChatBook book, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>chat.rate-*</c>, <c>chat.stars</c></exception>
    public async Task Run(Buyer by, Id<ChatSession> id, SessionRating said)
    {
        var talk = await book.Take(db.Conversations.Of(by), await db.ChatSessions.Of(by).Where(s => s.Id == id).Select(s => s.ConversationId).FirstOrDefaultAsync());
        var session = await db.ChatSessions.Of(by).Where(s => s.Id == id).Found();
        session.Rate(said, clock.GetUtcNow());
        await book.Line(talk, session, $"已评价本次服务：{said.Stars}星");
    }
}
