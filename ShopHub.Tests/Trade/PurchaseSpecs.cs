using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

public sealed class PurchaseSpecs
{
    [Fact]
    public async Task A_cart_of_two_shops_becomes_one_payment_and_one_order_a_shop()
    {
        await using var town = await Town.Open();

        var payment = await town.Places(town.Lin, (town.People.Tea, 1), (town.People.Book, 2));

        var orders = await town.Look(db => db.Orders.Where(o => o.PaymentId == payment.Value).ToListAsync());
        var due = await town.Look(db => db.Payments.SingleAsync(p => p.Id == payment));
        Assert.Equal(2, orders.Select(o => o.MerchantId).Distinct().Count());
        Assert.Equal(new Money(12_800 + 800 + 9_000), due.Amount);
        Assert.Equal(due.Amount, orders.Sum(o => o.Payable));
        Assert.Equal(0, await town.Look(db => db.CartItems.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task The_same_checkout_posted_twice_is_one_order()
    {
        await using var town = await Town.Open();
        var choice = new CheckoutChoice { Sku = town.People.Cup.Id, Quantity = 2 };

        var first = Town.Done(await town.Submits(town.Lin, choice, "the-same-form"));
        var second = Town.Done(await town.Submits(town.Lin, choice, "the-same-form"));

        Assert.Equal(first, second);
        Assert.Equal(1, await town.Look(db => db.Orders.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Eight_posts_of_one_checkout_at_once_are_one_order()
    {
        await using var town = await Town.Open();
        var choice = new CheckoutChoice { Sku = town.People.Cup.Id, Quantity = 1 };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => town.Submits(town.Lin, choice, "the-same-form")));

        Assert.Single(outcomes.Select(Town.Done).Distinct());
        Assert.Equal(1, await town.Look(db => db.Orders.CountAsync()));
    }

    [Fact]
    public async Task A_total_the_shopper_did_not_see_is_never_charged()
    {
        await using var town = await Town.Open();
        var form = new CheckoutForm
        {
            Choice = new() { Sku = town.People.Cup.Id }, RequestId = "old-page", AddressId = town.People.LinsHome, SeenTotal = new(100),
        };

        var outcome = await town.As(town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form));

        Assert.Equal("checkout.price-changed", outcome.Refusal?.Code);
        Assert.Equal(0, await town.Look(db => db.Orders.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_order_takes_the_money_into_escrow_once_however_often_the_channel_says_so()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 2));

        Heard[] heard = [await town.Pays(payment), await town.Pays(payment), await town.Pays(payment)];

        Assert.Equal([Heard.Booked, Heard.BookedBefore, Heard.BookedBefore], heard);
        var order = await town.OrderOf(payment);
        Assert.Equal(OrderStatus.ToShip, order.Status);
        Assert.Equal(town.Clock.GetUtcNow().AddHours(48), order.DueAt);
        Assert.Equal(1, await town.Look(db => db.JournalEntries.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Sixteen_callbacks_at_once_book_one_payment()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 1));

        var heard = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => town.Pays(payment)));

        Assert.Single(heard, h => h is Heard.Booked);
        Assert.Equal(15, heard.Count(h => h is Heard.BookedBefore));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_unpaid_order_closes_after_thirty_minutes_and_gives_its_pieces_back()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 3));

        town.Clock.Wind(TimeSpan.FromMinutes(30));
        Assert.Equal(0, Town.Done(await town.AsClockwork.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, 100))));
        town.Clock.Wind(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Town.Done(await town.AsClockwork.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, 100))));

        var order = await town.OrderOf(payment);
        Assert.Equal((OrderStatus.Closed, CloseReason.TimeOut), (order.Status, order.ClosedFor));
        Assert.Equal(0, await town.Look(db => db.Stock.SumAsync(s => s.Held)));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Money_for_a_closed_order_goes_back_in_full_by_itself()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 1));
        town.Clock.Wind(TimeSpan.FromMinutes(31));
        Town.Done(await town.AsClockwork.Do((CloseUnpaidOrders use, Clockwork me) => use.Run(me, 100)));

        Assert.Equal(Heard.PaidLate, await town.Pays(payment));
        await town.ChannelRefundsAll();

        var order = await town.OrderOf(payment);
        var refund = await town.Look(db => db.Refunds.SingleAsync());
        Assert.Equal(OrderStatus.Closed, order.Status);
        Assert.Equal((order.Payable, RefundStatus.Success), (refund.Amount, refund.Status));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_callback_with_another_amount_is_looked_at_and_never_booked()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 1));
        var said = await town.WhatTheChannelSays(payment) with { Amount = new(1) };

        var heard = Town.Done(await town.AsClockwork.Do(
            (RecordChannelPayment use, Clockwork me) => use.Run(me, said, Town.Channel)));

        Assert.Equal(Heard.Incident, heard);
        Assert.Equal(OrderStatus.Unpaid, (await town.OrderOf(payment)).Status);
        Assert.Equal("wrong-amount", await town.Look(db => db.PaymentIncidents.Select(i => i.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Cancelling_one_of_two_orders_leaves_the_other_payable()
    {
        await using var town = await Town.Open();
        var payment = await town.Places(town.Lin, (town.People.Tea, 1), (town.People.Book, 1));
        var orders = await town.Look(db => db.Orders.Where(o => o.PaymentId == payment.Value).OrderBy(o => o.Goods.Fen).ToListAsync());

        Town.Done(await town.As(town.Lin).Do((CancelOrder use, Buyer me) => use.Run(me, orders[0].Number)));

        var left = await town.Again(orders[1]);
        Assert.Equal(OrderStatus.Unpaid, left.Status);
        Assert.Equal(Heard.Booked, await town.Pays(new(left.PaymentId)));
        Assert.Equal(OrderStatus.ToShip, (await town.Again(left)).Status);
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_strangers_order_is_not_found()
    {
        await using var town = await Town.Open();
        var order = await town.ShippedOrder(town.Lin, (town.People.Tea, 1));

        var confirmed = await town.As(town.Wang).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number));
        var shipped = await town.As(town.BookRoom).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", "SF999999999999", null));

        Assert.Equal("common.not-found", confirmed.Refusal?.Code);
        Assert.Equal("common.not-found", shipped.Refusal?.Code);
    }
}
