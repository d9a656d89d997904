using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Payments;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Cast;

/// <summary>The ways things are bought here, each through the real acts.</summary>
public sealed partial class Town
{
    /// <summary>The merchant and app this town takes payments with.</summary>
    public static readonly ChannelIdentity Channel = new("1900000001", "wx0000000000000001");

    private int _requests;

    /// <summary>Puts it all into the cart and places one order a shop; the payment's key.</summary>
    public async Task<Id<Payment>> Places(Buyer buyer, params (Sku Sku, int Pieces)[] wanted)
    {
        foreach (var (sku, pieces) in wanted) Done(await As(buyer).Do((AddToCart use, Buyer me) => use.Run(me, sku.Id, pieces)));
        return Done(await Submits(buyer, new()));
    }

    /// <summary>What the checkout page would post for this choice, seen and agreed to just now.</summary>
    public async Task<Outcome<Id<Payment>>> Submits(Buyer buyer, CheckoutChoice choice, string? requestId = null)
    {
        var form = await CheckoutForm(buyer, choice, requestId);
        return await As(buyer).Do((PlaceOrder use, Buyer me) => use.Run(me, form));
    }

    /// <summary>An open checkout page.</summary>
    public async Task<CheckoutForm> CheckoutForm(Buyer buyer, CheckoutChoice choice, string? requestId = null)
    {
        var preview = await As(buyer).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, choice));
        return new()
        {
            Choice = choice, RequestId = requestId ?? $"request-{Interlocked.Increment(ref _requests)}", AddressId = await HomeOf(buyer), SeenTotal = preview.Total,
        };
    }

    /// <summary>The channel tells that this payment has its money, as a callback would.</summary>
    public async Task<Heard> Pays(Id<Payment> id) => await Hears(await WhatTheChannelSays(id));

    public async Task<Heard> Hears(ChannelPayment said) =>
        Done(await AsClockwork.Do((RecordChannelPayment use, Clockwork me) => use.Run(me, said, Channel)));

    public async Task<ChannelPayment> WhatTheChannelSays(Id<Payment> id)
    {
        var payment = await Look(db => db.Payments.SingleAsync(p => p.Id == id));
        if (payment is { IsCombined: true, IsOpen: true })
            Done(await As(new Buyer(payment.CustomerId, "顾客")).Do((CutPayment use, Buyer me) => use.Run(me, id)));
        var order = await AsClockwork.Ask((ChannelOrderQueries ask, Clockwork me) => ask.Of(me, payment.OutTradeNo));
        return new(
            payment.OutTradeNo, "42" + payment.OutTradeNo[1..], ChannelPaymentState.Paid, payment.Amount, "CNY", Channel.AppId, Channel.MchId,
            "o-payer", Clock.GetUtcNow())
        {
            SubMchId = order.SubMchId,
            Parts = [.. order.Parts.Select(p => new ChannelPaidPart(p.Number, "42" + p.Number, p.Amount, "CNY", Channel.MchId, p.SubMchId))],
        };
    }

    /// <summary>Bought and paid from one shop.</summary>
    public async Task<Order> PaidOrder(Buyer buyer, params (Sku Sku, int Pieces)[] wanted)
    {
        var payment = await Places(buyer, wanted);
        await Pays(payment);
        return await OrderOf(payment);
    }

    public async Task<Order> ShippedOrder(Buyer buyer, params (Sku Sku, int Pieces)[] wanted)
    {
        var order = await PaidOrder(buyer, wanted);
        await Ships(order);
        return await Again(order);
    }

    public async Task<Order> ReceivedOrder(Buyer buyer, params (Sku Sku, int Pieces)[] wanted)
    {
        var order = await ShippedOrder(buyer, wanted);
        Done(await As(buyer).Do((ConfirmReceipt use, Buyer me) => use.Run(me, order.Number)));
        return await Again(order);
    }

    public async Task Ships(Order order)
    {
        var seller = order.MerchantId == TeaHouse.MerchantId ? TeaHouse : BookRoom;
        var waybill = $"SF{Interlocked.Increment(ref _requests):D12}";
        Done(await As(seller).Do((ShipOrder use, ShopStaff me) => use.Run(me, order.Id, "SF", waybill, null)));
    }

    /// <summary>The refunds of the day go out and the channel pays them at once.</summary>
    public async Task ChannelRefundsAll()
    {
        foreach (var due in await AsClockwork.Ask((DuePaymentQueries ask, Clockwork me) => ask.Refunds(me, 1_000)))
        {
            var said = new ChannelRefund(due.OutRefundNo, "50" + due.OutRefundNo[1..], due.OutTradeNo, ChannelRefundState.Success, due.Amount, Clock.GetUtcNow());
            Done(await AsClockwork.Do((RecordChannelRefund use, Clockwork me) => use.Run(me, said)));
        }
    }

    /// <summary>J11 as its daily run does it.</summary>
    public async Task<int> SettlesDue() => Done(await AsClockwork.Do(
        (Data.Settlement.SettleDueOrders use, Clockwork me) => use.Run(me, Clock.GetUtcNow(), 1_000)));

    public Task<Order> OrderOf(Id<Payment> payment) => Look(db => db.Orders.Include(o => o.Lines).FirstAsync(o => o.PaymentId == payment.Value));

    public Task<Order> Again(Order order) => Look(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == order.Id));

    /// <summary>The value of what was done; a refusal ends the spec with its words.</summary>
    public static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.IsDone, $"{outcome.Refusal?.Code}: {outcome.Refusal?.Message}");
        return outcome.Value!;
    }

    public static void Done(Outcome outcome) => Assert.True(outcome.IsDone, $"{outcome.Refusal?.Code}: {outcome.Refusal?.Message}");

    private Task<Id<Address>> HomeOf(Buyer buyer) => Look(db => db.Addresses.Where(a => a.CustomerId == buyer.CustomerId).Select(a => a.Id).FirstAsync());
}
