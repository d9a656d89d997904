using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Reconciliation;

/// <summary>What the channel keeps of payments, by their numbers there: of a share of a combined one, and of a plain one (FEE-03).</summary>
internal static class FeeRates
{
    public static async Task<Dictionary<string, Rate>> FeesOf(this ShopDb db, string[] numbers)
    {
        var parts = await (
            from part in db.SubOrders
            where numbers.Contains(part.Number)
            join order in db.Orders on part.OrderId equals order.Id
            select new { part.Number, order.PaymentFee }).ToListAsync();
        var plain = await db.Payments.Where(p => numbers.Contains(p.OutTradeNo)).ToListAsync();
        var ofOrders = await db.OfOrders(plain);
        // Its order has gone on under another number: the account it reached says what was kept.
        var ofAccounts = await db.OfAccounts(plain.FindAll(p => !ofOrders.ContainsKey(p.Id.Value)));
        return parts.Select(p => (p.Number, p.PaymentFee))
            .Concat(plain.Select(p => (Number: p.OutTradeNo, PaymentFee: ofOrders.TryGetValue(p.Id.Value, out var rate) ? rate : ofAccounts.GetValueOrDefault(p.SubMchId ?? "", PaymentFees.Usual))))
            .ToDictionary(p => p.Number, p => p.PaymentFee);
    }

    private static async Task<Dictionary<Guid, Rate>> OfOrders(this ShopDb db, List<Payment> plain)
    {
        var ids = plain.Where(p => !p.IsCombined).Select(p => p.Id.Value).ToArray();
        return (await db.Orders.Where(o => ids.Contains(o.PaymentId)).Select(o => new { o.PaymentId, o.PaymentFee }).ToListAsync())
            .DistinctBy(o => o.PaymentId).ToDictionary(o => o.PaymentId, o => o.PaymentFee);
    }

    private static async Task<Dictionary<string, Rate>> OfAccounts(this ShopDb db, List<Payment> plain)
    {
        var accounts = plain.Select(p => p.SubMchId).OfType<string>().Distinct().ToArray();
        return await db.Merchants.Where(m => accounts.Contains(m.SubMchId!)).ToDictionaryAsync(m => m.SubMchId!, m => m.PaymentFee);
    }
}
