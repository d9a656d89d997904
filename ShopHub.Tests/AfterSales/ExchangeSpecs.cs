using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;
using static ShopHub.Domain.AfterSales.AfterSaleStatus;

namespace ShopHub.Tests.AfterSales;

/// <summary>Goods for goods (AS-01, AS-06, AS-07, AS-14): what is wanted stands aside, nobody pays again, and every silence ends somewhere.</summary>
public sealed class ExchangeSpecs
{
    [Fact]
    public async Task Goods_are_exchanged_without_a_word_in_the_books_while_receipt_waits()
    {
        await using var swap = await Swap.Open();
        var entries = await swap.Entries();

        await swap.Asks();
        Assert.Equal("order.after-sale-open", (await swap.ConfirmsReceipt()).Refusal?.Code);
        Town.Done(await swap.Agrees());
        Assert.Equal((2, 2), await swap.Stock());
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        Assert.Equal(swap.Town.Clock.GetUtcNow().AddHours(48), (await swap.Case()).DueAt);
        Town.Done(await swap.Reships());
        Assert.Equal((0, 0), await swap.Stock());
        Assert.Equal(swap.Town.Clock.GetUtcNow().AddDays(10), (await swap.Case()).DueAt);
        Town.Done(await swap.Confirms());

        Assert.Equal(Exchanged, (await swap.Case()).Status);
        Assert.Equal(0, (await swap.Town.Again(swap.Order)).OpenAfterSales);
        Assert.Equal(entries, await swap.Entries());
        Town.Done(await swap.ConfirmsReceipt());
        await swap.Town.EverythingAgrees();
    }

    [Theory]
    [InlineData("dearer", "after-sale.wanted")]
    [InlineData("other product", "after-sale.wanted")]
    [InlineData("nothing", "after-sale.wanted")]
    [InlineData("changed his mind", "after-sale.exchange-reason")]
    [InlineData("three pieces", "after-sale.pieces")]
    public async Task What_cannot_be_exchanged_is_told_at_once(string wish, string code)
    {
        await using var swap = await Swap.Open();
        var people = swap.Town.People;
        Id<Sku>? wanted = wish switch { "dearer" => (await swap.Adds("金罐", 12_801, 5)).Id, "other product" => people.Cup.Id, "nothing" => null, _ => swap.Wanted.Id };
        var reason = wish == "changed his mind" ? AfterSaleReason.NotWanted : AfterSaleReason.Quality;

        Assert.Equal(code, (await swap.TriesToAsk(wanted, reason, wish == "three pieces" ? 3 : 2)).Refusal?.Code);
    }

    [Fact]
    public async Task What_has_not_left_the_shop_is_refunded_not_exchanged()
    {
        await using var swap = await Swap.Open();
        var order = await swap.Town.PaidOrder(swap.Town.Wang, (swap.Town.People.Tea, 1));
        var what = new AfterSaleRequest(AfterSaleKind.Exchange, AfterSaleReason.WrongOrdered, 1, "", []) { Wanted = swap.Wanted.Id };

        var asked = await swap.Town.As(swap.Town.Wang).Do((AskAfterSale use, Buyer me) => use.Run(me, order.Number, order.Lines[0].Id, what));

        Assert.Equal("after-sale.not-shipped", asked.Refusal?.Code);
    }

