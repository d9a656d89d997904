using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Compensations;
using ShopHub.Domain.Grievances;
using ShopHub.Domain.Guarantees;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Cases;

/// <summary>What must be true of every case: while it goes on somebody or a clock has the next word; in the end nobody has a claim any more.</summary>
internal static class CaseAudit
{
    private static readonly GrievanceStatus[] s_complaintsThatWait = [GrievanceStatus.Paying];

    /// <summary>Documents that nobody's word and no deadline would move.</summary>
    public static Task<List<string>> WithoutAnAnswer(Town town) => town.Look(async db => (List<string>)
    [
        .. await db.AfterSales.Where(a => a.EndedAt == null && a.DueAt == null && a.Status != AfterSaleStatus.InDispute && a.Status != AfterSaleStatus.Refunding && a.Status != AfterSaleStatus.MerchantWon)
            .Select(a => $"after-sale {a.Number} waits in {a.Status} for nobody").ToListAsync(),
        .. await db.AfterSales.Where(a => a.Status == AfterSaleStatus.InDispute && !db.Disputes.Any(d => d.AfterSaleId == a.Id && d.EndedAt == null))
            .Select(a => $"after-sale {a.Number} waits for a dispute that is over").ToListAsync(),
        .. await db.Disputes.Where(d => d.EndedAt == null && d.DueAt == null).Select(d => $"dispute {d.Number} waits in {d.Status} for nobody").ToListAsync(),
        .. await db.Disputes.Where(d => d.EndedAt != null && d.DueAt != null).Select(d => $"dispute {d.Number} is over and has a deadline").ToListAsync(),
    ]);

    public static Task<List<string>> AtTheEnd(Town town) => town.Look(async db =>
    {
        List<string> faults =
        [
            .. await db.AfterSales.Where(a => a.EndedAt == null).Select(a => $"after-sale {a.Number} is still {a.Status}").ToListAsync(),
            .. await db.Disputes.Where(d => d.EndedAt == null).Select(d => $"dispute {d.Number} is still {d.Status}").ToListAsync(),
            .. (await db.Grievances.ToListAsync()).Where(g => g.DueAt is not null || g.Status.IsUndecided() || s_complaintsThatWait.Contains(g.Status)).Select(g => $"complaint {g.Number} is still {g.Status}"),
            .. (await db.Guarantees.ToListAsync()).Where(g => g.DueAt is not null || g.IsOpen || g.Status is GuaranteeStatus.Paying).Select(g => $"guarantee {g.Number} is still {g.Status}"),
            .. await db.Compensations.Where(c => c.Status != CompensationStatus.Paid).Select(c => $"compensation {c.Number} is still {c.Status}").ToListAsync(),
            .. await db.Refunds.Where(r => r.Status != RefundStatus.Success).Select(r => $"refund {r.OutRefundNo} is still {r.Status}").ToListAsync(),
            .. await db.Settlements.Where(s => s.Status != SettlementStatus.Settled && s.Status != SettlementStatus.Voided).Select(s => $"settlement of {s.OrderId} is still {s.Status}").ToListAsync(),
        ];
        var paidBack = (await db.Refunds.Select(r => new { r.OrderId, r.Amount }).ToListAsync()).ToLookup(r => r.OrderId, r => r.Amount);
        foreach (var order in await db.Orders.Include(o => o.Lines).ToListAsync())
        {
            if (order.Status is not (OrderStatus.Completed or OrderStatus.Closed)) faults.Add($"order {order.Number} is still {order.Status}");
            if (order.OpenAfterSales != 0) faults.Add($"order {order.Number} is stopped by {order.OpenAfterSales} cases that are over");
            if (paidBack[order.Id].Sum(a => a) != order.RefundedCash) faults.Add($"order {order.Number}: refunds of {paidBack[order.Id].Sum(a => a)}, written down {order.RefundedCash}");
            if (order.RefundedCash > order.Payable) faults.Add($"order {order.Number}: {order.RefundedCash} of {order.Payable} went back");
        }

        return faults;
    });

    /// <summary>The books and the shelves.</summary>
    public static async Task<List<string>> OfTheBooks(Town town)
    {
        var books = await town.As(town.Judge).Ask((BooksCheck ask) => ask.Run());
        var stock = await town.As(town.Judge).Ask((StockCheck ask) => ask.Run());
        return [.. books.Agrees ? [] : new[] { books.ToString() }, .. stock.Agrees ? [] : new[] { stock.ToString() }];
    }
}
