using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Access;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>What a shop sees of its withdrawals; only those with money rights see anything.</summary>
[Queries]
public sealed class WithdrawalDeskQueries(ShopDb db, Purse purse, PayoutTerms terms, TimeProvider clock)
{
    public const int PageSize = 20;

    public async Task<WithdrawalDesk> Desk(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var now = clock.GetUtcNow();
        var facts = await purse.Of(me.MerchantId);
        return new()
        {
            Available = facts.Available, InTransit = await InTransit(me), Blocks = [.. facts.Blocks(now)], Policy = terms.Policy,
            Most = Money.Min(facts.Available, terms.Policy.Most(facts.Shop.Subject)), ExpectedOn = WithdrawalPolicy.ExpectedOn(now),
            SubjectName = facts.Shop.SubjectName, Kinds = BankAccountEntry.KindsOf(facts.Shop.Subject), MoneyPeople = facts.MoneyPeople,
            Accounts = await Accounts(me), ByCode = (await db.AccountOf(me)).TwoFactorEnabled, Way = terms.Way,
            Change = facts.Change is { } change ? Row(change) : null,
        };
    }

    /// <summary>The latest first; one more than a page when there are more.</summary>
    public Task<List<WithdrawalRow>> Those(ShopStaff me, int page)
    {
        me.Needs(ShopPermission.Money);
        return Rows(me, db.Withdrawals.Of(me).OrderByDescending(w => w.AskedAt).Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize + 1)).ToListAsync();
    }

    public async Task<WithdrawalRow> Of(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Money);
        return await Rows(me, db.Withdrawals.Of(me).Where(w => w.Number == number)).Found();
    }

    /// <summary>Everything booked for it, oldest first.</summary>
    public Task<List<EntryRow>> Entries(ShopStaff me, string number)
    {
        me.Needs(ShopPermission.Money);
        return EntryQueries.Rows(db.JournalEntries.Of(me).Where(e => e.Key == number).OrderBy(e => e.At));
    }

    private static SettlementChangeRow Row(SettlementChange change) => new()
    {
        Id = change.Id, ShopName = "", AccountWords = change.AccountWords, Status = change.Status, ApplicationNo = change.ApplicationNo, Reason = change.Reason,
        AskedBy = change.AskedBy, ChangedAt = change.ChangedAt,
    };

    private async Task<Money> InTransit(ShopStaff me) => new(await db.Withdrawals.Of(me)
        .Where(w => w.Status == WithdrawalStatus.Init || w.Status == WithdrawalStatus.Waiting || w.Status == WithdrawalStatus.CreateSuccess)
        .SumAsync(w => w.Amount.Fen));

    // The one in use, and the last one handed in when it is not that.
    private async Task<List<AccountRow>> Accounts(ShopStaff me)
    {
        var rows = await db.BankAccounts.Of(me).Where(a => a.Status != BankAccountStatus.Replaced).OrderByDescending(a => a.AddedAt)
            .Select(a => new AccountRow
            {
                Id = a.Id, Kind = a.Kind, Holder = a.Holder, Bank = a.Bank, Tail = a.Tail, Status = a.Status, AddedAt = a.AddedAt, AddedBy = a.AddedBy,
                ProofUntil = a.ProofUntil, TriesLeft = BankAccountPolicy.MostTries - a.WrongTries, UsableFrom = a.UsableFrom,
            }).ToListAsync();
        var used = rows.Find(a => a.Status is BankAccountStatus.Proved);
        return [.. rows.Where((a, i) => i == 0 || a == used)];
    }

    private static IQueryable<WithdrawalRow> Rows(ShopStaff me, IQueryable<Withdrawal> wanted) => wanted.Select(w => new WithdrawalRow
    {
        Number = w.Number, Amount = w.Amount, Status = w.Status, AccountWords = w.AccountWords, AskedAt = w.AskedAt, ExpectedOn = w.ExpectedOn,
        PaidAt = w.PaidAt, BackFor = w.BackFor, ApproveUntil = w.ApproveUntil, History = w.History, Way = w.Way, IsMine = w.AskedBy == me.StaffId,
        ShopName = "", Tries = w.Tries, LastAnswer = null,
    });
}
