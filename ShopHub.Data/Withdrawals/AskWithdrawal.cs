using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>
/// A shop takes money out: the amount leaves the balance by one conditional statement, in the transaction that makes the day's only
/// row and the message to the channel (WDR-01 … WDR-06).
/// </summary>
[UseCase]
public sealed class AskWithdrawal(ShopDb db, Purse purse, Books books, PayoutTerms terms, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>withdrawal.*</c>, <c>access.confirm-first</c>, <c>common.twice</c>, <c>ledger.floor</c></exception>
    /// <returns>The withdrawal's number.</returns>
    public async Task<string> Run(ShopStaff by, Money amount)
    {
        by.Needs(ShopPermission.Money);
        var now = clock.GetUtcNow();
        var (asked, entry) = Withdrawal.Ask(await purse.Of(by.MerchantId), amount, by, terms.Policy, now);
        await db.MustHaveConfirmed(by);
        await books.Book(entry);
        db.Withdrawals.Add(asked);
        if (asked.NextAt is not null) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.SubmitWithdrawal, asked.Number, now));
        return asked.Number;
    }
}
