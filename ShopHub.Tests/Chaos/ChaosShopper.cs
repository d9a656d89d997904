using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.World;
using People = ShopHub.Web.Integrations.Sandbox.World.People;
using Shopper = ShopHub.Tests.Benchmarks.Shopper;

namespace ShopHub.Tests.Chaos;

/// <summary>One shopper with dice of his own: what he does depends on his seed, not on when others do something.</summary>
internal sealed class ChaosShopper : IDisposable
{
    private readonly House _house;
    private readonly Shopper _browser;
    private readonly Buyer _me;
    private readonly IReadOnlyList<Offer> _offers;
    private readonly Random _dice;

    private ChaosShopper(House house, Shopper browser, Buyer me, IReadOnlyList<Offer> offers, Random dice) =>
        (_house, _browser, _me, _offers, _dice) = (house, browser, me, offers, dice);

    public static async Task<ChaosShopper> SignIn(House house, string name, IReadOnlyList<Offer> offers, Random dice)
    {
        var browser = await Shopper.SignIn(house.Address, name);
        var world = house.Services.GetRequiredService<SandboxWorld>();
        var openId = People.OpenId(world.Shopper(name), world.Merchant.AppId);
        var me = await house.Look(db => db.Customers.Where(c => c.OpenId == openId).Select(c => new Buyer(c.Id, c.Nickname)).SingleAsync());
        return new(house, browser, me, offers, dice);
    }

    /// <summary>Whether he does something in this turn; he means to do about this many things.</summary>
    public bool Feels(double chance) => _dice.NextDouble() < chance;

    public Task Acts() => _dice.Next(10) switch
    {
        < 6 => Buys(),
        6 => Confirms(),
        7 => Cancels(),
        _ => AsksForMoneyBack(),
    };

    public void Dispose() => _browser.Dispose();

    private async Task Buys()
    {
        foreach (var _ in Enumerable.Range(0, _dice.Next(1, 4))) await _browser.AddToCart(_offers[_dice.Next(_offers.Count)]);
        if (await _browser.PlaceCart() is not { } cashier || _dice.Next(8) == 0) return;
        // The channel was not to be reached: as people do, he tries once more and then leaves.
        if ((await _browser.OpenCashier(cashier) ?? await _browser.OpenCashier(cashier)) is not { } prepayId) return;
        switch (_dice.Next(12))
        {
            case 0:
                return;
            case 1:
                var scheduler = _house.Services.GetRequiredService<Scheduler>();
                scheduler.At(scheduler.Now.AddMinutes(29), () => Pays(prepayId));
                return;
            case 2:
                await Task.WhenAll(Pays(prepayId), Cancels());
                return;
            case 3:
                await Task.WhenAll(Pays(prepayId), Pays(prepayId));
                return;
            default:
                await Pays(prepayId);
                return;
        }
    }

    private async Task Pays(string prepayId)
    {
        using var phone = new HttpClient { BaseAddress = _house.Address };
        using var answer = await phone.PostAsJsonAsync("/_sim/pay", new { prepayId });
    }

    private async Task Cancels()
    {
        if (await One(o => o.Status == OrderStatus.Unpaid) is { } order) await _house.As(_me).Do((CancelOrder use, Buyer me) => use.Run(me, order.Number));
    }

    private async Task Confirms()
    {
        if (await One(o => o.Status == OrderStatus.Shipped) is { } order) await _house.As(_me).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number));
    }

    private async Task AsksForMoneyBack()
    {
        if (await One(o => o.PaidAt != null && o.Status != OrderStatus.Closed) is not { } order) return;
        if (order.Lines.FirstOrDefault(l => l.Refundable > 0) is not { } line) return;
        var kind = order.Status is OrderStatus.ToShip || _dice.Next(2) == 0 ? AfterSaleKind.Refund : AfterSaleKind.Return;
        var what = new AfterSaleRequest(kind, AfterSaleReason.Quality, _dice.Next(1, line.Refundable + 1), "", []);
        await _house.As(_me).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, line.Id, what));
    }

    private async Task<Order?> One(System.Linq.Expressions.Expression<Func<Order, bool>> kind)
    {
        var mine = await _house.Look(db => db.Orders.Include(o => o.Lines).Where(o => o.CustomerId == _me.CustomerId).Where(kind).OrderBy(o => o.PlacedAt).ToListAsync());
        return mine.Count == 0 ? null : mine[_dice.Next(mine.Count)];
    }
}
