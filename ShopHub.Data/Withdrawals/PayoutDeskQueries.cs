using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using static ShopHub.Domain.Withdrawals.WithdrawalStatus;

namespace ShopHub.Data.Withdrawals;

/// <summary>Withdrawals as the platform's desk looks at them.</summary>
public enum PayoutView { InTransit = 0, Back = 1, Paid = 2, ByHand = 3 }

/// <summary>What the platform sees of all shops' withdrawals.</summary>
[Queries]
public sealed class PayoutDeskQueries(ShopDb db, SealedNumbers numbers, BooksVerdict books, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int ChartDays = 14, BackDays = 30;

    public async Task<PayoutFigures> Figures(PlatformStaff me)
    {
        HoldWithdrawals.MustBeAllowed(me);
        var since = clock.GetUtcNow().AddDays(-BackDays);
        var back = db.Withdrawals.Where(w => (w.Status == Fail || w.Status == Refund) && w.AskedAt >= since);
        return new(
            await Sum(In(PayoutView.InTransit)), await Sum(back), await Sum(In(PayoutView.ByHand)), await db.WithdrawalHolds.CountAsync(),
            await books.Unequal(), await PaidOut(me));
    }

    /// <summary>The latest first; one more than a page when there are more.</summary>
    public Task<List<WithdrawalRow>> Those(PlatformStaff me, PayoutView view, int page)
    {
        HoldWithdrawals.MustBeAllowed(me);
        return (from w in In(view)
                join shop in db.Merchants on w.MerchantId equals shop.Id
                orderby w.AskedAt descending
                select new WithdrawalRow
                {
                    Number = w.Number, Amount = w.Amount, Status = w.Status, AccountWords = w.AccountWords, AskedAt = w.AskedAt, ExpectedOn = w.ExpectedOn,
                    PaidAt = w.PaidAt, BackFor = w.BackFor, ApproveUntil = w.ApproveUntil, History = w.History, Way = w.Way, ShopName = shop.ShopName,
                    Tries = w.Tries, LastAnswer = w.LastAnswer, ListNumber = w.ListNumber,
                }).Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize).Take(PageSize + 1).ToListAsync();
    }

    public Task<List<HoldRow>> Holds(PlatformStaff me)
    {
        HoldWithdrawals.MustBeAllowed(me);
        return (from hold in db.WithdrawalHolds
                join shop in db.Merchants on hold.MerchantId equals shop.Id
                orderby hold.At descending
                select new HoldRow(hold.MerchantId, shop.ShopName, shop.Code, hold.Reason, hold.By, hold.At)).ToListAsync();
    }

    /// <summary>A list of payments to be made at the bank, with whole account numbers.</summary>
    public async Task<List<PayoutLine>> List(PlatformStaff me, string list)
    {
        me.Needs(PlatformPermission.Finance);
        var rows = await (
            from w in db.Withdrawals
            where w.ListNumber == list
            join account in db.BankAccounts on w.AccountId equals account.Id
            orderby w.AskedAt
            select new { w.Number, account.Holder, account.Bank, account.SealedNumber, account.Kind, w.Amount }).ToListAsync();
        return [.. rows.Select(r => new PayoutLine(r.Number, r.Holder, r.Bank, numbers.Open(r.SealedNumber), r.Kind, r.Amount))];
    }

    private IQueryable<Withdrawal> In(PayoutView view) => view switch
    {
        PayoutView.InTransit => db.Withdrawals.Where(w => w.Status == Init || w.Status == Waiting || w.Status == CreateSuccess),
        PayoutView.Back => db.Withdrawals.Where(w => w.Status == Fail || w.Status == Refund || w.Status == Close),
        PayoutView.Paid => db.Withdrawals.Where(w => w.Status == Success),
        PayoutView.ByHand => db.Withdrawals.Where(w => w.Way == PayoutWay.ByHand && (w.Status == Init || w.Status == CreateSuccess)),
    };

    private static async Task<CountedMoney> Sum(IQueryable<Withdrawal> those) =>
        await those.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Fen = g.Sum(w => w.Amount.Fen) }).FirstOrDefaultAsync() is { } sum
            ? new(sum.Count, new(sum.Fen)) : new(0, Money.Zero);

    /// <summary>What reached the banks on each of the last days.</summary>
    private async Task<List<DayPaid>> PaidOut(PlatformStaff me)
    {
        var first = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(1 - ChartDays);
        var from = ShopCalendar.StartOf(first);
        var paid = await db.Withdrawals.Where(w => w.PaidAt >= from).Select(w => new { At = w.PaidAt!.Value, w.Amount }).ToListAsync();
        return [.. Enumerable.Range(0, ChartDays).Select(first.AddDays)
            .Select(day => new DayPaid(day, paid.Where(p => ShopCalendar.DayOf(p.At) == day).Sum(p => p.Amount)))];
    }
}

/// <param name="BooksUnequal">Why nothing is paid out at present; null when the books agree.</param>
public sealed record PayoutFigures(CountedMoney InTransit, CountedMoney Back, CountedMoney ByHand, int Held, string? BooksUnequal, List<DayPaid> Days);

public sealed record CountedMoney(int Count, Money Amount);

public sealed record DayPaid(DateOnly Day, Money Amount);

public sealed record HoldRow(Id<Merchant> Shop, string ShopName, string Code, string Reason, string By, DateTimeOffset At);

/// <summary>One payment to be made by hand.</summary>
public sealed record PayoutLine(string Number, string Holder, string Bank, string Account, BankAccountKind Kind, Money Amount);
