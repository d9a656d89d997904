using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;

namespace ShopHub.Data.Reconciliation;

/// <summary>Open differences of one owner, by the days since they were found.</summary>
/// <param name="Owner">Null: nobody's yet.</param>
public sealed record OwnedDifferences(string? Owner, int Today, int ThreeDays, int Week, int Older)
{
    public int All => Today + ThreeDays + Week + Older;
}

/// <summary>An order whose money has been in escrow for long.</summary>
public sealed record OldEscrow(string OrderNumber, string ShopName, DateTimeOffset PaidAt, Money Held, SettlementStatus Status, string? BlockedBy);

/// <summary>What does not go on by itself.</summary>
/// <param name="LateWithdrawals">Not at the bank on the day they were to be there.</param>
/// <param name="ByHand">To be paid by the accountant.</param>
/// <param name="SlowShares">Not divided a day after it began.</param>
/// <param name="LackingShares">Divided, and the platform did not get its part whole.</param>
public sealed record StuckWork(int Refunds, int LateWithdrawals, int ByHand, int SlowShares, int LackingShares, int Incidents)
{
    public int All => Refunds + LateWithdrawals + ByHand + SlowShares + LackingShares + Incidents;
}

/// <summary>Where the accountant's day begins.</summary>
[Queries]
public sealed class FinanceQueries(ShopDb db, TimeProvider clock)
{
    private const int OldestShown = 5, RateDays = 14;

    /// <summary>Every bill of the last two weeks, oldest day first; yesterday's is today's work.</summary>
    public Task<List<ChannelBill>> Rates(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var since = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(-RateDays);
        return db.Bills.Where(b => b.Day >= since).OrderBy(b => b.Day).ThenBy(b => b.Bill).ToListAsync();
    }

    /// <summary>Those of nobody first, then whoever has most.</summary>
    public async Task<List<OwnedDifferences>> OpenDifferences(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var start = ShopCalendar.StartOf(ShopCalendar.DayOf(clock.GetUtcNow()));
        var (three, week) = (start.AddDays(-3), start.AddDays(-7));
        var open = await db.BillDifferences.Where(d => d.State != DifferenceState.Closed).GroupBy(d => d.Owner).Select(g => new OwnedDifferences(
            g.Key, g.Count(d => d.FoundAt >= start), g.Count(d => d.FoundAt < start && d.FoundAt >= three), g.Count(d => d.FoundAt < three && d.FoundAt >= week),
            g.Count(d => d.FoundAt < week))).ToListAsync();
        return [.. open.OrderBy(o => o.Owner is not null).ThenByDescending(o => o.All)];
    }

    /// <summary>The orders that have waited longest in escrow (J37).</summary>
    public async Task<List<OldEscrow>> OldestEscrow(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var rows = await (
            from s in db.Settlements
            where s.Status != SettlementStatus.Settled && s.Status != SettlementStatus.Voided
            orderby s.PaidAt
            join o in db.Orders on s.OrderId equals o.Id
            join shop in db.Merchants on s.MerchantId equals shop.Id
            select new
            {
                s.OrderNumber, shop.ShopName, s.PaidAt, s.Status, s.BlockedBy,
                Held = o.Payable.Fen + o.PlatformDiscount.Fen - o.RefundedCash.Fen - o.RefundedSubsidy.Fen,
            }).OrderBy(r => r.PaidAt).Take(OldestShown).ToListAsync();
        return rows.ConvertAll(r => new OldEscrow(r.OrderNumber, r.ShopName, r.PaidAt, new(r.Held), r.Status, r.BlockedBy));
    }

    public async Task<StuckWork> Stuck(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var now = clock.GetUtcNow();
        var (today, yesterday) = (ShopCalendar.DayOf(now), now.AddDays(-1));
        var onTheWay = db.Withdrawals.Where(w => w.Status == WithdrawalStatus.Init || w.Status == WithdrawalStatus.CreateSuccess);
        return new(
            await RefundDeskQueries.Waiting(db).CountAsync(),
            await onTheWay.CountAsync(w => w.ExpectedOn < today),
            await onTheWay.CountAsync(w => w.Way == PayoutWay.ByHand && w.Status == WithdrawalStatus.Init),
            await db.OrderShares.CountAsync(s => (s.Status == ShareStatus.Dividing || s.Status == ShareStatus.Divided) && s.BegunAt < yesterday),
            await db.OrderShares.CountAsync(s => s.Status == ShareStatus.Lacking),
            await db.PaymentIncidents.CountAsync(i => i.ResolvedAt == null));
    }
}
