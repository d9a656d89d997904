using Microsoft.EntityFrameworkCore;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.Chaos;

/// <summary>Two books kept apart, the channel's and ours, laid side by side.</summary>
/// <param name="Faults">What does not agree; empty when all does.</param>
internal sealed record ChaosAudit(int Payments, int Refunds, int Incidents, long ClearingFen, IReadOnlyList<string> Faults)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    public static async Task<ChaosAudit> Of(ChaosTown town)
    {
        List<string> faults = [];
        var paid = town.World.Orders.Values.Where(o => o is { CombineNo: null, IsPaid: true }).ToList();
        var refunded = town.World.Refunds.Values.Where(r => r.Status == "SUCCESS").ToList();
        await ComparePayments(town, paid, faults);
        await CompareRefunds(town, refunded, faults);
        await Unknown(town, faults);
        var clearing = await Clearing(town, paid, refunded, faults);
        var audit = await town.House.Audit();
        if (!audit.Agrees) faults.Add(audit.Sentence);
        var incidents = await town.House.Look(db => db.PaymentIncidents.CountAsync());
        return new(paid.Count, refunded.Count, incidents, clearing, faults);
    }

    /// <summary>No payment is lost, none is invented, each is booked once.</summary>
    private static async Task ComparePayments(ChaosTown town, List<SimOrder> paid, List<string> faults)
    {
        var ours = await town.House.Look(db => db.Payments.Where(p => p.Status == PaymentStatus.Paid || p.Status == PaymentStatus.PaidLate)
            .ToDictionaryAsync(p => p.OutTradeNo, p => new { p.Amount.Fen, p.Status }));
        faults.AddRange(paid.Where(p => !ours.ContainsKey(p.OutTradeNo)).Select(p => $"lost payment {p.OutTradeNo}"));
        faults.AddRange(paid.Where(p => ours.TryGetValue(p.OutTradeNo, out var our) && our.Fen != p.TotalFen).Select(p => $"other amount {p.OutTradeNo}"));
        faults.AddRange(ours.Keys.Except(paid.Select(p => p.OutTradeNo)).Select(n => $"invented payment {n}"));
        var booked = await town.House.Look(db => db.JournalEntries.Where(e => e.Cause == Cause.OrderPaid).Select(e => e.Key).ToListAsync());
        var orders = await town.House.Look(db => db.Orders.Where(o => o.PaidAt != null).Select(o => o.Number).ToListAsync());
        faults.AddRange(orders.Except(booked).Select(n => $"paid, not booked {n}"));
        faults.AddRange(booked.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"booked twice {g.Key}"));
    }

    private static async Task CompareRefunds(ChaosTown town, List<SimRefund> refunded, List<string> faults)
    {
        var ours = await town.House.Look(db => db.Refunds.ToDictionaryAsync(r => r.OutRefundNo, r => new { r.Amount.Fen, r.Status }));
        faults.AddRange(refunded.Where(r => !ours.TryGetValue(r.OutRefundNo, out var our) || our.Fen != r.Fen || our.Status is not RefundStatus.Success).Select(r => $"refund differs {r.OutRefundNo}"));
        var there = refunded.Select(r => r.OutRefundNo).ToHashSet();
        faults.AddRange(ours.Where(r => r.Value.Status is RefundStatus.Success && !there.Contains(r.Key)).Select(r => $"invented refund {r.Key}"));
    }

    /// <summary>Nothing is unknown for longer than a day.</summary>
    private static async Task Unknown(ChaosTown town, List<string> faults)
    {
        var before = town.House.Now - s_longest;
        faults.AddRange(await town.House.Look(db => db.Payments
            .Where(p => p.CreatedAt < before && (p.Status == PaymentStatus.Created || p.Status == PaymentStatus.Paying || p.Status == PaymentStatus.Failed))
            .Select(p => $"payment open since {p.CreatedAt} {p.OutTradeNo}").ToListAsync()));
        faults.AddRange(await town.House.Look(db => db.Refunds
            .Where(r => r.CreatedAt < before && (r.Status == RefundStatus.Created || r.Status == RefundStatus.Processing || r.Status == RefundStatus.Abnormal))
            .Select(r => $"refund open since {r.CreatedAt:u} {r.OutRefundNo} {r.Status} next {r.NextAt:u} by hand until {r.ByHandUntil:u} tried {r.Tries} {r.LastAnswer}").ToListAsync()));
        faults.AddRange(await town.House.Look(db => db.Outbox.Where(m => m.SentAt == null && m.WrittenAt < before)
            .Select(m => $"message unsaid since {m.WrittenAt:u} {m.Kind} {m.Key} due {m.DueAt:u} {m.LastFault}").ToListAsync()));
        if (faults.Count > 0)
            faults.AddRange(await town.House.Look(db => db.JobRuns.Where(r => r.Fault != null).OrderByDescending(r => r.StartedAt).Take(10)
                .Select(r => $"{r.Job} at {r.StartedAt:u}: {r.Fault}").ToListAsync()));
    }

    /// <summary>What the channel holds for us is what we say that it holds.</summary>
    private static async Task<long> Clearing(ChaosTown town, List<SimOrder> paid, List<SimRefund> refunded, List<string> faults)
    {
        // The platform's own money in the pot (coupons it pays for, advances) never went through the channel.
        var held = await town.House.Look(db => db.Balances.Where(b => b.Account == Account.ChannelClearing).SumAsync(b => b.Balance.Fen));
        var ours = held - await town.House.Look(db => db.Balances.Where(b => b.Account == Account.PlatformFunding).SumAsync(b => b.Balance.Fen));
        // Nor did what shops pay in and take out themselves.
        Cause[] byBank = [Cause.DepositPaidIn, Cause.DepositPaidBack, Cause.WithdrawalPaid, Cause.WithdrawalReturned];
        ours -= await town.House.Look(db => (
            from entry in db.JournalEntries
            where byBank.Contains(entry.Cause)
            from posting in entry.Postings
            where posting.Account == Account.ChannelClearing
            select posting.Debit.Fen).SumAsync());
        // The channel keeps what a person paid in its place.
        ours += await town.House.Look(db => db.Refunds.Where(r => r.Status == RefundStatus.PaidByHand).SumAsync(r => r.Amount.Fen));
        // What shops owed buyers went out as transfers, which answer to no order.
        var owed = await town.House.Look(db => db.BuyerTransfers.Where(t => t.CompensationId != Guid.Empty).Select(t => t.Number).ToListAsync());
        var theirs = paid.Sum(p => p.TotalFen) - refunded.Sum(r => r.Fen) - town.World.TransferBills.All.Values.Where(t => t.State == "SUCCESS" && owed.Contains(t.OutBillNo)).Sum(t => t.Fen);
        if (ours != theirs) faults.Add($"clearing: we say {ours}, the channel {theirs}");
        if (-town.World.Money[MoneyBook.Shoppers] != theirs) faults.Add($"the sandbox's own books say {-town.World.Money[MoneyBook.Shoppers]}, its orders {theirs}");
        return ours;
    }
}
