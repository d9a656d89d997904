using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>The second person agrees to a large withdrawal.</summary>
[UseCase]
public sealed class ApproveWithdrawal(ShopDb db, Purse purse, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>withdrawal.*</c>, <c>access.confirm-first</c>, <c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.Money);
        var now = clock.GetUtcNow();
        var withdrawal = await db.Withdrawals.Of(by).Where(w => w.Number == number).Found();
        withdrawal.Approve(by, await purse.Of(by.MerchantId), now);
        await db.MustHaveConfirmed(by);
        if (withdrawal.NextAt is not null) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.SubmitWithdrawal, withdrawal.Number, now));
    }
}

/// <summary>The second person says no, or who asked takes it back; the money is available again.</summary>
[UseCase]
public sealed class DeclineWithdrawal(ShopDb db, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>status.changed</c></exception>
    public async Task Run(ShopStaff by, string number)
    {
        by.Needs(ShopPermission.Money);
        var withdrawal = await db.Withdrawals.Of(by).Where(w => w.Number == number).Found();
        await books.Book(withdrawal.Decline(by, clock.GetUtcNow()));
    }
}

/// <summary>J14: closes what no second person has agreed to in time.</summary>
[UseCase]
public sealed class CloseUnapprovedWithdrawals(ShopDb db, Books books, TimeProvider clock)
{
    /// <returns>How many were closed.</returns>
    public async Task<int> Run(Clockwork by, int batch)
    {
        var now = clock.GetUtcNow();
        var over = await db.Withdrawals.Where(w => w.Status == WithdrawalStatus.Waiting && w.ApproveUntil < now).OrderBy(w => w.ApproveUntil).Take(batch).ToListAsync();
        foreach (var withdrawal in over)
        {
            await books.Book(withdrawal.Lapse(by, now));
            db.Tell(withdrawal, now);
        }

        return over.Count;
    }
}
