using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;
using static ShopHub.Domain.Reconciliation.BillLineKind;

namespace ShopHub.Data.Reconciliation;

/// <summary>
/// Whether the channel keeps the fee our books count with (FEE-03): of each payment, that of what was not refunded. A refund of
/// an earlier day changes it, so the lines of all days up to this one are added up, payment by payment.
/// </summary>
public sealed class BilledFees(ShopDb db)
{
    private const int AtOnce = 500;

    private static readonly BillLineKind[] s_kinds = [BillLineKind.Payment, BillLineKind.Refund, RefundBack, Fee];

    internal async Task<List<FoundDifference>> Wrong(BillKind bill, DateOnly day)
    {
        var numbers = await db.BilledLines.Where(l => l.Bill == bill && l.Day == day && s_kinds.Contains(l.Kind)).Select(l => l.Number).Distinct().ToListAsync();
        List<FoundDifference> found = [];
        foreach (var some in numbers.Chunk(AtOnce)) found.AddRange(await Wrong(bill, day, some));
        return [.. found.DistinctBy(f => f.Number)];
    }

    private async Task<IEnumerable<FoundDifference>> Wrong(BillKind bill, DateOnly day, string[] numbers)
    {
        var refunded = await PaymentsOf(db.Refunds.Where(r => numbers.Contains(r.OutRefundNo)));
        var paid = numbers.Except(refunded.Select(r => r.Refund)).Concat(refunded.Select(r => r.Payment)).Distinct().ToArray();
        var backs = (await RefundsOf(paid)).ToLookup(r => r.Payment, r => r.Refund);
        var all = paid.Concat(paid.SelectMany(p => backs[p])).ToArray();
        // An advance payment of the platform stands in its own bill, its fee with it.
        var lines = (await db.BilledLines.Where(l => l.Bill != BillKind.Trade && l.Day <= day && s_kinds.Contains(l.Kind) && all.Contains(l.Number))
            .Select(l => new { l.Number, l.Kind, l.Bill, l.Amount.Fen }).ToListAsync()).ToLookup(l => l.Number);
        var rates = await db.FeesOf(paid);
        return paid.Select(number => Judge(
            number, [.. backs[number].Append(number).SelectMany(n => lines[n]).Select(l => (l.Kind, l.Fen))], rates.TryGetValue(number, out var rate) ? rate : null)).OfType<FoundDifference>();
    }

    private static FoundDifference? Judge(string payment, List<(BillLineKind Kind, long Fen)> lines, Rate? rate)
    {
        // What is missing or strange as a payment is a case already.
        if (rate is null == lines.Any(l => l.Kind is BillLineKind.Payment)) return null;
        var theirs = lines.Where(l => l.Kind is Fee).Sum(l => l.Fen);
        var ours = -(rate ?? PaymentFees.Usual).Of(new(lines.Where(l => l.Kind is not Fee).Sum(l => l.Fen))).Fen;
        return theirs == ours ? null : new(
            Fee, theirs == 0 ? DifferenceKind.MissingThere : ours == 0 ? DifferenceKind.MissingHere : DifferenceKind.AmountDiffers, payment, new(ours), new(theirs),
            "渠道扣除的手续费与按费率应扣的不一致");
    }

    private async Task<List<RefundOf>> RefundsOf(string[] payments)
    {
        var parts = await PaymentsOf(db.Refunds.Where(r => payments.Contains(r.SubOrderNumber!)));
        var plain = await PaymentsOf(db.Refunds.Where(r => r.SubOrderNumber == null && db.Payments.Any(p => p.Id == r.PaymentId && payments.Contains(p.OutTradeNo))));
        return [.. parts, .. plain];
    }

    private Task<List<RefundOf>> PaymentsOf(IQueryable<Domain.Payments.Refund> refunds) => (
        from refund in refunds
        join payment in db.Payments on refund.PaymentId equals payment.Id
        select new RefundOf(refund.OutRefundNo, refund.SubOrderNumber ?? payment.OutTradeNo)).ToListAsync();

    private sealed record RefundOf(string Refund, string Payment);
}
