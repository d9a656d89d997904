using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Applications;

/// <summary>The applicant does not want the shop any more: name and places are free again.</summary>
[UseCase]
public sealed class WithdrawApplication(ShopDb db, ApplicationEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c>: a reviewer has it; <c>application.locked</c>: it is approved.</exception>
    public async Task Run(Buyer by, string number)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        if (application.Status is ApplicationStatus.Approved) throw ApplicationRefusals.Locked(application.Status);
        await ends.Close(application, by, "申请人撤回", clock.GetUtcNow());
    }
}

/// <summary>J21: nothing came of it in time, or the review is late. Nothing is ever approved by itself (ONB-14).</summary>
[UseCase]
public sealed class ActOnOverdueApplications(ShopDb db, ApplicationEnds ends, TimeProvider clock)
{
    /// <returns>How many were closed or told to the head of review.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var due = await db.Applications.Where(a => a.DueAt < now && !a.IsEscalated && a.Status != ApplicationStatus.Open && a.Status != ApplicationStatus.Closed)
            .OrderBy(a => a.DueAt).Take(batch).ToListAsync();
        foreach (var application in due)
        {
            // A deposit that was paid in must be paid back by a person first.
            if (application.Status is ApplicationStatus.Submitted or ApplicationStatus.InReview || await HoldsDeposit(application)) application.Escalate();
            else await ends.Close(application, by, "逾期未处理", now);
        }

        return due.Count;
    }

    private async Task<bool> HoldsDeposit(ShopApplication application) => application.MerchantId is { } shop
        && await db.Balances.AnyAsync(b => b.Account == Account.MerchantDeposit && b.OwnerId == shop.Value && b.Balance.Fen > 0);
}

/// <summary>What every end of an application gives back.</summary>
public sealed class ApplicationEnds(ShopDb db)
{
    internal async Task Close(ShopApplication application, Actor by, string why, DateTimeOffset now)
    {
        foreach (var paper in application.Close(by, why, now)) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.DropPaper, paper.StoredAs, now));
        db.ShopSlots.RemoveRange(await db.ShopSlots.Where(s => s.ApplicationId == application.Id).ToListAsync());
        db.SubjectSlots.RemoveRange(await db.SubjectSlots.Where(s => s.ApplicationId == application.Id).ToListAsync());
        db.TakenNames.RemoveRange(await db.TakenNames.Where(n => n.ReservedBy == application.Id || (n.BorneBy != null && n.BorneBy == application.MerchantId)).ToListAsync());
        if (application.MerchantId is { } shop) (await db.Merchants.Where(m => m.Id == shop).Found()).GiveUp();
        if (by is not Buyer) db.Tell(application, "入驻申请已关闭", why, now);
    }
}
