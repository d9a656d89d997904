using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Disputes;
using ShopHub.Data.Grievances;
using ShopHub.Data.Guarantees;
using ShopHub.Data.Inventory;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Ratings;
using ShopHub.Domain.Supervision;
using ShopHub.Domain.Support;
using ShopHub.Domain.Trade;
using ShopHub.Domain.Violations;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Notices;

/// <summary>What stands around every console page: the shop, what waits where, what the shop was told.</summary>
[Queries]
public sealed class FrameQueries(ShopDb db, ActorQueries actors, TimeProvider clock)
{
    /// <summary>Counts stop here: 99+ is all the navigation says.</summary>
    private const int Enough = 100;

    public async Task<ConsoleFrameRow> Of(ShopStaff me) => new()
    {
        ShopName = await db.Merchants.Where(m => m.Id == me.MerchantId).Select(m => m.ShopName).SingleAsync(),
        IsOfPerson = await db.Merchants.AnyAsync(m => m.Id == me.MerchantId && m.Subject == Subject.Person),
        StaffName = me.Name,
        IsOwner = await db.Staff.Of(me).AnyAsync(s => s.Id == me.StaffId && s.IsOwner),
        Permissions = me.Permissions,
        ToShip = me.Permissions.HasFlag(ShopPermission.Orders) ? await ToShip(me) : 0,
        ToAnswer = me.Permissions.HasFlag(ShopPermission.AfterSales) ? await ToAnswer(me) : 0,
        ToDispute = me.Permissions.HasFlag(ShopPermission.AfterSales) ? await ToDispute(me) : 0,
        ToGuarantee = me.Permissions.HasFlag(ShopPermission.AfterSales) ? await db.Guarantees.Of(me).ForShop().CountAsync() : 0,
        ToComplaint = me.Permissions.HasFlag(ShopPermission.AfterSales) ? await db.Grievances.Of(me).ForShop().CountAsync() : 0,
        LowStock = me.Permissions.HasFlag(ShopPermission.Products) ? await LowStock.Of(db, me).Take(Enough).CountAsync() : 0,
        ToReply = me.Permissions.HasFlag(ShopPermission.Support) ? await ToReply(me) : 0,
        ToSettle = me.Permissions.HasFlag(ShopPermission.Support) ? await db.ChannelComplaints.Of(me).Where(c => c.DueAt != null).OrderBy(c => c.DueAt).Take(Enough).CountAsync() : 0,
        ToChat = me.Permissions.HasFlag(ShopPermission.Support) ? await ToChat(me) : 0,
        ToCall = me.Permissions.HasFlag(ShopPermission.Support) ? await ToCall(me) : 0,
        IsAtChatDesk = await db.ChatAgents.Of(me).AnyAsync(a => a.StaffId == me.StaffId && a.State != AgentState.Offline),
        ToApprove = me.Permissions.HasFlag(ShopPermission.Money) ? await ToApprove(me) : 0,
        ToLearn = me.Permissions.HasFlag(ShopPermission.All) ? await ToLearn(me) : 0,
        ToProve = me.Permissions.HasFlag(ShopPermission.All) ? await db.IdentityChecks.Of(me).CountAsync(c => c.Status == IdentityStatus.Asked || c.Status == IdentityStatus.Rejected) : 0,
        IsOfferedTheShop = await db.OwnerTransfers.Of(me).AnyAsync(t => t.UnderWayIn == me.MerchantId && t.ToId == me.StaffId),
        Unread = await db.Notices.Of(me).Where(n => n.ReadAt == null).OrderBy(n => n.At).Take(Enough).CountAsync(),
    };

    public async Task<Workplaces> Workplaces(ShopStaff me) =>
        await actors.Workplaces(await db.Staff.Where(s => s.Id == me.StaffId).Select(s => s.AccountId).SingleAsync());

    public Task<List<NoticeRow>> Notices(ShopStaff me) =>
        db.Notices.Of(me).OrderByDescending(n => n.At).Take(20)
            .Select(n => new NoticeRow { Title = n.Title, Words = n.Words, Link = n.Link, At = n.At }).ToListAsync();

    private async Task<int> ToShip(ShopStaff me) =>
        await db.Orders.Of(me).Where(o => o.Status == OrderStatus.ToShip && o.ReadyAt == null).OrderBy(o => o.PlacedAt).Take(Enough).CountAsync()
        + await db.Orders.Of(me).Where(o => o.Status == OrderStatus.PartShipped).OrderBy(o => o.PlacedAt).Take(Enough).CountAsync();

