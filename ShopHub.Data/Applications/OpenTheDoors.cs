using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Applications;

/// <summary>The applicant gets his account at the console, shown once; he owns the shop.</summary>
[UseCase]
public sealed class HandOverShop(ShopDb db)
{
    /// <exception cref="Refusal"><c>application.not-approved</c>, <c>application.handed-over</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c></exception>
    public async Task<HandedOver> Run(Buyer by, string number, string signInName)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        var shop = application.HandOver();
        var account = UserAccount.Named(StaffPolicy.SignInName(signInName));
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        var name = application.Shown.PersonName.Trim();
        db.Users.Add(account);
        db.Staff.Add(StaffMember.Hire(shop, account.Id, name, ShopPermission.All, isOwner: true));
        return new(name, account.UserName!, account.GiveFirstPassword());
    }
}

/// <summary>The applicant agrees to the platform's contract; the new shop's rate counts from here (FEE-02).</summary>
[UseCase]
public sealed class SignContract(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.not-approved</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var (now, application) = (clock.GetUtcNow(), await db.Applications.Of(by).Where(a => a.Number == number).Found());
        application.Sign(now);
        (await db.Merchants.Where(m => m.Id == application.MerchantId).Found()).ContractAt = application.SignedAt!.Value;
    }
}

/// <summary>Everything is there: the shop is open to buyers (ONB-19).</summary>
[UseCase]
public sealed class OpenTheDoors(ShopDb db, OpeningWork work, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>application.tasks</c>, <c>status.changed</c></exception>
    public async Task Run(Buyer by, string number)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        application.Open(await work.Of(application), by, clock.GetUtcNow());
        (await db.Merchants.Where(m => m.Id == application.MerchantId).Found()).OpenItsDoors();
    }
}

/// <summary>Reads what an approved shop has done.</summary>
public sealed class OpeningWork(ShopDb db)
{
    public async Task<OpeningTasks> Of(ShopApplication application)
    {
        if (application.MerchantId is not { } shop) return new(false, application.Shown.Deposit, false);
        var held = await db.Balances.Where(b => b.Account == Account.MerchantDeposit && b.OwnerId == shop.Value).SumAsync(b => b.Balance.Fen);
        return new(
            application.SignedAt is not null, DepositPolicy.Shortfall(application.Shown.Deposit, new(held)),
            await db.BankAccounts.AnyAsync(a => a.MerchantId == shop && a.Status == BankAccountStatus.Proved));
    }
}

/// <summary>A shop's deposit has come in by a bank transfer; finance writes down what the bank's receipt says (DEP-03).</summary>
[UseCase]
public sealed class ReceiveDeposit(ShopDb db, Books books, OpeningWork work, TimeProvider clock)
{
    /// <param name="receipt">The bank's number of the transfer: written down twice it counts once.</param>
    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.receipt</c>, <c>deposit.too-much</c>, <c>application.not-approved</c></exception>
    public async Task Run(PlatformStaff by, string number, Money amount, string receipt)
    {
        by.Needs(PlatformPermission.Finance);
        var application = await db.Applications.Where(a => a.Number == number && a.MerchantId != null).Found();
        if (application.Status is not ApplicationStatus.Approved) throw ApplicationRefusals.NotApproved();
        var deposit = new DepositReceipt(amount, receipt).Checked();
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidIn && e.Key == deposit.Key)) throw ApplicationRefusals.ReceiptKnown();
        if (amount > (await work.Of(application)).DepositShort) throw ApplicationRefusals.DepositTooMuch();
        // The job that closes an application without a deposit, and this act, exclude each other.
        db.Entry(application).State = EntityState.Modified;
        var (now, shop) = (clock.GetUtcNow(), application.MerchantId!.Value);
        await books.Book(JournalEntry.Book(Cause.DepositPaidIn, deposit.Key, shop, Guid.Empty, ShopPostings.DepositPaidIn(shop.Value, amount), now, $"{by.ShownAs} 登记银行转账"));
        db.Tell(application, "保证金已到账", $"收到保证金 {amount}", now);
    }
}
