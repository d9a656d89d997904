using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Ledger;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Ledger;

/// <summary>Random lives through the front door and the database: fewer than <see cref="MoneyLifeSpecs"/>, but nothing is left out.</summary>
public sealed class TownMoneySpecs
{
    private const int Acts = 30;

    [Fact]
    public async Task Whatever_people_do_in_town_the_balances_are_zero_after_every_act()
    {
        for (var seed = Environment.TickCount & 0xFFFF; ; seed++)
        {
            await using var town = await Town.Open();
            var dice = new Random(seed);
            var coupon = Coupon.Offer(null, "满60减7", new(6_000), new(700), 5, town.Clock.GetUtcNow().AddYears(1));
            await town.Put(coupon, ClaimedCoupon.Of(coupon, town.Lin.CustomerId, town.Clock.GetUtcNow()), ClaimedCoupon.Of(coupon, town.Wang.CustomerId, town.Clock.GetUtcNow()));
            for (var act = 0; act < Acts; act++)
            {
                await Act(town, dice);
                var sides = await town.Look(db => db.Balances.Select(b => new { b.Account, b.Balance }).ToListAsync());
                Assert.True(0 == sides.Sum(b => b.Account.IsDebit() ? b.Balance.Fen : -b.Balance.Fen), $"seed {seed}, act {act}: the ledger is not zero");
                Assert.True(sides.All(b => !b.Account.HasFloor() || b.Balance.Fen >= 0), $"seed {seed}, act {act}: an account is below its floor");
            }

            await town.EverythingAgrees();
            if (seed % 3 == 2) return;
        }
    }

    private static Task Act(Town town, Random dice) => dice.Next(8) switch
    {
        0 or 1 or 2 => Buys(town, dice),
        3 => Receives(town),
        4 or 5 => GoesBack(town, dice),
        6 => Waits(town),
        _ => PaysDeposit(town, dice),
    };

    private static async Task Buys(Town town, Random dice)
    {
        Sku[] goods = [town.People.Tea, town.People.Cup, town.People.Book];
        var payment = await town.Places(
            dice.Next(2) == 0 ? town.Lin : town.Wang, [.. goods.Where(_ => dice.Next(2) == 0).DefaultIfEmpty(goods[0]).Select(g => (g, dice.Next(1, 4)))]);
        if (dice.Next(5) > 0) await town.Pays(payment);
    }

    private static async Task Receives(Town town)
    {
        var order = await town.Look(db => db.Orders.Include(o => o.Lines).FirstOrDefaultAsync(o => o.Status == OrderStatus.ToShip && o.OpenAfterSales == 0));
        if (order is null) return;
        await town.Ships(order);
        Town.Done(await town.As(Buyer(town, order)).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number)));
    }

    private static async Task GoesBack(Town town, Random dice)
    {
        var orders = await town.Look(db => db.Orders.Include(o => o.Lines).Where(o => o.PaidAt != null && o.Status != OrderStatus.Closed).ToListAsync());
        if (orders.Count == 0) return;
        var order = orders[dice.Next(orders.Count)];
        var line = order.Lines.First(l => l.Refundable > 0);
        var asked = await town.As(Buyer(town, order)).Do((AskAfterSale use, Buyer me) =>
            use.Run(me, order.Number, line.Id, new(AfterSaleKind.Refund, AfterSaleReason.Quality, dice.Next(1, line.Refundable + 1), "", [])));
        if (!asked.IsDone || dice.Next(4) == 0) return;
        // Nothing had left the shop: the platform has agreed by itself.
        var open = await town.Look(db => db.AfterSales.Where(a => a.Number == asked.Value && a.Status == AfterSaleStatus.MerchantProcessing).ToListAsync());
        if (open is not [{ Id: var id }]) return;
        var seller = order.MerchantId == town.TeaHouse.MerchantId ? town.TeaHouse : town.BookRoom;
        Town.Done(await town.As(seller).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
    }

    private static async Task Waits(Town town)
    {
        town.Clock.Wind(TimeSpan.FromDays(8));
        await town.SettlesDue();
        Town.Done(await town.AsClockwork.Do((CloseBookDay use, Clockwork me) => use.Run(me)));
    }

    private static async Task PaysDeposit(Town town, Random dice)
    {
        var wish = new Correction(Correction.DrawNumber(town.Clock.GetUtcNow()), Account.ChannelClearing, Account.MerchantDeposit, new(dice.Next(1, 5_000)), "线下缴纳的保证金入账");
        Town.Done(await town.As(town.Judge).Do((CorrectBooks use, PlatformStaff me) => use.Run(me, wish, "teahouse")));
    }

    private static Buyer Buyer(Town town, Order order) => order.CustomerId == town.Lin.CustomerId ? town.Lin : town.Wang;
}
