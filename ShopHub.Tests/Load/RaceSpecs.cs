using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.AfterSales;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Load;

/// <summary>Two things that exclude each other happen at once: one of them wins, nobody's money is lost.</summary>
public sealed class RaceSpecs
{
    private const int Rounds = 12;

    [Fact]
    public async Task Browsers_with_the_same_cart_that_place_at_once_place_one_order()
    {
        await using var town = await Town.Open();
        Town.Done(await town.As(town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, town.People.Cup.Id, 3)));
        var open = new List<CheckoutForm>();
        for (var browser = 0; browser < 6; browser++) open.Add(await town.CheckoutForm(town.Lin, new()));

        var placed = await Task.WhenAll(open.Select(form => Task.Run(
            () => town.As(town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form)))));

        Assert.Single(placed, p => p.IsDone);
        Assert.All(placed.Where(p => !p.IsDone), p => Assert.Equal("checkout.nothing-chosen", p.Refusal!.Code));
        Assert.Equal(1, await town.Look(db => db.Orders.CountAsync()));
        Assert.Equal(3, await town.Look(db => db.Stock.Where(s => s.SkuId == town.People.Cup.Id).Select(s => s.Held).SingleAsync()));
        await town.EverythingAgrees();
    }

    [Theory]
    [InlineData(AfterSaleKind.Refund, false)]
    [InlineData(AfterSaleKind.Return, true)]
    public async Task Asking_for_the_same_money_six_times_at_once_opens_one_case(AfterSaleKind kind, bool shipped)
    {
        await using var town = await Town.Open();
        var order = shipped ? await town.ShippedOrder(town.Lin, (town.People.Cup, 2)) : await town.PaidOrder(town.Lin, (town.People.Cup, 2));

        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Asks(town, order, kind))));

        Assert.Single(asked, a => a.IsDone);
        Assert.Equal(1, await town.Look(db => db.AfterSales.CountAsync()));
        Assert.Equal(shipped ? 0 : 1, await town.Look(db => db.Refunds.CountAsync()));
        await town.EverythingAgrees();
    }

    [Fact]
    public async Task An_order_cancelled_while_it_is_paid_is_either_bought_or_paid_back()
    {
        await using var town = await Town.Open();

        for (var round = 0; round < Rounds; round++)
        {
            var payment = await town.Places(town.Lin, (town.People.Cup, 1));
            var order = await town.OrderOf(payment);
            await Meet(round, () => Cancels(town, order), () => town.Pays(payment));
            await IsBoughtOrPaidBack(town, payment);
        }

        await EveryFenIsSomewhere(town);
    }

    [Fact]
    public async Task An_order_closed_by_time_while_it_is_paid_is_either_bought_or_paid_back()
    {
        await using var town = await Town.Open();

        for (var round = 0; round < Rounds; round++)
        {
            var payment = await town.Places(town.Lin, (town.People.Cup, 1));
            Town.Done(await town.As(town.Lin).Do((RecordPrepay use, Buyer me) => use.Run(me, payment, $"prepay-{round}")));
            town.Clock.Wind(TimeSpan.FromMinutes(31));
            await Meet(
                round,
                () => town.AsClockwork.Do((CloseExpiredPayment use, Clockwork me) => use.Run(me, payment)),
                () => town.Pays(payment));
            await IsBoughtOrPaidBack(town, payment);
        }

        await EveryFenIsSomewhere(town);
    }

    [Fact]
    public async Task An_order_shipped_while_its_buyer_wants_the_money_back_is_never_both_sent_and_refunded_at_once()
    {
        await using var town = await Town.Open();

        for (var round = 0; round < Rounds; round++)
        {
            var order = await town.PaidOrder(town.Lin, (town.People.Cup, 1));
            var waybill = $"SF{900_000_000_000 + round}";
            await Meet(
                round,
                () => town.As(town.TeaHouse).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", waybill, null)),
                () => Asks(town, order, AfterSaleKind.Refund));

            var now = await town.Again(order);
            var sent = await town.Look(db => db.Shipments.AnyAsync(s => s.OrderId == order.Id));
            Assert.Equal(sent ? OrderStatus.Shipped : OrderStatus.Closed, now.Status);
            Assert.Equal(sent ? Money.Zero : order.Payable, now.RefundedCash);
        }

        await town.ChannelRefundsAll();
        await town.EverythingAgrees();
    }

    /// <summary>The first two rounds tell both orders of events; in the others chance decides.</summary>
    private static async Task Meet(int round, Func<Task> one, Func<Task> other)
    {
        if (round > 1)
        {
            await Task.WhenAll(Task.Run(one), Task.Run(other));
            return;
        }

        await (round == 0 ? one : other)();
        await (round == 0 ? other : one)();
    }

    private static Task<Outcome> Cancels(Town town, Order order) =>
        town.As(town.Lin).Do((CancelOrder use, Buyer me) => use.Run(me, order.Number));

    private static Task<Outcome<string>> Asks(Town town, Order order, AfterSaleKind kind) =>
        town.As(town.Lin).Do((AskAfterSale use, Buyer me) => use.Run(
            me, order.Number, order.Lines[0].Id, new(kind, AfterSaleReason.WrongOrdered, order.Lines[0].Quantity, "", [])));

    private static async Task IsBoughtOrPaidBack(Town town, Id<Payment> id)
    {
        var payment = await town.Look(db => db.Payments.SingleAsync(p => p.Id == id));
        var order = await town.OrderOf(id);
        var back = await town.Look(db => db.Refunds.Where(r => r.PaymentId == id).Select(r => r.Amount).ToListAsync());
        Assert.Equal(order.Status is OrderStatus.ToShip ? PaymentStatus.Paid : PaymentStatus.PaidLate, payment.Status);
        Assert.Equal(order.Status is OrderStatus.ToShip ? [] : [payment.Amount], back);
    }

    private static async Task EveryFenIsSomewhere(Town town)
    {
        await town.ChannelRefundsAll();
        Assert.True(await town.Look(db => db.Refunds.AllAsync(r => r.Status == RefundStatus.Success)));
        var statuses = await town.Look(db => db.Orders.Select(o => o.Status).ToListAsync());
        Assert.Equal([OrderStatus.ToShip, OrderStatus.Closed], statuses.Distinct().Order());
        Assert.Equal(
            1_000 - statuses.Count(s => s is OrderStatus.ToShip),
            await town.Look(db => db.Stock.Where(s => s.SkuId == town.People.Cup.Id).Select(s => s.OnHand).SingleAsync()));
        await town.EverythingAgrees();
    }
}
