using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Reconciliation;

public sealed record DueBill(BillKind Bill, DateOnly Day);

/// <summary>Escrow of one age.</summary>
/// <param name="From">Days since payment.</param>
/// <param name="To">Up to and without; null without end.</param>
public sealed record EscrowAge(int From, int? To, int Orders, Money Amount);

/// <summary>The channel's bills, what does not agree with them, and how long money has been in escrow.</summary>
[Queries]
public sealed class BillQueries(ShopDb db, UnlistedMovements unlisted, TimeProvider clock)
{
    /// <summary>From this age on somebody must look: after 180 days the channel frees the money by itself (SET-06).</summary>
    public const int WatchAfterDays = 150;

    private const int Most = 200, DaysShown = 30;

    private static readonly int[] s_ages = [0, 7, 15, 30, 90, WatchAfterDays];

    /// <summary>Days whose bill must be there by now and was not compared, oldest first.</summary>
    public async Task<List<DueBill>> Due(Clockwork by)
    {
        var last = BillPolicy.LastReady(clock.GetUtcNow());
        List<DueBill> due = [];
        foreach (var bill in Enum.GetValues<BillKind>())
        {
            if (await Moved(bill).MinAsync() is not { } start) continue;
            var first = ShopCalendar.DayOf(start) is var day && day < last.AddDays(1 - BillPolicy.DaysKept) ? last.AddDays(1 - BillPolicy.DaysKept) : day;
            var done = (await db.Bills.Where(b => b.Bill == bill && b.Day >= first && b.State == BillState.Compared).Select(b => b.Day).ToListAsync()).ToHashSet();
            for (var at = first; at <= last; at = at.AddDays(1))
                if (!done.Contains(at)) due.Add(new(bill, at));
        }

        return [.. due.OrderBy(d => d.Day).ThenBy(d => d.Bill)];
    }

    /// <summary>A day without movement has no bill; one with movement of ours that stands nowhere else must come.</summary>
    public Task<bool> MustCome(Clockwork by, BillKind bill, DateOnly day) => unlisted.NeedABill(bill, day);

    /// <summary>Bills with cases of which our side was still under way.</summary>
    public async Task<List<(BillKind Bill, DateOnly Day)>> UnderWay(Clockwork by) =>
        [.. (await RejudgeDifferences.Open(db).Select(d => new { d.Bill, d.Day }).Distinct().ToListAsync()).Select(d => (d.Bill, d.Day))];

    /// <summary>The latest bills, newest first.</summary>
    public Task<List<ChannelBill>> Latest(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        var since = ShopCalendar.DayOf(clock.GetUtcNow()).AddDays(-DaysShown);
        return db.Bills.Where(b => b.Day >= since).OrderByDescending(b => b.Day).ThenBy(b => b.Bill).ToListAsync();
    }

    /// <param name="closed">Those that are done with instead.</param>
    public Task<List<BillDifference>> Differences(PlatformStaff me, bool closed)
    {
        me.Needs(PlatformPermission.Finance);
        return db.BillDifferences.Where(d => closed == (d.State == DifferenceState.Closed)).OrderByDescending(d => d.Day).ThenBy(d => d.Number)
            .Take(Most).ToListAsync();
    }

    public Task<int> OpenDifferences(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return db.BillDifferences.CountAsync(d => d.State != DifferenceState.Closed);
    }

    /// <summary>How long the money of unsettled orders has been waiting (J37).</summary>
    public async Task<List<EscrowAge>> Escrow(PlatformStaff me)
    {
        me.Needs(PlatformPermission.Finance);
        return await Escrow();
    }

    /// <summary>J37: orders that wait for so long that somebody must look.</summary>
    public async Task<int> WaitTooLong(Clockwork by) => (await Escrow())[^1].Orders;

    private async Task<List<EscrowAge>> Escrow()
    {
        var now = clock.GetUtcNow();
        List<EscrowAge> ages = [];
        for (var i = 0; i < s_ages.Length; i++)
        {
            var (latest, earliest) = (now.AddDays(-s_ages[i]), i + 1 < s_ages.Length ? now.AddDays(-s_ages[i + 1]) : DateTimeOffset.MinValue);
            var held = from s in db.Settlements
                       where s.Status != SettlementStatus.Settled && s.Status != SettlementStatus.Voided && s.PaidAt <= latest && s.PaidAt > earliest
                       join o in db.Orders on s.OrderId equals o.Id
                       select o.Payable.Fen + o.PlatformDiscount.Fen - o.RefundedCash.Fen - o.RefundedSubsidy.Fen;
            ages.Add(new(s_ages[i], i + 1 < s_ages.Length ? s_ages[i + 1] : null, await held.CountAsync(), new(await held.SumAsync())));
        }

        return ages;
    }

    /// <summary>When money moved that must stand in the bill of its day.</summary>
    private IQueryable<DateTimeOffset?> Moved(BillKind bill)
    {
        var paid = db.Payments.Where(p => p.PaidAt != null && p.TransactionId != null);
        var parts = db.SubOrders.Where(s => s.TransactionId != null);
        return bill switch
        {
            BillKind.Trade => paid.Select(p => p.PaidAt),
            BillKind.PlatformFunds => paid.Where(p => !p.IsCombined && p.SubMchId == null || parts.Any(s => s.PaymentId == p.Id && s.SubMchId == null))
                .Select(p => p.PaidAt).Concat(db.OrderShares.Where(s => s.FinishedAt != null && s.Given.Fen != 0).Select(s => s.FinishedAt)),
            BillKind.ShopFunds => paid.Where(p => p.SubMchId != null || parts.Any(s => s.PaymentId == p.Id && s.SubMchId != null)).Select(p => p.PaidAt),
        };
    }
}
