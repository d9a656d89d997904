using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>Reads what a shop has and everything that may keep it from withdrawing.</summary>
public sealed class Purse(ShopDb db, BooksVerdict books, DepositsOfShops deposits, PayoutTerms terms)
{
    public async Task<WithdrawalFacts> Of(Id<Merchant> id)
    {
        var shop = await db.Merchants.Where(m => m.Id == id).Found();
        var balances = await db.Balances.Where(b => b.OwnerId == id.Value).ToDictionaryAsync(b => b.Account, b => b.Balance);
        return new()
        {
            Shop = shop,
            Available = balances.GetValueOrDefault(Account.MerchantAvailable),
            DepositShort = (await deposits.Of(shop)).Lacks,
            Owed = balances.GetValueOrDefault(Account.MerchantReceivable),
            HeldFor = await db.WithdrawalHolds.Where(h => h.MerchantId == id).Select(h => h.Reason).FirstOrDefaultAsync(),
            BooksAgree = await books.Unequal() is null,
            Account = await db.BankAccounts.FirstOrDefaultAsync(a => a.MerchantId == id && a.Status == BankAccountStatus.Proved),
            Change = terms.Way is PayoutWay.Channel
                ? await db.SettlementChanges.Where(c => c.MerchantId == id).OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync()
                : null,
            LastAskedOn = await db.Withdrawals.Where(w => w.MerchantId == id).MaxAsync(w => (DateOnly?)w.Day),
            MoneyPeople = await MoneyPeople(id),
            Way = terms.Way, SubMchId = shop.SubMchId,
        };
    }

    private Task<int> MoneyPeople(Id<Merchant> shop) => db.Staff.CountAsync(s =>
        s.MerchantId == shop && s.RemovedAt == null && (s.Permissions & ShopPermission.Money) == ShopPermission.Money);
}
