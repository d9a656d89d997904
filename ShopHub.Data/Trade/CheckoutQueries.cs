using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Domain.Access;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Prices a checkout: the same code for the page that shows it and the act that charges it.</summary>
[Queries]
public sealed class CheckoutQueries(ShopDb db, TimeProvider clock)
{
    /// <exception cref="Refusal"><c>checkout.nothing-chosen</c></exception>
    public async Task<CheckoutPreview> Preview(Buyer by, CheckoutChoice choice)
    {
        var lines = await (choice.Sku is null ? ChosenInCart(by) : BoughtNow(choice)).AsNoTracking().ToListAsync();
        if (lines.Count == 0) throw TradeRefusals.NothingChosen();
        var usable = await Coupons(by);
        var platform = PickPlatform(usable, choice, lines);
        var shops = lines.GroupBy(l => (l.MerchantId, l.ShopName)).Select(shop => PriceShop(shop.Key.MerchantId, shop.Key.ShopName, [.. shop], usable, choice, platform));
        return new([.. shops], [.. usable.Where(c => Applies(c.Coupon, lines))]);
    }

    private static CheckoutShop PriceShop(
        Id<Merchant> id, string name, List<LineRow> rows, List<UsableCoupon> usable, CheckoutChoice choice, (UsableCoupon Coupon, Id<Merchant> Shop)? platform)
    {
        var lines = rows.Select(r => new CheckoutLine(r.Sku, r.Product, r.Category, r.Quantity, r.Available, r.ShopStatus == ShopStatus.Open)).ToList();
        var goods = rows.Sum(r => r.Sku.Price * r.Quantity);
        var shopCoupon = Pick(usable.Where(c => c.Coupon.MerchantId == id && c.Coupon.AppliesTo(goods)), choice);
        var platformCoupon = platform?.Shop == id ? platform?.Coupon : null;
        var price = PriceBreakdown.Of(new([.. rows.Select(r => new BasketLine(r.Product.Title, r.Sku.Price, r.Quantity))])
        {
            ShopCoupon = shopCoupon?.Coupon.Reduction ?? Money.Zero,
            ShopCouponName = shopCoupon?.Coupon.Title ?? "",
            PlatformCoupon = platformCoupon?.Coupon.Reduction ?? Money.Zero,
            PlatformCouponName = platformCoupon?.Coupon.Title ?? "",
            Freight = Parcel(rows),
        });
        return new(id, name, lines, price, shopCoupon, platformCoupon);
    }

    /// <summary>One parcel a shop: the dearest freight of its goods.</summary>
    private static Money Parcel(List<LineRow> rows) => rows.Max(r => r.Product.Freight);

    /// <summary>One platform coupon a checkout: at the shop whose goods are worth most among those it fits (CPN-06).</summary>
    private static (UsableCoupon, Id<Merchant>)? PickPlatform(List<UsableCoupon> usable, CheckoutChoice choice, List<LineRow> lines)
    {
        var dearest = lines.GroupBy(l => l.MerchantId).MaxBy(shop => Goods(shop).Fen)!;
        var coupon = Pick(usable.Where(c => c.Coupon.IsOfPlatform && c.Coupon.AppliesTo(Goods(dearest))), choice);
        return coupon is null ? null : (coupon, dearest.Key);
    }

    private static UsableCoupon? Pick(IEnumerable<UsableCoupon> fitting, CheckoutChoice choice) =>
        choice.Coupons is { } chosen
            ? fitting.FirstOrDefault(c => chosen.Contains(c.Id))
            : fitting.OrderByDescending(c => c.Coupon.Reduction.Fen).ThenBy(c => c.Coupon.ValidUntil).FirstOrDefault();

    private static bool Applies(Coupon coupon, List<LineRow> lines) =>
        lines.GroupBy(l => l.MerchantId).Any(shop => (coupon.IsOfPlatform || coupon.MerchantId == shop.Key) && coupon.AppliesTo(Goods(shop)));

    private static Money Goods(IEnumerable<LineRow> rows) => rows.Sum(r => r.Sku.Price * r.Quantity);

    private async Task<List<UsableCoupon>> Coupons(Buyer by)
    {
        var now = clock.GetUtcNow();
        var mine = db.ClaimedCoupons.Of(by);
        var rows = await (
            from claimed in mine
            join coupon in db.Coupons on claimed.CouponId equals coupon.Id
            where claimed.Status == ClaimedCouponStatus.Valid && claimed.ValidUntil >= now
            select new { claimed.Id, Coupon = coupon }).AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new UsableCoupon(r.Id, r.Coupon))];
    }

    private IQueryable<LineRow> ChosenInCart(Buyer by)
    {
        var mine = db.CartItems.Of(by);
        return
        from item in mine
        where item.IsChosen
        join sku in db.Skus on item.SkuId equals sku.Id
        join product in db.Products on sku.ProductId equals product.Id
        join category in db.Categories on product.CategoryCode equals category.Code
        join merchant in db.Merchants on product.MerchantId equals merchant.Id
        join stock in db.Stock on sku.Id equals stock.SkuId
        orderby item.AddedAt descending
        select new LineRow
        {
            Sku = sku, Product = product, Category = category, MerchantId = merchant.Id, ShopName = merchant.ShopName,
            ShopStatus = merchant.Status, Quantity = item.Quantity, Available = stock.OnHand - stock.Held,
        };
    }

    private IQueryable<LineRow> BoughtNow(CheckoutChoice choice)
    {
        var quantity = CartItem.Checked(choice.Quantity);
        return
            from sku in db.Skus
            where sku.Id == choice.Sku
            join product in db.Products on sku.ProductId equals product.Id
            join category in db.Categories on product.CategoryCode equals category.Code
            join merchant in db.Merchants on product.MerchantId equals merchant.Id
            join stock in db.Stock on sku.Id equals stock.SkuId
            select new LineRow
            {
                Sku = sku, Product = product, Category = category, MerchantId = merchant.Id, ShopName = merchant.ShopName,
                ShopStatus = merchant.Status, Quantity = quantity, Available = stock.OnHand - stock.Held,
            };
    }

    private sealed record LineRow
    {
        public required Domain.Catalog.Sku Sku { get; init; }

        public required Domain.Catalog.Product Product { get; init; }

        public required Domain.Catalog.Category Category { get; init; }

        public required Id<Merchant> MerchantId { get; init; }

        public required string ShopName { get; init; }

        public required ShopStatus ShopStatus { get; init; }

        public required int Quantity { get; init; }

        public required int Available { get; init; }
    }
}
