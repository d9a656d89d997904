using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>J28: agents who vanished, shoppers who wait or are silent (CHT-03, 04, 05). Whoever acted meanwhile was quicker: then nothing is due.</summary>
[UseCase]
public sealed class ActOnChatTimers(ShopDb db, ChatBook book, ChatSeats seats, TimeProvider clock)
{
    /// <returns>How many sessions were due.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        await Vanished();
        var now = clock.GetUtcNow();
        var due = await db.ChatSessions.Where(s => s.DueAt <= now && s.Status != ChatSessionStatus.Message)
            .OrderBy(s => s.DueAt).Take(batch).Select(s => new { s.Id, s.ConversationId, s.MerchantId }).ToListAsync();
        foreach (var one in due)
        {
            var talk = await book.Take(db.Conversations, one.ConversationId);
            var session = await db.ChatSessions.Where(s => s.Id == one.Id).Found();
            if (session.Due(now) is { } timer) await Act(talk, session, timer, now);
        }

        var waiting = await db.ChatSessions.Where(s => s.Status == ChatSessionStatus.Queued).Select(s => s.MerchantId).Distinct().OrderBy(m => m).Take(batch).ToListAsync();
        foreach (var shop in waiting) await seats.Serve(shop);
        return due.Count;
    }

    private async Task Vanished()
    {
        var gone = ChatAgent.Gone(clock.GetUtcNow());
        foreach (var agent in await db.ChatAgents.AsNoTracking().Where(a => a.State != AgentState.Offline && a.BeatAt < gone).ToListAsync())
        {
            await db.ChatAgents.Where(a => a.StaffId == agent.StaffId).ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AgentState.Offline));
            await seats.TakeAllFrom(agent.StaffId);
        }
    }

    private Task Act(Conversation talk, ChatSession session, ChatTimer timer, DateTimeOffset now) => timer switch
    {
        ChatTimer.Offer => Say(session.Offer, talk, session, $"已等待{ChatPolicy.OfferMinutes}分钟，可以点“不等了，转为留言”，客服稍后回复您"),
        ChatTimer.ToTask => ToTask(talk, session, now),
        ChatTimer.Warn => Warn(session),
        ChatTimer.Reassign => Reassign(talk, session, now),
        ChatTimer.Remind => Say(session.Remind, talk, session, $"您还在吗？{ChatPolicy.CloseMinutes - ChatPolicy.RemindMinutes}分钟内没有新消息，会话将自动结束"),
        ChatTimer.Close => End(talk, session, "买家未再回复", now),
        ChatTimer.HardEnd => End(talk, session, "超时未结束", now),
        ChatTimer.Overdue => Task.CompletedTask,
    };

    private async Task Say(Action note, Conversation talk, ChatSession session, string words)
    {
        note();
        await book.Line(talk, session, words);
    }

    private async Task ToTask(Conversation talk, ChatSession session, DateTimeOffset now)
    {
        session.LeaveMessage("系统", "排队超时", (await book.Settings(talk.MerchantId)).OpenFrom(now), now);
        await book.Line(talk, session, "等待超过30分钟，已为您转为留言，客服回复后会告诉您");
    }

    private static Task Warn(ChatSession session)
    {
        session.Warn();
        return Task.CompletedTask;
    }

    private async Task Reassign(Conversation talk, ChatSession session, DateTimeOffset now)
    {
        var him = session.AgentId;
        session.TakeAway(now);
        await seats.Leave(session);
        if (!await seats.Assign(talk, session, him)) await book.Line(talk, session, "客服暂时没有回复，正在为您优先转接");
    }

    private async Task End(Conversation talk, ChatSession session, string why, DateTimeOffset now)
    {
        session.End("系统", why, now);
        await seats.Leave(session);
        await book.Line(talk, session, "长时间没有新消息，会话已结束，有问题可以继续发消息");
    }
}

/// <summary>J29: message tasks nobody answered in time (CHT-12); the shop is told once.</summary>
[UseCase]
public sealed class ActOnMessageTasks(ShopDb db, TimeProvider clock)
{
    /// <returns>How many are overdue from now on.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = clock.GetUtcNow();
        var due = await db.ChatSessions.Where(s => s.DueAt <= now && s.Status == ChatSessionStatus.Message).OrderBy(s => s.DueAt).Take(batch).ToListAsync();
        foreach (var session in due) session.MissTask();
        foreach (var shop in due.GroupBy(s => s.MerchantId))
            db.Notices.Add(Notice.To(shop.Key.Value, "有留言超时未回复", $"{shop.Count()}条留言已超过{ChatPolicy.TaskHours}小时，请尽快回复", "/console/chat?view=tasks", now));
        return due.Count;
    }
}

/// <summary>J36: what was said more than three years ago (CHT-15), and sessions of that time.</summary>
[UseCase]
public sealed class ForgetChats(ShopDb db, TimeProvider clock)
{
    public async Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = Domain.Privacy.PrivacyPolicy.KeptSince(clock.GetUtcNow());
        var old = await db.ChatMessages.Where(m => m.At < since).OrderBy(m => m.At).Take(batch).Select(m => m.Id).ToListAsync();
        await db.ChatMessages.Where(m => old.Contains(m.Id)).ExecuteDeleteAsync();
        await db.ChatSessions.Where(s => s.OpenOf == null && s.EndedAt < since && !db.ChatMessages.Any(m => m.SessionId == s.Id)).ExecuteDeleteAsync();
        return old.Count;
    }
}
