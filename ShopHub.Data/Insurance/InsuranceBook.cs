using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Insurance;

/// <summary>What a shop's freight insurance promises now, and the policy of a parcel that leaves (INS-03, INS-04).</summary>
public sealed class InsuranceBook(ShopDb db, Books books)
{
    public const string Page = "/console/money/insurance";

    private static readonly Prepared<Func<ShopDb, Id<Merchant>, Task<string[]?>>> s_promised = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Merchant> shop) =>
            db.InsuranceSwitches.Where(s => s.MerchantId == shop && s.IsOn
                    && db.PremiumTopUps.Where(t => t.MerchantId == shop).Sum(t => t.Left.Fen) >= s.Premium.Fen)
                .Select(s => s.Leaves).FirstOrDefault()));

    /// <summary>The categories whose parcels the shop insures as long as it has the money; none when it does not (INS-04).</summary>
    public async Task<string[]> Promised(Id<Merchant> shop) => await s_promised.On(db)(db, shop) ?? [];

    /// <summary>A parcel leaves: its premium is paid and the insurer is asked, unless the order has a policy or the money is short.</summary>
    public async Task Insure(Order order, Shipment parcel, DateTimeOffset now)
    {
        if (await db.InsuranceSwitches.AsNoTracking().FirstOrDefaultAsync(s => s.MerchantId == order.MerchantId) is not { } chosen) return;
        if (!await IsWanted(order, parcel, chosen, now)) return;
        if (await db.FreightPolicies.AnyAsync(p => p.PaymentId == order.PaymentId && p.MerchantId == order.MerchantId)) return;
        if (chosen.IsStale(now)) await Count(chosen, now);
        if (await Take(order.MerchantId, chosen.Premium)) await Write(FreightPolicy.Write(order, parcel, chosen.Premium, now), now);
    }

    /// <summary>How many of the last ninety days' orders came back (INS-03).</summary>
    public async Task<ReturnShare> Share(Id<Merchant> shop, DateTimeOffset now)
    {
        var since = now.AddDays(-FreightInsurance.RateDays);
        var shipped = await db.Orders.CountAsync(o => o.MerchantId == shop && o.ShippedAt >= since);
        return new(await db.AfterSales.Where(a => a.MerchantId == shop && a.OpenedAt >= since && a.ReturnWaybill != null).Select(a => a.OrderId).Distinct().CountAsync(), shipped);
    }

    // By a statement of its own: parcels that leave at once do not wait for each other's row.
    private async Task Count(InsuranceSwitch chosen, DateTimeOffset now)
    {
        chosen.Count(await Share(chosen.MerchantId, now), now);
        await db.InsuranceSwitches.Where(s => s.MerchantId == chosen.MerchantId).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Returned, chosen.Returned).SetProperty(s => s.Shipped, chosen.Shipped)
            .SetProperty(s => s.Premium.Fen, chosen.Premium.Fen).SetProperty(s => s.CountedAt, chosen.CountedAt));
    }

    /// <summary>What was promised with the order counts, and what the shop insures now.</summary>
    private async Task<bool> IsWanted(Order order, Shipment parcel, InsuranceSwitch chosen, DateTimeOffset now)
    {
        var lines = order.Lines.Where(l => parcel.Pieces.Any(p => p.LineId == l.Id)).ToList();
        if (order.PaidAt is not { } paid || !FreightInsurance.IsInTime(paid, now, lines.Exists(l => l.Presale is not null))) return false;
        if (lines.Exists(l => l.Promises.HasFlag(Promises.FreightInsurance))) return true;
        if (!chosen.IsOn) return false;
        var products = lines.ConvertAll(l => l.ProductId);
        var leaves = await db.Products.Where(p => products.Contains(p.Id)).Select(p => p.CategoryCode).ToListAsync();
        return leaves.Exists(chosen.Covers);
    }

    /// <summary>From the oldest money first; all of the premium or nothing.</summary>
    private async Task<bool> Take(Id<Merchant> shop, Money premium)
    {
        var taken = new List<(Id<PremiumTopUp> Id, long Fen)>();
        foreach (var topUp in await db.PremiumTopUps.AsNoTracking().Where(t => t.MerchantId == shop && t.Left.Fen > 0).OrderBy(t => t.PaidAt).ToListAsync())
        {
            var part = Math.Min(premium.Fen - taken.Sum(t => t.Fen), topUp.Left.Fen);
            if (part > 0 && await Move(topUp.Id, -part)) taken.Add((topUp.Id, part));
        }

        if (taken.Sum(t => t.Fen) == premium.Fen) return true;
        foreach (var (id, fen) in taken) await Move(id, fen);
        return false;
    }

    private async Task<bool> Move(Id<PremiumTopUp> id, long fen) =>
        await db.PremiumTopUps.Where(t => t.Id == id && t.Left.Fen + fen >= 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Left.Fen, t => t.Left.Fen + fen)) == 1;

    private async Task Write(FreightPolicy policy, DateTimeOffset now)
    {
        db.FreightPolicies.Add(policy);
        await books.Book(JournalEntry.Book(
            Cause.Insured, policy.Number, policy.MerchantId, policy.OrderId.Value, ShopPostings.Insured(policy.MerchantId.Value, policy.Premium), now));
        db.Outbox.Add(OutboxMessage.Say(OutboxMessage.InsureParcel, policy.Number, now));
    }
}
