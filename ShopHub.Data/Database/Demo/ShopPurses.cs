using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Ledger;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Database.Demo;

/// <summary>What every shop of the town had done when it opened: its deposit paid, its bank account proved.</summary>
internal sealed class ShopPurses(DemoDoor door, DateTimeOffset opened)
{
    public async Task Fill(DemoShop plan)
    {
        var shop = await door.Db.Merchants.SingleAsync(m => m.Code == plan.Code);
        var owner = await door.Db.Staff.SingleAsync(s => s.MerchantId == shop.Id && s.IsOwner);
        var deposit = DepositPolicy.Required(plan.Goods.Select(g => DepositTable.Of(g.Category, plan.Subject)));
        await door.Get<Books>().Book(JournalEntry.Book(
            Cause.DepositPaidIn, $"D-{plan.Code}", shop.Id, Guid.Empty, ShopPostings.DepositPaidIn(shop.Id.Value, deposit), opened));
        door.Db.BankAccounts.Add(Proved(shop, plan, new(shop.Id, owner.Id, owner.Name, owner.Permissions)));
        await door.Save();
    }

    private BankAccount Proved(Merchant shop, DemoShop plan, ShopStaff owner)
    {
        var isPerson = plan.Subject is Subject.Person;
        var entry = new BankAccountEntry(
            isPerson ? BankAccountKind.PersonalCard : BankAccountKind.PublicAccount, plan.SubjectName, $"招商银行{plan.City}分行",
            isPerson ? "6222021234567890128" : $"5719{plan.ServicePhone.Replace("-", "", StringComparison.Ordinal)}");
        var account = BankAccount.Add(shop, entry, door.Get<SealedNumbers>().Seal(entry.Digits), owner, opened);
        account.MarkProofSent(opened);
        account.Tell(account.Proof, null, opened);
        return account;
    }
}
