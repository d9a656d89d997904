using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>The channel has said no; the shop has it looked at once more.</summary>
[UseCase]
public sealed class SubmitAccountAgain(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>bank-account.not-rejected</c>, <c>bank-account.changes</c></exception>
    public async Task Run(ShopStaff by)
    {
        by.Needs(ShopPermission.Money);
        var last = await db.SettlementChanges.Of(by).OrderByDescending(c => c.AskedAt).Found();
        if (last.Status is not SettlementChangeStatus.Rejected) throw BankAccountRefusals.NotRejected();
        var account = await db.BankAccounts.Of(by).Where(a => a.Status == BankAccountStatus.Proved).Found();
        await db.PushToChannel(account, last.SubMchId, by.ShownAs, clock.GetUtcNow());
    }
}
