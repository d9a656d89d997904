using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Reconciliation;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;
using ShopHub.Web.PlatformConsole.Finance;
using Merchant = ShopHub.Domain.Merchants.Merchant;
using Shopper = ShopHub.Tests.Benchmarks.Shopper;

namespace ShopHub.Tests.Reconciliation;

/// <summary>A shop of another industry at the channel: what it keeps, gives back and bills is what our books say (FEE-03).</summary>
public sealed class FeeRateSpecs
{
    private const int MostTurns = 40;

    [Fact]
    public async Task Payments_and_refunds_at_another_rate_reconcile_on_every_account_and_in_every_bill()
    {
        await using var house = await House.Open();
        await Calm(house);
        var shop = await house.Look(db => db.Merchants.SingleAsync(m => m.Code == "yunjian"));
        house.Services.GetRequiredService<SandboxWorld>().Keep(new SubMerchant(shop.SubMchId!, shop.ShopName) { FeePoints = PaymentFees.Most.BasisPoints });
        await house.Look(db => db.Merchants.Where(m => m.Id == shop.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.PaymentFee, PaymentFees.Most)));

        var (kept, back) = (await Buys(house, shop, "kept"), await Buys(house, shop, "back"));
        Assert.Equal((PaymentFees.Most, PaymentFees.Most), (kept.PaymentFee, back.PaymentFee));
        await EverythingAgrees(house, "paid");
        Town.Done(await house.As(new Buyer(back.CustomerId, "买家")).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, back.Number, back.Lines[0].Id, new(AfterSaleKind.Refund, AfterSaleReason.NotWanted, 1, "", []))));
        await EverythingAgrees(house, "a refund asked for");
        await Calm(house);
        await EverythingAgrees(house, "refunded");

        await house.Wind(ShopCalendar.EndOf(ShopCalendar.DayOf(house.Now)).AddHours(12) - house.Now);
        for (var i = 0; i < MostTurns && (await Due(house)).Count > 0; i++) await house.Run(Timetable.CompareBills);
        Assert.Empty(await house.Look(db => db.BillDifferences.ToListAsync()));
    }

    private static async Task<Order> Buys(House house, Merchant shop, string who)
    {
        var offer = await house.Look(db => (
            from item in db.Stock
            join sku in db.Skus on item.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            where product.MerchantId == shop.Id && product.Status == ListingStatus.On && sku.IsActive && item.OnHand - item.Held > 20
            orderby sku.Price.Fen descending
            select new { Product = product.Id, Sku = sku.Id, sku.Price.Fen }).FirstAsync());
        using var shopper = await Shopper.SignIn(house.Address, who);
        Assert.True(await shopper.BuyWhole(new Offer(offer.Product.ToString(), offer.Sku.ToString(), offer.Fen)));
        return await house.Look(db => db.Orders.Include(o => o.Lines).Where(o => o.MerchantId == shop.Id && o.Status == OrderStatus.ToShip).OrderByDescending(o => o.PlacedAt).FirstAsync());
    }

    private static async Task EverythingAgrees(House house, string when)
    {
        // What the jobs of the house are doing meanwhile lies between the two looks.
        var finance = await house.Look(db => db.PlatformMembers.Where(m => m.Permissions.HasFlag(PlatformPermission.Finance)).Select(m => new PlatformStaff(m.Id, m.Name, m.Permissions)).FirstAsync());
        for (var i = 0; ; i++)
        {
            var compared = await house.Services.GetRequiredService<AskBalances>().Ask(await house.As(finance).Ask((BalanceQueries ask, PlatformStaff me) => ask.Expected(me)));
            if (compared.TrueForAll(a => a.Agrees)) return;
            var wrong = compared.Find(a => !a.Agrees)!;
            Assert.True(i < MostTurns, $"{when}: {wrong.Ours.Name} {wrong.Theirs}, we say {wrong.Ours.Available} and {wrong.Ours.Pending}: {string.Join(", ", wrong.Ours.Parts)}");
        }
    }

    /// <summary>Nothing is left to say, to divide or to refund.</summary>
    private static async Task Calm(House house)
    {
        for (var i = 0; i < MostTurns && await house.Look(async db => await db.Outbox.AnyAsync(m => m.DueAt != null) || await db.Refunds.AnyAsync(r => r.NextAt != null)); i++)
        {
            await house.Wind(TimeSpan.FromMinutes(5));
            await house.Run(Timetable.SendOutbox);
        }
    }

    private static Task<List<DueBill>> Due(House house) => house.As(Clockwork.Itself).Ask((BillQueries ask, Clockwork me) => ask.Due(me));
}
