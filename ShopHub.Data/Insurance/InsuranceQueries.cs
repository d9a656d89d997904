using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Ledger;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Insurance;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Insurance;

[Queries]
public sealed class InsuranceQueries(ShopDb db, InsuranceBook insurance, Books books, IEnumerable<IFreightInsurer> insurers, TimeProvider clock)
{
    public const int PageSize = 20;

    private const int MostTopUps = 50;

    public async Task<InsuranceDesk> Mine(ShopStaff me)
    {
        me.Needs(ShopPermission.Money);
        var chosen = await db.InsuranceSwitches.AsNoTracking().Of(me).FirstOrDefaultAsync();
        var share = await insurance.Share(me.MerchantId, clock.GetUtcNow());
        var (left, premium) = (new Money(await db.PremiumTopUps.Of(me).SumAsync(t => t.Left.Fen)), FreightInsurance.Premium(share));
        return new()
        {
            IsOn = chosen?.IsOn ?? false, IsShort = chosen is { IsOn: true } && left < Money.Max(chosen.Premium, premium), MayTurnOn = insurers.Any(),
            Left = left, Available = await books.Balance(Account.MerchantAvailable, me.MerchantId.Value), Share = share, Premium = premium,
            Leaves = await Leaves(me, chosen?.Leaves ?? []),
            TopUps = await db.PremiumTopUps.AsNoTracking().Of(me).OrderByDescending(t => t.PaidAt).Take(MostTopUps).ToListAsync(),
        };
    }

    /// <summary>The shop's policies, the youngest first.</summary>
    /// <param name="claimed">Only those a claim was made on.</param>
    public async Task<FreightPolicyPage> Policies(ShopStaff me, bool claimed, int page)
    {
        me.Needs(ShopPermission.Money);
        var mine = db.FreightPolicies.Of(me).Where(p => !claimed || p.AfterSaleId != null);
        return new(
            await mine.OrderByDescending(p => p.WrittenAt).Skip((Math.Clamp(page, 1, 500) - 1) * PageSize).Take(PageSize).Select(FreightPolicyRow.Of).ToListAsync(), await mine.CountAsync());
    }

    /// <summary>Null when it has none.</summary>
    public Task<FreightPolicyRow?> OfOrder(Buyer me, Id<Order> order) => db.FreightPolicies.Of(me).Where(p => p.OrderId == order).Select(FreightPolicyRow.Of).FirstOrDefaultAsync();

    /// <summary>Null when it has none.</summary>
    public Task<FreightPolicyRow?> OfSale(ShopStaff me, Id<Order> order)
    {
        me.Needs(ShopPermission.Orders);
        return db.FreightPolicies.Of(me).Where(p => p.OrderId == order).Select(FreightPolicyRow.Of).FirstOrDefaultAsync();
    }

    private async Task<List<LeafRow>> Leaves(ShopStaff me, string[] chosen)
    {
        var goods = await db.Products.Of(me).Where(p => p.Status == ListingStatus.On).GroupBy(p => p.CategoryCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var codes = goods.Keys.Union(chosen).ToArray();
        var names = await db.Categories.Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code).Select(c => new { c.Code, c.Name }).ToListAsync();
        return names.ConvertAll(c => new LeafRow(c.Code, c.Name, goods.GetValueOrDefault(c.Code), chosen.Contains(c.Code)));
    }
}

/// <summary>What is to be said to the insurer.</summary>
[Queries]
public sealed class DueInsuranceQueries(ShopDb db, TimeProvider clock)
{
    /// <summary>Null when the insurer has decided.</summary>
    public Task<ParcelToInsure?> ToInsure(Clockwork by, string number) => db.FreightPolicies
        .Where(p => p.Number == number && p.Status == FreightPolicyStatus.Asked)
        .Select(p => new ParcelToInsure(p.Number, p.OrderNumber, p.CarrierCode, p.Waybill, p.Premium, p.WrittenAt)).FirstOrDefaultAsync();

    /// <summary>Null when the insurer has decided.</summary>
    public Task<ReturnToPay?> ToPay(Clockwork by, string number) => (
        from policy in db.FreightPolicies
        where policy.Number == number && policy.Status == FreightPolicyStatus.Claiming
        join customer in db.Customers on policy.CustomerId equals customer.Id
        select new ReturnToPay(policy.Number, policy.InsurerNumber!, customer.OpenId, policy.Payout, policy.ReturnCarrier!, policy.ReturnWaybill!)).FirstOrDefaultAsync();

    /// <summary>Claims whose buyer should have been paid by now (INS-05).</summary>
    public Task<int> Late(Clockwork by)
    {
        var now = clock.GetUtcNow();
        return db.FreightPolicies.CountAsync(p => p.PayBy < now);
    }
}