    // Praise can stay without an answer; a complaint should not.
    private async Task<int> ToReply(ShopStaff me) =>
        await db.Reviews.Of(me).Where(r => r.RepliedAt == null && r.Stars <= ReviewPolicy.Default.MostStarsOfBad && r.MaskedAt == null)
            .OrderBy(r => r.Stars).Take(Enough).CountAsync()
        + await db.Questions.Of(me).Where(q => q.RepliedAt == null && q.MaskedAt == null).OrderBy(q => q.AskedAt).Take(Enough).CountAsync();

    // Who waits in the queue, left a message, or waits for this member.
    private Task<int> ToChat(ShopStaff me) => db.ChatSessions.Of(me).Where(s => s.Status == ChatSessionStatus.Queued || s.Status == ChatSessionStatus.Message
        || (s.Status == ChatSessionStatus.Active && s.AgentId == me.StaffId && s.AwaitingSince != null)).Take(Enough).CountAsync();

    // Whose time has come, and those this member has begun to call.
    private Task<int> ToCall(ShopStaff me)
    {
        var now = clock.GetUtcNow();
        return db.CallRequests.Of(me).CountAsync(c => c.OpenOf != null
            && ((c.Status == CallStatus.Waiting && c.NotBefore <= now) || (c.Status == CallStatus.Calling && c.AgentId == me.StaffId)));
    }

    // What it is asked, or may still answer to.
    private Task<int> ToDispute(ShopStaff me) => db.Disputes.Of(me).ForShop().CountAsync();

    private Task<int> ToLearn(ShopStaff me) => db.Measures.Of(me).CountAsync(m => m.Status == MeasureStatus.Running && m.Step == MeasureStep.Training);

    private Task<int> ToApprove(ShopStaff me) =>
        db.Withdrawals.Of(me).CountAsync(w => w.Status == WithdrawalStatus.Waiting && w.AskedBy != me.StaffId);

    private Task<int> ToAnswer(ShopStaff me) =>
        db.AfterSales.Of(me)
            .Where(a => a.Status == AfterSaleStatus.MerchantProcessing || a.Status == AfterSaleStatus.MerchantReceiving || a.Status == AfterSaleStatus.Reshipping)
            .OrderBy(a => a.DueAt).Take(Enough).CountAsync();
}

public sealed record ConsoleFrameRow
{
    public required string ShopName { get; init; }

    public required string StaffName { get; init; }

    /// <summary>Nobody has registered as a business: the yearly turnover is watched (LAW-08).</summary>
    public required bool IsOfPerson { get; init; }

    public required bool IsOwner { get; init; }

    public required ShopPermission Permissions { get; init; }

    public required int ToShip { get; init; }

    public required int ToAnswer { get; init; }

    /// <summary>Disputes that wait for the shop's answer or evidence.</summary>
    public required int ToDispute { get; init; }

    /// <summary>Guarantee slips that wait for the shop's answer or evidence.</summary>
    public required int ToGuarantee { get; init; }

    /// <summary>Complaint slips that wait for the shop.</summary>
    public required int ToComplaint { get; init; }

    public required int LowStock { get; init; }

    /// <summary>Payers who wait for an answer to their complaint at the channel.</summary>
    public required int ToSettle { get; init; }

    /// <summary>Bad reviews and questions without an answer.</summary>
    public required int ToReply { get; init; }

    /// <summary>Shoppers who wait in the chat, and messages they have left.</summary>
    public required int ToChat { get; init; }

    /// <summary>Shoppers who wait to be called now (CHT-14).</summary>
    public required int ToCall { get; init; }

    /// <summary>His desk must be heard of from time to time (CHT-03).</summary>
    public required bool IsAtChatDesk { get; init; }

    /// <summary>Large withdrawals of colleagues that wait for a second person.</summary>
    public required int ToApprove { get; init; }

    /// <summary>Trainings that somebody must read and confirm (VIO-03).</summary>
    public required int ToLearn { get; init; }

    /// <summary>A proof of identity that the platform waits for (LAW-04).</summary>
    public required int ToProve { get; init; }

    /// <summary>The owner wants to hand the shop over to this member.</summary>
    public required bool IsOfferedTheShop { get; init; }

    public required int Unread { get; init; }
}

public sealed record NoticeRow
{
    public required string Title { get; init; }

    public required string Words { get; init; }

    public required string Link { get; init; }

    public required DateTimeOffset At { get; init; }
}
