using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Marketing;
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

    /// <param name="ours">The merchant and app id this platform takes payments with.</param>
    public async Task<Heard> Run(Clockwork by, ChannelPayment said, ChannelIdentity ours)
    {
        var now = clock.GetUtcNow();
        var payment = await db.Payments.Where(p => p.OutTradeNo == said.OutTradeNo).FirstOrDefaultAsync();
        if (payment is null) return await Report("unknown-payment", said, "没有这个支付单号", now);
        if (said.State is not (ChannelPaymentState.Paid or ChannelPaymentState.Refunded))
        {
            payment.MarkAsked(now);
            return Heard.Nothing;
        }

        if (said.MchId != ours.MchId || said.AppId != ours.AppId) return await Report("wrong-merchant", said, $"商户号 {said.MchId}，应用 {said.AppId}", now);
        if (said.Amount != payment.Amount || said.Currency != "CNY")
            return await Report("wrong-amount", said, $"应付 {payment.Amount}，渠道通知 {said.Amount} {said.Currency}", now);
        if (payment.Status is PaymentStatus.Paid or PaymentStatus.PaidLate) return Heard.BookedBefore;

        var orders = await db.Orders.Include(o => o.Lines).Where(o => o.PaymentId == payment.Id.Value).ToListAsync();
        var wanted = orders.Count > 0 && orders.All(o => o.Status is OrderStatus.Unpaid);
        payment.MarkPaid(said.TransactionId ?? "", said.PaidAt ?? now, wanted);
        if (!wanted)
        {
            await SendBack(payment, now);
            return Heard.PaidLate;
        }

        foreach (var order in orders) await Take(by, order, now);
        await shelf.Sell(orders.SelectMany(o => o.Lines));
        return Heard.Booked;
    }

    private async Task Take(Clockwork by, Order order, DateTimeOffset now)
    {
        order.MarkPaid(by, now, OrderPolicy.Default);
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

    /// <summary>Money for a closed order goes back in full, at once and by itself (PAY-04).</summary>
    private async Task SendBack(Payment payment, DateTimeOffset now)
    {
        var refund = Refund.Create(payment, null, payment.Amount, RefundReason.LateMoney, now, now);
        db.Refunds.Add(refund);
        await books.Book(JournalEntry.Book(
            Cause.LateMoneyReceived, payment.OutTradeNo, null, payment.Id.Value, OrderPostings.LateMoney(payment.Id.Value, payment.Amount), now));
        await books.Book(JournalEntry.Book(
            Cause.LateMoneyRefunded, refund.OutRefundNo, null, payment.Id.Value, OrderPostings.LateMoneyBack(payment.Id.Value, payment.Amount), now));
        db.Notices.Add(Notice.To(
            payment.CustomerId.Value, "付款已原路退回", $"付款到账时订单已关闭，{payment.Amount} 将原路退回", "/orders", now));
    }

    private async Task<Heard> Report(string kind, ChannelPayment said, string detail, DateTimeOffset now)
    {
        if (!await db.PaymentIncidents.AnyAsync(i => i.Kind == kind && i.OutTradeNo == said.OutTradeNo))
            db.PaymentIncidents.Add(PaymentIncident.Of(kind, said.OutTradeNo, detail, now));
        return Heard.Incident;
    }
}