    [Fact]
    public async Task A_shop_without_the_pieces_cannot_agree_and_without_an_address_neither()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        await swap.Leaves(1);
        Assert.Equal("after-sale.wanted-sold-out", (await swap.Agrees()).Refusal?.Code);
        await swap.Leaves(2);
        await swap.Town.Look(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(m => m.ReturnAddress, (string?)null)));

        Assert.Equal("after-sale.return-address", (await swap.Agrees()).Refusal?.Code);
        Assert.Equal((MerchantProcessing, 0), ((await swap.Case()).Status, (await swap.Case()).HeldPieces));
    }

    [Theory]
    [InlineData("withdrawn", Cancelled)]
    [InlineData("never sent back", ReturnClosed)]
    [InlineData("refused at the door", Rejected)]
    [InlineData("no trace", InDispute)]
    public async Task An_exchange_that_ends_otherwise_gives_its_pieces_back(string how, AfterSaleStatus end)
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        Town.Done(await swap.Agrees());
        if (how == "withdrawn") Town.Done(await swap.Town.As(swap.Town.Lin).Do((CancelAfterSale use, Buyer me) => use.Run(me, swap.Number)));
        else if (how == "never sent back") await swap.Winds(TimeSpan.FromDays(7));
        else Town.Done(await swap.SendsBack());
        if (how == "refused at the door") Town.Done(await swap.Refuses());
        if (how == "no trace") await swap.Winds(TimeSpan.FromDays(10));

        Assert.Equal(end, (await swap.Case()).Status);
        Assert.Equal((2, 0), await swap.Stock());
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_silent_shop_agrees_and_pays_when_it_does_not_send()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        await swap.Winds(TimeSpan.FromHours(48));
        Assert.Equal((BuyerReturning, 2), ((await swap.Case()).Status, (await swap.Case()).HeldPieces));
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        await swap.Winds(TimeSpan.FromHours(48));
        await swap.Town.ChannelRefundsAll();

        var done = await swap.Case();
        Assert.Equal((Refunded, true, new Money(25_600)), (done.Status, done.TurnedToRefund, done.Cash));
        Assert.Equal(RefundReason.ExchangeNotSent, await swap.Town.Look(db => db.Refunds.Select(r => r.Reason).SingleAsync()));
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_silent_shop_without_pieces_agrees_and_may_turn_it_into_a_refund()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        await swap.Leaves(0);
        await swap.Winds(TimeSpan.FromHours(48));
        Assert.Equal((BuyerReturning, 0), ((await swap.Case()).Status, (await swap.Case()).HeldPieces));
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        Assert.Equal("after-sale.wanted-sold-out", (await swap.Reships()).Refusal?.Code);

        Town.Done(await swap.Refunds());
        await swap.Town.ChannelRefundsAll();

        Assert.Equal(Refunded, (await swap.Case()).Status);
        Assert.Equal("after-sale.changed", (await swap.Refunds()).Refusal?.Code);
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task A_buyer_who_says_nothing_has_it_after_ten_days_and_may_ask_anew()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        Town.Done(await swap.Agrees());
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        Town.Done(await swap.Reships());
        await swap.Winds(TimeSpan.FromDays(10));

        Assert.Equal(Exchanged, (await swap.Case()).Status);
        Town.Done(await swap.ConfirmsReceipt());
        Assert.True((await swap.TriesToAsk(swap.Town.People.Tea.Id, AfterSaleReason.Quality, 2)).IsDone);
    }

    [Fact]
    public async Task A_settled_order_is_exchanged_without_freezing_money_and_paid_from_the_shop_when_it_is_not_sent()
    {
        await using var swap = await Swap.Open();
        Town.Done(await swap.ConfirmsReceipt());
        swap.Town.Clock.Wind(TimeSpan.FromDays(8));
        Assert.Equal(1, await swap.Town.SettlesDue());
        await swap.Asks();
        Town.Done(await swap.Agrees());
        Assert.False(await swap.Town.Look(db => db.JournalEntries.AnyAsync(e => e.Cause == Cause.Frozen)));
        Town.Done(await swap.SendsBack());
        Town.Done(await swap.Receives());
        Town.Done(await swap.Refunds());
        await swap.Town.ChannelRefundsAll();

        Assert.Equal(Refunded, (await swap.Case()).Status);
        await swap.Town.EverythingAgrees();
    }

    [Fact]
    public async Task Offers_of_money_are_not_made_for_goods()
    {
        await using var swap = await Swap.Open();
        await swap.Asks();
        var id = (await swap.Case()).Id;

        var offered = await swap.Town.As(swap.Town.TeaHouse).Do((ProposeAmount use, ShopStaff me) => use.Run(me, id, new(100)));

        Assert.Equal("after-sale.offer-exchange", offered.Refusal?.Code);
    }
}
