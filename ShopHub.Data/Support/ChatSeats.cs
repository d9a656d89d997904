using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>Gives sessions to agents (CHT-03): a seat beside an agent is taken by one conditional statement, so none is given twice and no limit is passed.</summary>
public sealed class ChatSeats(ShopDb db, ChatBook book, TimeProvider clock)
{
    /// <summary>To the agent whose turn it is.</summary>
    /// <param name="notHim">Who has just left the shopper waiting.</param>
    /// <returns>False when nobody is free.</returns>
    public async Task<bool> Assign(Conversation talk, ChatSession session, Id<StaffMember>? notHim = null)
    {
        var now = clock.GetUtcNow();
        var free = await Free(session.MerchantId, now).AsNoTracking().ToListAsync();
        if (free.Count == 0) return false;
        var since = now.AddHours(-ChatPolicy.LastAgentHours);
        var last = await db.ChatSessions.Where(s => s.ConversationId == talk.Id && s.GivenAt >= since).OrderByDescending(s => s.GivenAt).Select(s => s.AgentId).FirstOrDefaultAsync();
        foreach (var agent in ChatRouting.Order(free, last, notHim))
            if (await Give(talk, session, agent)) return true;
        return false;
    }

    /// <summary>To this agent, if he is there and has a seat left.</summary>
    public async Task<bool> Give(Conversation talk, ChatSession session, ChatAgent agent, bool byHand = false)
    {
        var now = clock.GetUtcNow();
        var gone = ChatAgent.Gone(now);
        var taken = await db.ChatAgents.Where(a => a.StaffId == agent.StaffId && a.BeatAt >= gone && a.Load < a.Capacity
                && (a.State == AgentState.Online || (byHand && a.State != AgentState.Offline)))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Load, a => a.Load + 1).SetProperty(a => a.GivenAt, now));
        if (taken == 0) return false;
        var isFirst = session.AgentId is null;
        session.GiveTo(agent, now);
        await book.Line(talk, session, $"客服 {agent.Name} 为您服务");
        if (isFirst) await book.Line(talk, session, (await book.Settings(session.MerchantId)).Greeting);
        return true;
    }

    /// <summary>The seat beside the session's agent is free again.</summary>
    public Task Leave(ChatSession session) =>
        db.ChatAgents.Where(a => a.StaffId == session.AgentId && a.Load > 0).ExecuteUpdateAsync(set => set.SetProperty(a => a.Load, a => a.Load - 1));

    /// <summary>Those who wait for a shop, the first first, as long as somebody is free.</summary>
    public async Task Serve(Id<Merchant> shop)
    {
        HashSet<Id<ChatSession>> seen = [];
        while (await Free(shop, clock.GetUtcNow()).AnyAsync())
        {
            var next = await db.ChatSessions.Where(s => s.MerchantId == shop && s.Status == ChatSessionStatus.Queued && !seen.Contains(s.Id))
                .OrderBy(s => s.Rank).ThenBy(s => s.QueuedAt).ThenBy(s => s.Id).Select(s => new { s.Id, s.ConversationId }).FirstOrDefaultAsync();
            if (next is null) return;
            seen.Add(next.Id);
            var talk = await book.Take(db.Conversations, next.ConversationId);
            var session = await db.ChatSessions.Where(s => s.Id == next.Id).Found();
            if (session.Status is ChatSessionStatus.Queued) await Assign(talk, session);
        }
    }

    /// <summary>His sessions go before all others; the shoppers are told.</summary>
    public async Task TakeAllFrom(Id<StaffMember> agent)
    {
        var his = await db.ChatSessions.Where(s => s.AgentId == agent && s.Status == ChatSessionStatus.Active).Select(s => new { s.Id, s.ConversationId }).ToListAsync();
        foreach (var one in his)
        {
            var talk = await book.Take(db.Conversations, one.ConversationId);
            var session = await db.ChatSessions.Where(s => s.Id == one.Id).Found();
            if (session.Status is not ChatSessionStatus.Active || session.AgentId != agent) continue;
            session.Requeue("客服离线", clock.GetUtcNow());
            await Leave(session);
            if (!await Assign(talk, session, agent)) await book.Line(talk, session, "客服暂时离开，已为您优先转接其他客服");
        }
    }

    /// <summary>Where a session that waits goes first: to an agent, to the queue, or to the message tasks.</summary>
    public async Task Place(Conversation talk, ChatSession session)
    {
        var (now, settings) = (clock.GetUtcNow(), await book.Settings(session.MerchantId));
        if (!settings.IsOpen(now))
        {
            session.LeaveMessage("系统", "不在服务时间", settings.OpenFrom(now), now);
            await book.Line(talk, session, settings.OffHoursWords);
            return;
        }

        if (await Assign(talk, session)) return;
        if (await db.ChatSessions.CountAsync(s => s.MerchantId == session.MerchantId && s.Status == ChatSessionStatus.Queued && s.Id != session.Id) >= ChatPolicy.MostWaiting)
        {
            session.LeaveMessage("系统", "排队已满", now, now);
            await book.Line(talk, session, "排队的人太多，已为您转为留言，客服会尽快回复");
            return;
        }

        await book.Line(talk, session, "正在为您排队，可以先把问题写下来");
        var gone = ChatAgent.Gone(now);
        if (await db.ChatAgents.AnyAsync(a => a.MerchantId == session.MerchantId && a.State != AgentState.Offline && a.BeatAt >= gone)) return;
        db.Notices.Add(Notice.To(session.MerchantId.Value, "有买家在等客服", "请到在线客服上线接待", "/console/chat", now));
    }

    private IQueryable<ChatAgent> Free(Id<Merchant> shop, DateTimeOffset now)
    {
        var gone = ChatAgent.Gone(now);
        return db.ChatAgents.Where(a => a.MerchantId == shop && a.State == AgentState.Online && a.BeatAt >= gone && a.Load < a.Capacity);
    }
}
