using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Withdrawals;

/// <summary>A pay-out to send or to ask about.</summary>
/// <param name="IsNew">The channel has not taken it yet, as far as we know.</param>
/// <param name="WasTried">It was called before: an answer may have been lost.</param>
/// <param name="IsHeld">An operator holds the shop's withdrawals, or the books do not agree: nothing new is sent.</param>
public sealed record DuePayout(string Number, string SubMchId, Money Amount, bool IsNew, bool WasTried, bool IsHeld);

/// <summary>What J14 and the outbox have to say to the channel.</summary>
[Queries]
public sealed class DuePayoutQueries(ShopDb db, TimeProvider clock)
{
    public async Task<List<DuePayout>> Due(Clockwork by, int most)
    {
        var now = clock.GetUtcNow();
        return await Rows(db.Withdrawals.Where(w => w.NextAt <= now).OrderBy(w => w.NextAt).Take(most)).ToListAsync();
    }

    /// <summary>Null when nothing is to be sent for it any more.</summary>
    public Task<DuePayout?> ToSend(Clockwork by, string number) =>
        Rows(db.Withdrawals.Where(w => w.Number == number && w.Status == WithdrawalStatus.Init && w.NextAt != null)).FirstOrDefaultAsync();

    private IQueryable<DuePayout> Rows(IQueryable<Withdrawal> wanted) => wanted.Select(w => new DuePayout(
        w.Number, w.SubMchId!, w.Amount, w.Status == WithdrawalStatus.Init, w.Tries > 0,
        db.WithdrawalHolds.Any(h => h.MerchantId == w.MerchantId) || db.Settings.Any(s => s.Name == Ledger.BooksVerdict.Name)));
}
