using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Ledger;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Applications;

/// <summary>
/// The applicant gets his account at the console; he owns the shop. Who never read the first password, because the line was cut,
/// gets another one, until somebody has signed in with it.
/// </summary>
[UseCase]
public sealed class HandOverShop(ShopDb db)
{
    /// <param name="signInName">Counts the first time only.</param>
    /// <exception cref="Refusal"><c>application.not-approved</c>, <c>application.handed-over</c>, <c>staff.sign-in-name</c>, <c>staff.name-taken</c></exception>
    public async Task<HandedOver> Run(Buyer by, string number, string signInName)
    {
        var application = await db.Applications.Of(by).Where(a => a.Number == number).Found();
        var isAgain = application.IsHandedOver;
        var shop = application.HandOver();
        if (isAgain) return await GiveAgain(shop);
        var account = UserAccount.Named(StaffPolicy.SignInName(signInName));
        if (await db.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName)) throw MerchantRefusals.NameTaken();
        var name = application.Shown.PersonName.Trim();
        db.Users.Add(account);
        var owner = StaffMember.Hire(shop, account.Id, name, ShopPermission.All, isOwner: true);
        db.Staff.Add(owner);
        await db.TakeSeat(owner);
        return new(name, account.UserName!, account.GiveFirstPassword());
    }

    private async Task<HandedOver> GiveAgain(Id<Merchant> shop)
    {
        var (owner, account) = await OwnerNobodySignedInAs(db, shop).FirstOrDefaultAsync() ?? throw ApplicationRefusals.HandedOver();
        return new(owner.Name, account.UserName!, account.GiveFirstPassword());
    }

    internal static IQueryable<Handing> OwnerNobodySignedInAs(ShopDb db, Id<Merchant> shop) =>
        from member in db.Staff
        where member.MerchantId == shop && member.IsOwner && member.RemovedAt == null
        join account in db.Users on member.AccountId equals account.Id
        where account.HasFirstPassword
        select new Handing(member, account);

    internal sealed record Handing(StaffMember Owner, UserAccount Account);
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
        if (application.MerchantId is not { } shop) return new(true, false, application.Shown.Deposit, false);
        var held = await db.Balances.Where(b => b.Account == Account.MerchantDeposit && b.OwnerId == shop.Value).SumAsync(b => b.Balance.Fen);
        return new(
            !application.IsHandedOver || await HandOverShop.OwnerNobodySignedInAs(db, shop).AnyAsync(), application.SignedAt is not null, DepositPolicy.Shortfall(application.Shown.Deposit, new(held)),
            await db.BankAccounts.AnyAsync(a => a.MerchantId == shop && a.Status == BankAccountStatus.Proved));
    }
}

/// <summary>The shop does not come to be: finance has transferred the deposit back, writes the bank's receipt down, and the application ends (DEP-07).</summary>
[UseCase]
public sealed class PayDepositBack(ShopDb db, Books books, ApplicationEnds ends, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>deposit.receipt</c>, <c>deposit.known</c>, <c>deposit.none</c>, <c>application.not-approved</c></exception>
    public async Task Run(PlatformStaff by, string number, string receipt)
    {
        by.Needs(PlatformPermission.Finance);
        var application = await db.Applications.Where(a => a.Number == number && a.MerchantId != null).Found();
        if (application.Status is not ApplicationStatus.Approved) throw ApplicationRefusals.NotApproved();
        var (now, shop) = (clock.GetUtcNow(), application.MerchantId!.Value);
        var held = await db.Balances.Where(b => b.Account == Account.MerchantDeposit && b.OwnerId == shop.Value).SumAsync(b => b.Balance.Fen);
        if (held <= 0) throw ApplicationRefusals.NoDeposit();
        var deposit = new DepositReceipt(new(held), receipt).Checked();
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidBack && e.Key == deposit.Key)) throw ApplicationRefusals.ReceiptKnown();
        await books.Book(JournalEntry.Book(Cause.DepositPaidBack, deposit.Key, shop, Guid.Empty, ShopPostings.DepositPaidBack(shop.Value, deposit.Amount), now, $"{by.ShownAs} 登记银行转账"));
        await ends.Close(application, by, $"未开店，保证金 {deposit.Amount} 已退还", now);
    }
}

/// <summary>A shop's deposit has come in by a bank transfer; finance writes down what the bank's receipt says (DEP-03).</summary>
[UseCase]
public sealed class ReceiveDeposit(ShopDb db, DepositIncome income, OpeningWork work, TimeProvider clock)
{
    /// <param name="receipt">The bank's number of the transfer: written down twice it counts once.</param>
    /// <exception cref="Refusal"><c>deposit.amount</c>, <c>deposit.receipt</c>, <c>deposit.known</c>, <c>deposit.too-much</c>, <c>application.not-approved</c></exception>
    public async Task Run(PlatformStaff by, string number, Money amount, string receipt)
    {
        by.Needs(PlatformPermission.Finance);
        var application = await db.Applications.Where(a => a.Number == number && a.MerchantId != null).Found();
        if (application.Status is not ApplicationStatus.Approved) throw ApplicationRefusals.NotApproved();
        var deposit = new DepositReceipt(amount, receipt).Checked();
        if (await db.JournalEntries.AnyAsync(e => e.Cause == Cause.DepositPaidIn && e.Key == deposit.Key)) throw ApplicationRefusals.ReceiptKnown();
        if (amount > (await work.Of(application)).DepositShort) throw ApplicationRefusals.DepositTooMuch();
        await income.Book(await db.Merchants.Where(m => m.Id == application.MerchantId).Found(), deposit.Key, amount, $"{by.ShownAs} 登记银行转账", clock.GetUtcNow());
    }
}
