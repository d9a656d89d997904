using Microsoft.EntityFrameworkCore;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

/// <summary>A cart of several shops is one payment with one sub-order a shop (ORD-02).</summary>
public sealed class CombinedPaymentSpecs
{
    [Fact]
    public async Task Every_order_knows_the_number_of_its_own_money()
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);

        Assert.Equal(Heard.Booked, await town.Pays(payment));

        var orders = await OrdersOf(town, payment);
        Assert.Equal(orders.Select(o => "42" + o.Number), orders.Select(o => o.TransactionId));
        Assert.Equal(orders.Select(o => (o.Number, o.Payable)), (await Parts(town, payment)).Select(p => (p.Number, p.Amount)));
        Assert.Equal(2, (await Parts(town, payment)).Select(p => p.SubMchId).OfType<string>().Distinct().Count());
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_payment_of_one_shop_is_plain_and_reaches_that_shops_account()
    {
        await using var town = await Town.Open();

        var order = await town.PaidOrder(town.Lin, (town.People.Tea, 1));

        var payment = await town.Look(db => db.Payments.SingleAsync());
        var account = await town.Look(db => db.Merchants.Where(m => m.Id == order.MerchantId).Select(m => m.SubMchId).SingleAsync());
        Assert.Equal((false, account), (payment.IsCombined, payment.SubMchId));
        Assert.Equal(payment.TransactionId, order.TransactionId);
        Assert.Equal(0, await town.Look(db => db.SubOrders.CountAsync()));
    }

    [Theory]
    [InlineData("amount", "wrong-amount")]
    [InlineData("account", "wrong-merchant")]
    [InlineData("missing", "wrong-parts")]
    [InlineData("unknown", "wrong-parts")]
    [InlineData("merchant", "wrong-merchant")]
    public async Task A_share_that_is_not_as_it_was_ordered_books_nothing_and_is_looked_at(string fault, string incident)
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);
        var right = await town.WhatTheChannelSays(payment);
        var (first, second) = (right.Parts[0], right.Parts[1]);
        var wrong = fault switch
        {
            "amount" => right with { Parts = [first with { Amount = first.Amount + new Money(1) }, second] },
            "account" => right with { Parts = [first with { SubMchId = second.SubMchId }, second] },
            "missing" => right with { Parts = [first] },
            "unknown" => right with { Parts = [first, second, first with { Number = "9999999999999999" }] },
            _ => right with { MchId = "1900000009" },
        };

        Assert.Equal(Heard.Incident, await Says(town, wrong));
        Assert.Equal(Heard.Incident, await Says(town, wrong));

        Assert.Equal([incident], await town.Look(db => db.PaymentIncidents.Select(i => i.Kind).ToListAsync()));
        Assert.All(await OrdersOf(town, payment), o => Assert.Equal(OrderStatus.Unpaid, o.Status));
        Assert.Equal(Heard.Booked, await Says(town, right));
        Assert.Equal(Heard.BookedBefore, await Says(town, right));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Money_for_a_cart_of_which_one_order_was_cancelled_pays_the_others_and_goes_back_for_that_one()
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);
        var said = await town.WhatTheChannelSays(payment);
        var orders = await OrdersOf(town, payment);
        Town.Done(await town.As(town.Lin).Do((CancelOrder use, Buyer me) => use.Run(me, orders[0].Number)));
        var next = new Id<Payment>((await town.Again(orders[1])).PaymentId);

        Assert.Equal(Heard.Booked, await Says(town, said));

        Assert.Equal(
            (OrderStatus.Closed, OrderStatus.ToShip, payment.Value),
            ((await town.Again(orders[0])).Status, (await town.Again(orders[1])).Status, (await town.Again(orders[1])).PaymentId));
        var back = await town.Look(db => db.Refunds.SingleAsync());
        Assert.Equal((orders[0].Number, orders[0].Payable, RefundReason.LateMoney), (back.SubOrderNumber, back.Amount, back.Reason));
        Assert.Equal(PaymentStatus.Closed, await town.Look(db => db.Payments.Where(p => p.Id == next).Select(p => p.Status).SingleAsync()));
        await town.ChannelRefundsAll();
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task Money_that_comes_when_all_orders_are_closed_goes_back_share_by_share()
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);
        var said = await town.WhatTheChannelSays(payment);
        foreach (var order in await OrdersOf(town, payment))
            Town.Done(await town.As(town.Lin).Do((CancelOrder use, Buyer me) => use.Run(me, order.Number)));

        Assert.Equal(Heard.PaidLate, await Says(town, said));

        var back = await town.Look(db => db.Refunds.ToListAsync());
        Assert.Equal(said.Parts.Select(p => (p.Number, p.Amount)).Order(), back.Select(r => (r.SubOrderNumber!, r.Amount)).Order());
        await town.ChannelRefundsAll();
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_order_that_goes_on_under_another_payment_never_uses_its_old_number_again()
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);
        await town.WhatTheChannelSays(payment);

        var next = Town.Done(await town.As(town.Lin).Do((ReplacePayment use, Buyer me) => use.Run(me, payment)));
        await town.WhatTheChannelSays(next);

        var (before, after) = (await Parts(town, payment), await Parts(town, next));
        Assert.Equal(before.Select(p => p.Number + "01"), after.Select(p => p.Number));
        Assert.Equal(Heard.Booked, await town.Pays(next));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task A_shop_without_an_account_at_the_channel_cannot_be_ordered_from()
    {
        await using var town = await Town.Open();
        await town.Look(db => db.Merchants.Where(m => m.Id == town.BookRoom.MerchantId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SubMchId, (string?)null)));

        var refused = await town.Submits(town.Lin, new() { Sku = town.People.Book.Id });
        var shown = await town.As(town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new() { Sku = town.People.Book.Id }));

        Assert.Equal("payment.shop-not-onboarded", refused.Refusal?.Code);
        Assert.Equal("payment.shop-not-onboarded", shown.Lines.Single().Obstacle?.Code);
        Assert.Null((await town.Submits(town.Lin, new() { Sku = town.People.Tea.Id })).Refusal);
    }

    [Fact]
    public async Task One_shop_of_three_gets_a_line_back_and_the_others_keep_theirs()
    {
        await using var town = await Town.Open();
        var payment = await Cart(town);
        await town.Pays(payment);
        var orders = await OrdersOf(town, payment);

        await RefundsUnshipped(town, orders[0]);

        var refund = await town.Look(db => db.Refunds.SingleAsync());
        var due = Assert.Single(await town.AsClockwork.Ask((DuePaymentQueries ask, Clockwork me) => ask.Refunds(me, 10)));
        Assert.Equal((orders[0].Number, orders[0].Payable), (refund.SubOrderNumber, due.OrderTotal));
        Assert.Equal((orders[0].Number, (await Parts(town, payment))[0].SubMchId), (due.OutTradeNo, due.SubMchId));
        await town.ChannelRefundsAll();
        Assert.Equal(OrderStatus.ToShip, (await town.Again(orders[1])).Status);
        await town.EverythingAgrees();
    }

    private static async Task RefundsUnshipped(Town town, Order order)
    {
        var line = (await town.Again(order)).Lines[0];
        var number = Town.Done(await town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(
            me, order.Number, line.Id, new(AfterSaleKind.Refund, AfterSaleReason.WrongOrdered, line.Quantity, "", []))));
        var seller = order.MerchantId == town.TeaHouse.MerchantId ? town.TeaHouse : town.BookRoom;
        if (await town.Look(db => db.Refunds.AnyAsync())) return;
        var id = await town.Look(db => db.AfterSales.Where(a => a.Number == number).Select(a => a.Id).SingleAsync());
        Town.Done(await town.As(seller).Do((AgreeAfterSale use, ShopStaff me) => use.Run(me, id)));
    }

    private static Task<Id<Payment>> Cart(Town town) => town.Places(town.Lin, (town.People.Tea, 1), (town.People.Book, 2));

    private static Task<List<Order>> OrdersOf(Town town, Id<Payment> payment) => town.Look(db =>
        db.Orders.Where(o => o.PaymentId == payment.Value).OrderBy(o => o.Number).ToListAsync());

    private static Task<List<SubOrder>> Parts(Town town, Id<Payment> payment) => town.Look(db =>
        db.SubOrders.Where(s => s.PaymentId == payment).OrderBy(s => s.Number).ToListAsync());

    private static async Task<Heard> Says(Town town, ChannelPayment said) =>
        Town.Done(await town.AsClockwork.Do((RecordChannelPayment use, Clockwork me) => use.Run(me, said, Town.Channel)));
}
