using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>A small transfer to be made, with the whole account number.</summary>
public sealed record SmallTransfer(Id<BankAccount> Id, string Holder, string Bank, string Number, Money Amount);

/// <summary>Small transfers that prove bank accounts.</summary>
[Queries]
public sealed class SmallTransferQueries(ShopDb db, SealedNumbers numbers)
{
    /// <summary>Those to be made by hand, oldest first.</summary>
    public async Task<List<SmallTransfer>> ToMake(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var open = await Open().OrderBy(a => a.AddedAt).ToListAsync();
        return [.. open.Select(Transfer)];
    }

    /// <summary>Null when it has been made, or another account has come in its place.</summary>
    public async Task<SmallTransfer?> ToMake(Clockwork by, Id<BankAccount> id) =>
        await Open().FirstOrDefaultAsync(a => a.Id == id) is { } account ? Transfer(account) : null;

    private IQueryable<BankAccount> Open() => db.BankAccounts.Where(a => a.Status == BankAccountStatus.Proving && a.ProofSentAt == null);

    private SmallTransfer Transfer(BankAccount account) =>
        new(account.Id, account.Holder, account.Bank, numbers.Open(account.SealedNumber), account.Proof);
}

/// <summary>The bank has the small transfer.</summary>
[UseCase]
public sealed class RecordSmallTransfer(ShopDb db, TimeProvider clock)
{
    public async Task Run(Clockwork by, Id<BankAccount> id) => (await db.BankAccounts.Where(a => a.Id == id).Found()).MarkProofSent(clock.GetUtcNow());
}

/// <summary>An accountant has made the small transfer at the platform's bank.</summary>
[UseCase]
public sealed class MarkSmallTransfer(ShopDb db, TimeProvider clock)
{
    public async Task Run(PlatformStaff by, Id<BankAccount> id)
    {
        by.Needs(PlatformPermission.Finance);
        (await db.BankAccounts.Where(a => a.Id == id).Found()).MarkProofSent(clock.GetUtcNow());
    }
}
