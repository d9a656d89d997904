using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>A shop hands in its bank account; a small transfer goes there to prove it (WDR-03).</summary>
[UseCase]
public sealed class AddBankAccount(ShopDb db, SealedNumbers numbers, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>bank-account.*</c>, <c>access.confirm-first</c></exception>
    public async Task<Id<BankAccount>> Run(ShopStaff by, BankAccountEntry entry)
    {
        by.Needs(ShopPermission.Money);
        var now = clock.GetUtcNow();
        var shop = await db.Merchants.Where(m => m.Id == by.MerchantId).Found();
        var account = BankAccount.Add(shop, entry, numbers.Seal(entry.Digits), by, now);
        var since = now.AddDays(-1);
        if (await db.BankAccounts.Of(by).CountAsync(a => a.AddedAt > since) >= BankAccountPolicy.MostPerDay) throw BankAccountRefusals.TooOften();
        await db.MustHaveConfirmed(by);
        foreach (var open in await db.BankAccounts.Of(by).Where(a => a.Status == BankAccountStatus.Proving).ToListAsync()) open.Replace();
        db.BankAccounts.Add(account);
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ProveAccount, account.Id.ToString(), now));
        return account.Id;
    }
}

/// <summary>The shop tells the amount it has found on its bank statement; where the channel pays out, it is told of the account.</summary>
[UseCase]
public sealed class ProveBankAccount(ShopDb db, PayoutTerms terms, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>bank-account.not-sent</c>, <c>bank-account.changes</c>, <c>status.changed</c></exception>
    public async Task<ProofAnswer> Run(ShopStaff by, Id<BankAccount> id, Money amount)
    {
        by.Needs(ShopPermission.Money);
        var account = await db.BankAccounts.Of(by).Where(a => a.Id == id).Found();
        var before = await db.BankAccounts.Of(by).Where(a => a.Status == BankAccountStatus.Proved && a.Id != id).FirstOrDefaultAsync();
        var now = clock.GetUtcNow();
        var answer = account.Tell(amount, before, now);
        if (answer is ProofAnswer.Proved && terms.Way is PayoutWay.Channel
            && await db.Merchants.Where(m => m.Id == by.MerchantId).Select(m => m.SubMchId).FirstAsync() is { } subMchId)
            await db.PushToChannel(account, subMchId, by.ShownAs, now);
        return answer;
    }
}
