using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Deposits;
using ShopHub.Data.Ledger;
using ShopHub.Data.Outbox;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Payments;
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
public sealed class RecordChannelPayment(ShopDb db, PaidOrders paid, Books books, DepositIncome deposits, TimeProvider clock)
{
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

        if (payment.DueOf is not null) return await TakeDue(payment, said, now);
        foreach (var part in parts) part.MarkPaid(said.Parts.Single(p => p.Number == part.Number).TransactionId ?? "");
        var orders = await Wanted(payment, parts);
        payment.MarkPaid(said.TransactionId ?? "", said.PaidAt ?? now, orders.Count > 0);
        foreach (var order in orders)
            await paid.Take(by, order, parts.Find(p => p.OrderId == order.Id)?.TransactionId ?? said.TransactionId, now);
        await paid.Sell(orders);
        await SendBackTheRest(payment, parts, orders, now);
        return orders.Count > 0 ? Heard.Booked : Heard.PaidLate;
    }

    private async Task<Heard> TakeDue(Payment payment, ChannelPayment said, DateTimeOffset now)
    {
        var isWanted = await deposits.Take(payment, now);
        payment.MarkPaid(said.TransactionId ?? "", said.PaidAt ?? now, isWanted);
        if (isWanted) return Heard.Booked;
        await SendBack(payment, null, now);
        return Heard.PaidLate;
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
        if (payment.DueOf is { } closed) db.TellDeposit(closed, "保证金已原路退回", $"付款到账时店铺已关闭，{amount} 将原路退回", now);
        else db.Notices.Add(Notice.To(payment.CustomerId.Value, "付款已原路退回", $"付款到账时订单已关闭，{amount} 将原路退回", "/orders", now));
    }

    private async Task<Heard> Report(IReadOnlyList<PaymentDoubt> doubts, DateTimeOffset now)
    {
        foreach (var (kind, number, detail) in doubts)
            if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == number))
                db.PaymentIncidents.Add(PaymentIncident.Of(kind, number, detail, now));
        return Heard.Incident;
    }
}
