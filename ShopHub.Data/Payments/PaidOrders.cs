using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Ledger;
using ShopHub.Data.Marketing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Notices;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Payments;

/// <summary>What follows for orders whose money has come: fee, coupons, ledger, settlement, stock.</summary>
public sealed class PaidOrders(ShopDb db, Shelf shelf, CouponBook coupons, Books books)
{
    private static readonly Prepared<Func<ShopDb, Id<Merchant>, Task<DateTimeOffset>>> s_contract = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Merchant> shop) => db.Merchants.Where(m => m.Id == shop).Select(m => m.ContractAt).Single()));

    internal async Task Take(Clockwork by, Order order, string? transactionId, DateTimeOffset now)
    {
        order.MarkPaid(by, now, OrderPolicy.Default, transactionId, await db.LogisticsPauses.AsNoTracking().Where(p => p.To > now).ToListAsync());
        if (await IsNewShops(order, now)) order.TakeNewShopRate(NewShopIncentive.Default.Most);
        await coupons.MarkUsed(order);
        await books.Book(JournalEntry.Book(
            Cause.OrderPaid, order.Number, order.MerchantId, order.Id.Value,
            OrderPostings.Paid(order.Id.Value, order.Payable, order.PlatformDiscount), now));
        db.Settlements.Add(OrderSettlement.Of(order, now));
        db.Notices.Add(Notice.To(order.MerchantId.Value, "新订单待发货", $"订单 {order.Number} 已付款，请在截止时间前发货", $"/console/orders?order={order.Number}", now));
    }

    private async Task<bool> IsNewShops(Order order, DateTimeOffset now)
    {
        var contract = await s_contract.On(db)(db, order.MerchantId);
        if (!NewShopIncentive.Default.IsNew(contract, now)) return false;
        var paidBefore = await db.Orders.Where(o => o.MerchantId == order.MerchantId && o.PaidAt >= contract).SumAsync(o => o.Payable.Fen);
        return NewShopIncentive.Default.Covers(contract, now, new(paidBefore), order.Payable);
    }

    internal Task Sell(IReadOnlyCollection<Order> orders) => shelf.Sell(orders.SelectMany(o => o.Lines));
}
