using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>Where the channel pays to no bank, an accountant draws a list of what is to be paid and pays it at the platform's bank.</summary>
[UseCase]
public sealed class DrawPayoutList(ShopDb db, BooksVerdict books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>withdrawal.nothing-to-pay</c>, <c>withdrawal.books-unequal</c></exception>
    /// <returns>The list's number.</returns>
    public async Task<string> Run(PlatformStaff by)
    {
        by.Needs(PlatformPermission.Finance);
        if (await books.Unequal() is { } unequal) throw new Refusal("withdrawal.books-unequal", $"账目核对不符，暂停付款：{unequal}");
        var now = clock.GetUtcNow();
        var waiting = await db.Withdrawals
            .Where(w => w.Way == PayoutWay.ByHand && w.Status == WithdrawalStatus.Init && !db.WithdrawalHolds.Any(h => h.MerchantId == w.MerchantId))
            .OrderBy(w => w.AskedAt).ToListAsync();
        if (waiting.Count == 0) throw WithdrawalRefusals.NothingToPay();
        var list = "L" + Digits.Dated(now, 8);
        foreach (var withdrawal in waiting) withdrawal.List(by, list, now);
        return list;
    }
}

/// <summary>Another accountant says what became of a payment by hand, from the bank's receipt.</summary>
[UseCase]
public sealed class FinishPayout(ShopDb db, Books books, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>withdrawal.same-payer</c>, <c>withdrawal.note</c>, <c>status.changed</c></exception>
    public async Task Run(PlatformStaff by, string number, PayoutResult result, string note)
    {
        by.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        var withdrawal = await db.Withdrawals.Where(w => w.Number == number && w.Way == PayoutWay.ByHand).Found();
        await books.Book(withdrawal.Finish(by, result, note, now));
        db.Tell(withdrawal, now);
    }
}
