using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>An agent answers; a message task is done with it and the shopper is told.</summary>
[UseCase(Runs = 2, Unlogged = true)]
public sealed class AnswerChat(ShopDb db, ChatBook book, ChatThings things, TimeProvider clock)
{
    /// <returns>The message's number.</returns>
    /// <exception cref="Refusal"><c>chat.*</c>, <c>common.not-found</c>, <c>pictures.foreign</c></exception>
    public async Task<int> Run(ShopStaff by, Id<Conversation> id, ChatDraft draft)
    {
        by.Needs(ShopPermission.Support);
        var clientId = draft.CheckedId();
        var (now, talk) = (clock.GetUtcNow(), await book.Take(db.Conversations.Of(by), id));
        if (await book.Known(talk, clientId) is { } known) return known;
        var session = await book.Session(talk) ?? throw ChatRefusals.NotNow();
        if (session.Status is ChatSessionStatus.Queued || (session.Status is ChatSessionStatus.Active && session.AgentId != by.StaffId)) throw ChatRefusals.NotYours();
        talk.RequireShopMayWrite(now);
        var what = await things.Content(talk, draft);
        var number = await book.Say(talk, session, clientId, ChatVoice.Of(by), what);
        if (session.Status is ChatSessionStatus.Message) db.Notices.Add(Notice.To(talk.CustomerId.Value, "店家回复了您的留言", what.OneLine, await Page(talk), now));
        if (session.OpenOf is not null) session.Answer(by.ShownAs, now);
        return number;
    }

    private async Task<string> Page(Conversation talk) => $"/chat/{await db.Merchants.Where(m => m.Id == talk.MerchantId).Select(m => m.Code).SingleAsync()}";
}

/// <summary>What the shopper has written is read.</summary>
[UseCase(Unlogged = true)]
public sealed class ReadAsShop(ShopDb db, LookAgain look)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<Conversation> id)
    {
        by.Needs(ShopPermission.Support);
        var shops = db.Conversations.Of(by).Where(c => c.Id == id);
        if (await shops.Where(c => c.ShopRead < c.LastNumber).ExecuteUpdateAsync(set => set.SetProperty(c => c.ShopRead, c => c.LastNumber).SetProperty(c => c.ShopUnread, 0)) > 0)
            look.At(await shops.AsNoTracking().Found());
    }
}

/// <summary>An agent takes back what he wrote himself, within two minutes; it stays in the archive.</summary>
[UseCase(Unlogged = true)]
public sealed class WithdrawAnswer(ShopDb db, ChatBook book)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>chat.withdraw-late</c></exception>
    public async Task Run(ShopStaff by, Id<ChatMessage> id)
    {
        by.Needs(ShopPermission.Support);
        var message = await db.ChatMessages.Of(by).Where(m => m.Id == id && m.StaffId == by.StaffId).Found();
        await book.Take(db.Conversations.Of(by), message.ConversationId);
        await book.Withdraw(message);
    }
}

/// <summary>An agent takes somebody out of the queue.</summary>
[UseCase(Unlogged = true)]
public sealed class TakeSession(ShopDb db, ChatBook book, ChatSeats seats)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c>, <c>chat.agent-full</c></exception>
    public async Task Run(ShopStaff by, Id<ChatSession> id)
    {
        by.Needs(ShopPermission.Support);
        var (talk, session) = await book.TakeSession(db, by, id);
        ChatSessionLifecycle.Table.Require(session.Status, ChatSessionStatus.Active);
        var me = await db.ChatAgents.Of(by).AsNoTracking().FirstOrDefaultAsync(a => a.StaffId == by.StaffId) ?? throw ChatRefusals.AgentFull();
        if (!await seats.Give(talk, session, me, byHand: true)) throw ChatRefusals.AgentFull();
    }
}

/// <summary>A session goes to a colleague, or back to the front of the queue, with a note (CHT-13).</summary>
[UseCase]
public sealed class TransferSession(ShopDb db, ChatBook book, ChatSeats seats, AuditNote note, TimeProvider clock)
{
    /// <param name="to">Null: whoever is free.</param>
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c>, <c>chat.not-yours</c>, <c>chat.transfer*</c></exception>
    public async Task Run(ShopStaff by, Id<ChatSession> id, Id<StaffMember>? to, string why)
    {
        by.Needs(ShopPermission.Support);
        var (talk, session) = await book.TakeSession(db, by, id);
        if (session.AgentId != by.StaffId && !by.Permissions.HasFlag(ShopPermission.Staff)) throw ChatRefusals.NotYours();
        await seats.Leave(session);
        session.Transfer(by.Name, why, clock.GetUtcNow());
        var colleague = to is { } wanted ? await db.ChatAgents.Of(by).AsNoTracking().Where(a => a.StaffId == wanted).Found() : null;
        if (colleague is not null && !await seats.Give(talk, session, colleague)) throw ChatRefusals.TransferTo();
        if (colleague is null && !await seats.Assign(talk, session, by.StaffId)) await book.Line(talk, session, "正在为您转接其他客服，请稍候");
        await seats.Serve(by.MerchantId);
        note.Says("会话", talk.Id.ToString(), colleague is null ? "转回排队" : $"转给 {colleague.Name}");
    }
}

/// <summary>An agent ends a session; the shopper is asked what he thinks.</summary>
[UseCase(Unlogged = true)]
public sealed class EndSession(ShopDb db, ChatBook book, ChatSeats seats, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>status.changed</c>, <c>chat.not-yours</c></exception>
    public async Task Run(ShopStaff by, Id<ChatSession> id)
    {
        by.Needs(ShopPermission.Support);
        var (talk, session) = await book.TakeSession(db, by, id);
        if (session.Status is not ChatSessionStatus.Active || session.AgentId != by.StaffId) throw ChatRefusals.NotYours();
        session.End(by.ShownAs, "客服结束", clock.GetUtcNow());
        await seats.Leave(session);
        await book.Line(talk, session, "本次会话已结束，有问题可以继续发消息");
        await seats.Serve(by.MerchantId);
    }
}

internal static class TakenSessions
{
    public static async Task<(Conversation, ChatSession)> TakeSession(this ChatBook book, ShopDb db, ShopStaff by, Id<ChatSession> id)
    {
        var of = await db.ChatSessions.Of(by).Where(s => s.Id == id).Select(s => s.ConversationId).FirstOrDefaultAsync();
        var talk = await book.Take(db.Conversations.Of(by), of);
        return (talk, await db.ChatSessions.Of(by).Where(s => s.Id == id).Found());
    }
}
