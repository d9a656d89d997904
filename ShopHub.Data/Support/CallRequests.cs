using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Data.Support;

/// <summary>A shopper leaves a number and a time (CHT-14).</summary>
[UseCase(Runs = 2)]
public sealed class AskForCall(ShopDb db, ChatBook book, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>call.*</c>, <c>address.phone</c>, <c>common.not-found</c></exception>
    public async Task Run(Buyer by, string shopCode, CallForm form)
    {
        var now = clock.GetUtcNow();
        var shop = await db.Merchants.Where(m => m.Code == shopCode && m.Status != ShopStatus.Opening).Found();
        if (shop.Status is ShopStatus.Closed) throw CallRefusals.ShopClosed();
        if ((await book.Settings(shop.Id)).RefusesCalls) throw CallRefusals.NotOffered();
        if (await db.CallRequests.Of(by).AnyAsync(c => c.MerchantId == shop.Id && c.OpenOf != null)) throw CallRefusals.Once();
        var asked = CallRequest.Ask(by, shop.Id, form, now);
        db.CallRequests.Add(asked);
        db.Notices.Add(Notice.To(shop.Id.Value, "有买家预约回电", $"{ShopCalendar.Local(asked.From):M月d日 HH:mm} 至 {ShopCalendar.Local(asked.To):HH:mm}", "/console/chat/calls", now));
    }
}

/// <summary>He does not want to be called any more.</summary>
[UseCase]
public sealed class WithdrawCall(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>call.over</c>, <c>common.not-found</c></exception>
    public async Task Run(Buyer by, Id<CallRequest> id) => (await db.CallRequests.Of(by).Where(c => c.Id == id).Found()).Withdraw(by, clock.GetUtcNow());
}

/// <summary>An agent calls: from now on he sees the number, and nobody else calls beside him.</summary>
[UseCase]
public sealed class TakeCall(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <returns>The number.</returns>
    /// <exception cref="Refusal"><c>call.over</c>, <c>call.taken</c>, <c>call.too-early</c>, <c>common.not-found</c></exception>
    public async Task<string> Run(ShopStaff by, Id<CallRequest> id)
    {
        by.Needs(ShopPermission.Support);
        var call = await db.CallRequests.Of(by).Where(c => c.Id == id).Found();
        call.Take(by, clock.GetUtcNow());
        note.Says("回电", call.MaskedPhone, "接手并查看号码");
        return call.Phone;
    }
}

/// <summary>How a call went.</summary>
[UseCase]
public sealed class ReportCall(ShopDb db, TimeProvider clock, AuditNote note)
{
    /// <param name="said">What came of it; wanted when it was answered.</param>
    /// <exception cref="Refusal"><c>call.not-yours</c>, <c>call.note</c>, <c>common.not-found</c></exception>
    public async Task Run(ShopStaff by, Id<CallRequest> id, bool isSpoken, string said)
    {
        by.Needs(ShopPermission.Support);
        var now = clock.GetUtcNow();
        var call = await db.CallRequests.Of(by).Where(c => c.Id == id).Found();
        call.Report(by, isSpoken, said, now);
        note.Says("回电", call.MaskedPhone, isSpoken ? "已接通" : $"第{call.Attempts}次未接通");
        if (call.Status is not CallStatus.InVain) return;
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Select(m => new { m.Code, m.ShopName }).SingleAsync();
        db.Notices.Add(Notice.To(call.CustomerId.Value, "店铺三次来电都没有接通", $"{shop.ShopName} 已结束这次回电，可以重新预约", $"/chat/{shop.Code}/call", now));
    }
}

/// <summary>J29: calls nobody made in time, and those nobody reported.</summary>
[UseCase]
public sealed class ActOnCalls(ShopDb db, TimeProvider clock)
{
    /// <returns>How many were due.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.CallRequests.Where(c => c.DueAt <= now).OrderBy(c => c.DueAt).Take(batch).ToListAsync();
        foreach (var call in due)
        {
            var timer = call.TimeOut(by, now);
            if (timer is CallTimer.Late)
                db.Notices.Add(Notice.To(call.MerchantId.Value, "有回电已过约定时间", $"请尽快回电；{CallPolicy.GraceHours}小时内没有回电，记为未回电并告诉买家", "/console/chat/calls", now));
            if (timer is not CallTimer.Missed) continue;
            var shop = await db.Merchants.Where(m => m.Id == call.MerchantId).Select(m => new { m.Code, m.ShopName }).SingleAsync();
            db.Notices.Add(Notice.To(call.CustomerId.Value, "店铺没有按约回电", $"{shop.ShopName} 没有在约定时间回电，可以在线联系客服或重新预约", $"/chat/{shop.Code}", now));
        }

        return due.Count;
    }
}

/// <summary>J36: numbers of calls that ended thirty days ago (CHT-14).</summary>
[UseCase]
public sealed class ForgetCallNumbers(ShopDb db, TimeProvider clock)
{
    public Task<int> Run(Clockwork by, int batch)
    {
        ArgumentNullException.ThrowIfNull(by);
        var since = clock.GetUtcNow().AddDays(-CallPolicy.KeptDays);
        return db.CallRequests.Where(c => c.EndedAt <= since && c.Phone != "").OrderBy(c => c.EndedAt).Take(batch).ExecuteUpdateAsync(set => set.SetProperty(c => c.Phone, ""));
    }
}
