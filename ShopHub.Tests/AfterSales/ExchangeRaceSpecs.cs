using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.AfterSales;

/// <summary>Two at once: pieces are given once, a parcel leaves once, and it is sent or paid, never both.</summary>
public sealed class ExchangeRaceSpecs
{
    [Fact]
    public async Task The_last_pieces_are_given_to_one_of_two_exchanges()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        var first = (await swap.Case()).Id;
        var other = await swap.Town.ShippedOrder(swap.Town.Wang, (swap.Town.People.Tea, 2));
        var what = new AfterSaleRequest(AfterSaleKind.Exchange, AfterSaleReason.WrongOrdered, 2, "", []) { Wanted = swap.Wanted.Id };
        var number = Town.Done(await swap.Town.As(swap.Town.Wang).Do((AskAfterSale use, Buyer me) => use.Run(me, other.Number, other.Lines[0].Id, what)));
        var second = await swap.Town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).SingleAsync());

        var answers = await Task.WhenAll(swap.Agrees(first), swap.Agrees(second));

        Assert.Single(answers, a => a.IsDone);
        Assert.Equal("after-sale.wanted-sold-out", answers.Single(a => !a.IsDone).Refusal?.Code);
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task Pressed_twice_one_parcel_leaves()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        Town.Done(await swap.Agrees());
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());

        var pressed = await Task.WhenAll(swap.Reships(), swap.Reships());

        Assert.Single(pressed, p => p.IsDone);
        Assert.Equal(2, await swap.Town.Look(db => db.Shipments.CountAsync(s => s.OrderId == swap.Order.Id)));
        Assert.Equal((0, 0), await swap.Stock());
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task The_shop_and_the_clock_at_the_same_instant_send_or_pay_but_not_both()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        Town.Done(await swap.Agrees());
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        swap.Town.Clock.Wind(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1));

        await Task.WhenAll(swap.Reships(), swap.Winds(TimeSpan.Zero));

        var (sent, paid) = (await swap.Town.Look(db => db.StockChanges.CountAsync(c => c.Pieces == -2)), await swap.Town.Look(db => db.Refunds.CountAsync()));
        Assert.Equal(1, sent + paid);
        await swap.Town.EverythingAgrees();
    }
}
