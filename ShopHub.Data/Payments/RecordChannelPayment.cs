using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Marketing;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Payments;

/// <summary>What became of hearing the channel: for the callback's answer and the poller's log.</summary>
public enum Heard { Nothing, Booked, BookedBefore, PaidLate, Incident }

/// <summary>
/// What a verified callback or a query says of a payment (PAY-02, PAY-03). Hearing it twice books once;
/// a wrong amount, merchant or number is never booked but looked at by a person.
/// </summary>
[UseCase]
public sealed class RecordChannelPayment(ShopDb db, Shelf shelf, CouponBook coupons, Books books, TimeProvider clock)
{
    private static readonly Prepared<Func<ShopDb, Id<Merchant>, Task<DateTimeOffset>>> s_contract = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Merchant> shop) => db.Merchants.Where(m => m.Id == shop).Select(m => m.ContractAt).Single()));

    /// <param name="ours">The merchant and apps this platform takes payments with.</param>
    public async Task<Heard> Run(Clockwork by, ChannelPayment said, ChannelIdentity ours)
    {
        var now = clock.GetUtcNow();
        var payment = await db.Payments.Where(p => p.OutTradeNo == said.OutTradeNo).FirstOrDefaultAsync();
        if (payment is null) return await Report([new("unknown-payment", said.OutTradeNo, "没有这个支付单号")], now);
        if (said.State is not (ChannelPaymentState.Paid or ChannelPaymentState.Refunded))
        {
            payment.MarkAsked(now);
            return Heard.Nothing;
        }

        List<SubOrder> parts = payment.IsCombined ? await db.SubOrders.Where(s => s.PaymentId == payment.Id).ToListAsync() : [];
        if (PaymentDoubt.In(said, payment, parts, ours).ToList() is { Count: > 0 } doubts) return await Report(doubts, now);
        if (payment.Status is PaymentStatus.Paid or PaymentStatus.PaidLate) return Heard.BookedBefore;

        foreach (var part in parts) part.MarkPaid(said.Parts.Single(p => p.Number == part.Number).TransactionId ?? "");
        var orders = await Wanted(payment, parts);
        payment.MarkPaid(said.TransactionId ?? "", said.PaidAt ?? now, orders.Count > 0);
        foreach (var order in orders)
            await Take(by, order, parts.Find(p => p.OrderId == order.Id)?.TransactionId ?? said.TransactionId, now);
        await shelf.Sell(orders.SelectMany(o => o.Lines));
        await SendBackTheRest(payment, parts, orders, now);
        return orders.Count > 0 ? Heard.Booked : Heard.PaidLate;
    }

    /// <summary>The orders this money still pays for; one that has moved on to another payment comes back from there.</summary>
    private async Task<List<Order>> Wanted(Payment payment, List<SubOrder> parts)
    {
        if (!payment.IsCombined)
        {
            var all = await db.Orders.Include(o => o.Lines).Where(o => o.PaymentId == payment.Id.Value).ToListAsync();
            return all.TrueForAll(o => o.Status is OrderStatus.Unpaid) ? all : [];
        }

        var ids = parts.ConvertAll(p => p.OrderId).ToArray();
        var unpaid = await db.Orders.Include(o => o.Lines).Where(o => ids.Contains(o.Id) && o.Status == OrderStatus.Unpaid).ToListAsync();
        foreach (var other in unpaid.Select(o => o.PaymentId).Where(id => id != payment.Id.Value).Distinct().ToList())
            await GiveUp(new(other));
        foreach (var order in unpaid) order.PaymentId = payment.Id.Value;
        return unpaid;
    }

    private async Task GiveUp(Id<Payment> id)
    {
        var payment = await db.Payments.Where(p => p.Id == id).Found();
        payment.Close();
        if (payment.PrepayId is not null) db.Outbox.Add(OutboxMessage.Say(OutboxMessage.ClosePayment, payment.OutTradeNo, clock.GetUtcNow()));
    }

    private async Task Take(Clockwork by, Order order, string? transactionId, DateTimeOffset now)
    {
        order.MarkPaid(by, now, OrderPolicy.Default, transactionId);
        if (await IsNewShops(order, now)) order.TakeNewShopRate(NewShopIncentive.Default.Most);
        await coupons.MarkUsed(order);
        await books.Book(JournalEntry.Book(
            Cause.OrderPaid, order.Number, order.MerchantId, order.Id.Value,
            OrderPostings.Paid(order.Id.Value, order.Payable, order.PlatformDiscount), now));
        db.Settlements.Add(OrderSettlement.Of(order, now));
        db.Notices.Add(Notice.To(order.MerchantId.Value, "新订单待发货", $"订单 {order.Number} 已付款，请在截止时间前发货", $"/console/orders?number={order.Number}", now));
    }

    private async Task<bool> IsNewShops(Order order, DateTimeOffset now)
    {
        var contract = await s_contract.On(db)(db, order.MerchantId);
        if (!NewShopIncentive.Default.IsNew(contract, now)) return false;
        var paidBefore = await db.Orders.Where(o => o.MerchantId == order.MerchantId && o.PaidAt >= contract).SumAsync(o => o.Payable.Fen);
        return NewShopIncentive.Default.Covers(contract, now, new(paidBefore), order.Payable);
    }

    /// <summary>Money for a closed order goes back in full, at once and by itself: of a combined payment, that shop's share (PAY-04).</summary>
    private async Task SendBackTheRest(Payment payment, List<SubOrder> parts, List<Order> taken, DateTimeOffset now)
    {
        if (!payment.IsCombined && taken.Count == 0) await SendBack(payment, null, now);
        foreach (var part in parts.Where(p => taken.TrueForAll(o => o.Id != p.OrderId))) await SendBack(payment, part, now);
    }

    private async Task SendBack(Payment payment, SubOrder? part, DateTimeOffset now)
    {
        var (number, amount) = (part?.Number ?? payment.OutTradeNo, part?.Amount ?? payment.Amount);
        var refund = Refund.Create(payment, new(null, part?.Number, amount, RefundReason.LateMoney), now, now);
        db.Refunds.Add(refund);
        await books.Book(JournalEntry.Book(
            Cause.LateMoneyReceived, number, null, payment.Id.Value, OrderPostings.LateMoney(payment.Id.Value, amount), now));
        await books.Book(JournalEntry.Book(
            Cause.LateMoneyRefunded, refund.OutRefundNo, null, payment.Id.Value, OrderPostings.LateMoneyBack(payment.Id.Value, amount), now));
        db.Notices.Add(Notice.To(payment.CustomerId.Value, "付款已原路退回", $"付款到账时订单已关闭，{amount} 将原路退回", "/orders", now));
    }

    private async Task<Heard> Report(IReadOnlyList<PaymentDoubt> doubts, DateTimeOffset now)
    {
        foreach (var (kind, number, detail) in doubts)
            if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == number))
                db.PaymentIncidents.Add(PaymentIncident.Of(kind, number, detail, now));
        return Heard.Incident;
    }
}
