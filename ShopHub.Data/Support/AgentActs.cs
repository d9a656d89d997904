using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>A member opens the desk: from now on he has a seat there, offline until he says otherwise.</summary>
[UseCase(Runs = 2, Unlogged = true)]
public sealed class SitDown(ShopDb db, ChatBook book, TimeProvider clock)
{
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Support);
        if (!await db.ChatAgents.Of(by).AnyAsync(a => a.StaffId == by.StaffId))
            db.ChatAgents.Add(ChatAgent.SitDown(by, (await book.Settings(by.MerchantId)).Capacity, clock.GetUtcNow()));
    }
}

/// <summary>An agent comes, pauses or goes. Who comes gets those who wait; who goes leaves his sessions to others.</summary>
[UseCase(Unlogged = true)]
public sealed class SetAgentState(ShopDb db, ChatBook book, ChatSeats seats, LookAgain look, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>common.not-found</c>: he has not sat down</exception>
    public async Task Run(ShopStaff by, AgentState state)
    {
        by.Needs(ShopPermission.Support);
        var (now, capacity) = (clock.GetUtcNow(), (await book.Settings(by.MerchantId)).Capacity);
        var mine = db.ChatAgents.Of(by).Where(a => a.StaffId == by.StaffId);
        look.At(by.MerchantId.Value);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state).SetProperty(a => a.Capacity, capacity).SetProperty(a => a.BeatAt, now)) == 0) throw CommonRefusals.NotFound();
        if (state is AgentState.Offline) await seats.TakeAllFrom(by.StaffId);
        if (state is AgentState.Online) await seats.Serve(by.MerchantId);
    }
}

/// <summary>An agent's desk is still there (CHT-03).</summary>
[UseCase(Unlogged = true)]
public sealed class BeatAgent(ShopDb db, TimeProvider clock)
{
    public Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Support);
        var now = clock.GetUtcNow();
        return db.ChatAgents.Of(by).Where(a => a.StaffId == by.StaffId && a.State != AgentState.Offline).ExecuteUpdateAsync(set => set.SetProperty(a => a.BeatAt, now));
    }
}

/// <summary>What the shop wants to remember of a shopper.</summary>
[UseCase]
public sealed class NoteAboutBuyer(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-found</c>, <c>chat.note</c></exception>
    public async Task Run(ShopStaff by, Id<Conversation> id, string words)
    {
        by.Needs(ShopPermission.Support);
        var kept = Conversation.CheckedNote(words);
        if (await db.Conversations.Of(by).Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Note, kept)) == 0) throw CommonRefusals.NotFound();
        note.Says("会话", id.ToString(), "修改买家备注");
    }
}

/// <summary>A canned reply, new or changed.</summary>
[UseCase(Runs = 2)]
public sealed class KeepCannedReply(ShopDb db, AuditNote note)
{
    /// <param name="id">Null: a new one.</param>
    /// <exception cref="Refusal"><c>canned.*</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<CannedReply>? id, bool isShops, string shortcut, string words)
    {
        by.Needs(ShopPermission.Support);
        var all = await db.CannedReplies.Of(by).ToListAsync();
        var kept = id is null ? CannedReply.Make(by, isShops, shortcut, words) : all.Find(c => c.Id == id) ?? throw CommonRefusals.NotFound();
        if (id is null)
        {
            if (all.Count(c => c.OwnerId == kept.OwnerId) >= ChatPolicy.MostCanned) throw ChatRefusals.TooManyCanned();
            db.CannedReplies.Add(kept);
        }
        else kept.Change(shortcut, words);

        if (all.Exists(c => c.Id != kept.Id && c.OwnerId == kept.OwnerId && c.Shortcut == kept.Shortcut)) throw ChatRefusals.ShortcutTaken();
        note.Says("快捷回复", kept.Shortcut, id is null ? "新建" : "修改");
    }
}

[UseCase]
public sealed class DropCannedReply(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<CannedReply> id)
    {
        by.Needs(ShopPermission.Support);
        var gone = await db.CannedReplies.Of(by).Where(c => c.Id == id).Found();
        db.CannedReplies.Remove(gone);
        note.Says("快捷回复", gone.Shortcut, "删除");
    }
}

/// <summary>Hours, words and capacity of a shop's desk.</summary>
[UseCase(Runs = 2)]
public sealed class KeepChatSettings(ShopDb db, AuditNote note)
{
    /// <exception cref="Refusal"><c>chat.hours</c>, <c>chat.capacity</c>, <c>chat.setting-words</c></exception>
    public async Task Run(ShopStaff by, ChatSettingsForm form)
    {
        by.Needs(ShopPermission.Support);
        var settings = await db.ChatSettings.Of(by).FirstOrDefaultAsync();
        if (settings is null) db.ChatSettings.Add(settings = ChatSettings.Usual(by.MerchantId));
        settings.Set(form);
        await db.ChatAgents.Of(by).ExecuteUpdateAsync(set => set.SetProperty(a => a.Capacity, form.Capacity));
        note.Says("接待设置", "在线客服", "修改服务时间、话术或接待上限");
    }
}
