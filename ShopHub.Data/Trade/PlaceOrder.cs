using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Data.Inventory;
using ShopHub.Data.Marketing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Places one order a shop and one payment for all (ORD-02); pieces and coupons are held until it is paid or closed.</summary>
[UseCase]
public sealed class PlaceOrder(ShopDb db, CheckoutQueries checkout, Shelf shelf, CouponBook coupons, TimeProvider clock)
{
    public async Task<Id<Payment>> Run(Buyer by, CheckoutForm form)
    {
        if (await PlacedBefore(by, form) is { } before) return before;
        var now = clock.GetUtcNow();
        var to = await db.Addresses.Of(by).Where(a => a.Id == form.AddressId).AsNoTracking().FirstOrDefaultAsync() ?? throw TradeRefusals.NoAddress();
        var preview = await checkout.Preview(by, form.Choice);
        if (preview.Lines.Select(l => l.Obstacle).FirstOrDefault(o => o is not null) is { } obstacle) throw obstacle;
        if (preview.Total != form.SeenTotal) throw TradeRefusals.PriceChanged();

        var policy = OrderPolicy.Default;
        var payment = Payment.Create(by.CustomerId, form.RequestId, preview.Total, Describe(preview), policy.PayBy(now), now);
        var orders = preview.Shops.Select(shop => Order.Place(
            by, shop.MerchantId, payment.Id.Value, [.. shop.Lines.Select(l => OrderLine.For(l.Sku, l.Product, l.Category, l.Quantity))],
            shop.Price, to.To, new(policy, Remark(form, shop.MerchantId), shop.ShopCoupon?.Id, shop.PlatformCoupon?.Id), now)).ToList();

        await shelf.Hold(orders.SelectMany(o => o.Lines));
        foreach (var coupon in preview.Shops.SelectMany(s => new[] { s.ShopCoupon, s.PlatformCoupon }).OfType<UsableCoupon>())
            await coupons.Lock(coupon.Id, now);
        if (form.Choice.Sku is null) await TakeOutOfCart(by, orders);
        db.Payments.Add(payment);
        db.Orders.AddRange(orders);
        return payment.Id;
    }

    private async Task<Id<Payment>?> PlacedBefore(Buyer by, CheckoutForm form)
    {
        var ids = await db.Payments.Of(by).Where(p => p.RequestId == form.RequestId).Select(p => p.Id).ToListAsync();
        return ids.Count == 0 ? null : ids[0];
    }

    private async Task TakeOutOfCart(Buyer by, List<Order> orders)
    {
        var skus = orders.SelectMany(o => o.Lines).Select(l => l.SkuId).ToArray();
        await db.CartItems.Of(by).Where(i => i.IsChosen && skus.Contains(i.SkuId)).ExecuteDeleteAsync();
    }

    private static string Remark(CheckoutForm form, Id<Merchant> shop)
    {
        var words = form.Remarks.GetValueOrDefault(shop, "").Trim();
        return words.Length <= 100 ? words : throw TradeRefusals.RemarkTooLong();
    }

    private static string Describe(CheckoutPreview preview)
    {
        var lines = preview.Lines.ToList();
        return lines.Count == 1 ? lines[0].Product.Title : $"{lines[0].Product.Title} 等{lines.Count}件商品";
    }
}
