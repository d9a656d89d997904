using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Tests.Cast;

/// <summary>What a shop of this town has before it can take money out, each through the real acts where there is one.</summary>
public sealed partial class Town
{
    private const string Password = "ShopHub!2026";

    /// <summary>A public account of an enterprise.</summary>
    public static BankAccountEntry PublicAccountOf(string holder, string number = "571900012345678") =>
        new(BankAccountKind.PublicAccount, holder, "招商银行杭州分行", number);

    /// <summary>Money on its balance, its deposit paid, its account proved.</summary>
    public async Task CanWithdraw(ShopStaff shop, long fen)
    {
        await Earned(shop, fen);
        await PaidDeposit(shop, 200_000);
        await CanSignIn(shop);
        await ProvedAccount(shop, PublicAccountOf(await SubjectOf(shop)));
    }

    public Task Earned(ShopStaff shop, long fen) => Books(JournalEntry.Book(
        Cause.Correction, $"earned {Interlocked.Increment(ref _requests)}", shop.MerchantId, Guid.Empty,
        [new(Account.ChannelClearing, Guid.Empty, new(fen)), new(Account.MerchantAvailable, shop.MerchantId.Value, new(-fen))], Clock.GetUtcNow()));

    public Task PaidDeposit(ShopStaff shop, long fen) => Books(JournalEntry.Book(
        Cause.DepositPaidIn, $"deposit {Interlocked.Increment(ref _requests)}", shop.MerchantId, Guid.Empty,
        ShopPostings.DepositPaidIn(shop.MerchantId.Value, new(fen)), Clock.GetUtcNow()));

    /// <summary>As much as the dearest category asks for: it may list whatever it has a right in (DEP-01).</summary>
    public Task MaySell(ShopStaff shop) => PaidDeposit(shop, 2_000_000);

    public async Task CanSignIn(ShopStaff staff)
    {
        var account = UserAccount.Named($"staff{Interlocked.Increment(ref _requests)}");
        account.Id = await Look(db => db.Staff.Where(s => s.Id == staff.StaffId).Select(s => s.AccountId).SingleAsync());
        account.PasswordHash = new PasswordHasher<UserAccount>().HashPassword(account, Password);
        await Put(account);
    }

    /// <summary>A colleague with these rights who can sign in.</summary>
    public async Task<ShopStaff> Colleague(ShopStaff of, string name, ShopPermission permissions)
    {
        var member = StaffMember.Hire(of.MerchantId, Guid.CreateVersion7(), name, permissions);
        await Put(member);
        var staff = new ShopStaff(of.MerchantId, member.Id, name, permissions);
        await CanSignIn(staff);
        return staff;
    }

    public async Task<ConfirmAnswer> Confirms(ShopStaff staff, string secret = Password) =>
        Done(await As(staff).Do((ConfirmMyself use, ShopStaff me) => use.Run(me, secret)));

    /// <summary>Handed in and sent its small transfer.</summary>
    public async Task<Id<BankAccount>> AddedAccount(ShopStaff shop, BankAccountEntry entry)
    {
        await Confirms(shop);
        var id = Done(await As(shop).Do((AddBankAccount use, ShopStaff me) => use.Run(me, entry)));
        Done(await AsClockwork.Do((RecordSmallTransfer use, Clockwork me) => use.Run(me, id)));
        return id;
    }

    public async Task<Id<BankAccount>> ProvedAccount(ShopStaff shop, BankAccountEntry entry)
    {
        var id = await AddedAccount(shop, entry);
        Assert.Equal(ProofAnswer.Proved, await Tells(shop, id, await ProofOf(id)));
        return id;
    }

    public async Task<ProofAnswer> Tells(ShopStaff shop, Id<BankAccount> id, Money amount) =>
        Done(await As(shop).Do((ProveBankAccount use, ShopStaff me) => use.Run(me, id, amount)));

    public Task<Money> ProofOf(Id<BankAccount> id) => Look(db => db.BankAccounts.Where(a => a.Id == id).Select(a => a.Proof).SingleAsync());

    /// <summary>Confirms himself and asks.</summary>
    public async Task<Outcome<string>> Withdraws(ShopStaff shop, long fen)
    {
        await Confirms(shop);
        return await As(shop).Do((AskWithdrawal use, ShopStaff me) => use.Run(me, new(fen)));
    }

    /// <summary>The channel, or the bank behind it, has said something of a withdrawal.</summary>
    public async Task<Outcome> ChannelSays(string number, ChannelPayoutState state, string? reason = null)
    {
        var amount = await Look(db => db.Withdrawals.Where(w => w.Number == number).Select(w => w.Amount).SingleAsync());
        return await AsClockwork.Do((RecordPayout use, Clockwork me) => use.Run(me, new(number, "30" + number, state, amount, reason)));
    }

    public Task<Withdrawal> Withdrawal(string number) => Look(db => db.Withdrawals.SingleAsync(w => w.Number == number));

    public async Task<Money> Balance(ShopStaff shop, Account account) => new(await Look(db =>
        db.Balances.Where(b => b.Account == account && b.OwnerId == shop.MerchantId.Value).SumAsync(b => b.Balance.Fen)));

    private Task<string> SubjectOf(ShopStaff shop) => Look(db => db.Merchants.Where(m => m.Id == shop.MerchantId).Select(m => m.SubjectName).SingleAsync());
}
