using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Database;
using ShopHub.Data.Insurance;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Trade;

/// <summary>Prices a checkout: the same code for the page that shows it and the act that charges it.</summary>
[Queries]
public sealed class CheckoutQueries(ShopDb db, ChannelTerms channel, InsuranceBook insurance, TimeProvider clock)
{
    private static readonly Prepared<Func<ShopDb, Id<Customer>, Id<Address>, Task<Address?>>> s_address = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, Id<Address> wanted) =>
            db.Addresses.AsNoTracking().FirstOrDefault(a => a.CustomerId == me && a.Id == wanted)));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, DateTimeOffset, IAsyncEnumerable<UsableCoupon>>> s_usable = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me, DateTimeOffset now) =>
            from claimed in db.ClaimedCoupons
            where claimed.CustomerId == me && claimed.Status == ClaimedCouponStatus.Valid && claimed.ValidUntil >= now
            join coupon in db.Coupons.AsNoTracking() on claimed.CouponId equals coupon.Id
            select new UsableCoupon(claimed.Id, coupon)));

    private static readonly Prepared<Func<ShopDb, DateOnly, IAsyncEnumerable<ServiceFeeTerm>>> s_terms = new(() =>
        EF.CompileAsyncQuery((ShopDb db, DateOnly today) =>
            db.ServiceFeeTerms.AsNoTracking().Where(t => t.WithdrawnAt == null && t.From <= today && (t.Until == null || t.Until >= today))));

    private static readonly Prepared<Func<ShopDb, Id<Customer>, IAsyncEnumerable<LineRow>>> s_chosenInCart = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Customer> me) =>
            from item in db.CartItems.AsNoTracking()
            where item.CustomerId == me && item.IsChosen
            join sku in db.Skus on item.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            join category in db.Categories on product.CategoryCode equals category.Code
            join merchant in db.Merchants on product.MerchantId equals merchant.Id
            join stock in db.Stock on sku.Id equals stock.SkuId
            orderby item.AddedAt descending
            select new LineRow
            {
                Sku = sku, Product = product, Category = category, MerchantId = merchant.Id, ShopName = merchant.ShopName,
                ShopStatus = merchant.Status, SubMchId = merchant.SubMchId, PaymentFee = merchant.PaymentFee, Quantity = item.Quantity, Available = stock.OnHand - stock.Held,
            }));

    private static readonly Prepared<Func<ShopDb, Id<Sku>, int, IAsyncEnumerable<LineRow>>> s_boughtNow = new(() =>
        EF.CompileAsyncQuery((ShopDb db, Id<Sku> chosen, int quantity) =>
            from sku in db.Skus.AsNoTracking()
            where sku.Id == chosen
            join product in db.Products on sku.ProductId equals product.Id
            join category in db.Categories on product.CategoryCode equals category.Code
            join merchant in db.Merchants on product.MerchantId equals merchant.Id
            join stock in db.Stock on sku.Id equals stock.SkuId
            select new LineRow
            {
                Sku = sku, Product = product, Category = category, MerchantId = merchant.Id, ShopName = merchant.ShopName,
                ShopStatus = merchant.Status, SubMchId = merchant.SubMchId, PaymentFee = merchant.PaymentFee, Quantity = quantity, Available = stock.OnHand - stock.Held,
            }));

    /// <exception cref="Refusal"><c>checkout.nothing-chosen</c></exception>
    /// <param name="province">Where it goes; null while no address is chosen.</param>
    public async Task<CheckoutPreview> Preview(Buyer by, CheckoutChoice choice, string? province = null)
    {
        var lines = await Lines(by, choice).ToListAsync();
        return lines.Count > 0 ? await Price(by, choice, lines, () => Task.FromResult(province)) : throw TradeRefusals.NothingChosen();
    }

    /// <summary>What the chosen lines of the cart that can be bought would cost now; null when there are none.</summary>
    public async Task<CheckoutPreview?> Cart(Buyer by)
    {
        var ready = (await Lines(by, new()).ToListAsync()).FindAll(l => LineOf(l, null).Obstacle is null);
        return ready.Count > 0 ? await Price(by, new(), ready, () => UsualProvince(by)) : null;
    }

    /// <summary>The payment and the orders this form would make now.</summary>
    /// <exception cref="Refusal"><c>checkout.*</c>, <c>stock.sold-out</c>, <c>shop.not-open</c></exception>
    public async Task<CheckoutDraft> Draft(Buyer by, CheckoutForm form)
    {
        var now = clock.GetUtcNow();
        var to = await s_address.On(db)(db, by.CustomerId, form.AddressId) ?? throw TradeRefusals.NoAddress();
        var preview = await Preview(by, form.Choice, to.To.Province);
        if (preview.Lines.Select(l => l.Obstacle).FirstOrDefault(o => o is not null) is { } obstacle) throw obstacle;
        if (preview.Shops.Count(s => s.PickUp is not null) < preview.Shops.Count(s => form.Choice.PickUps.ContainsKey(s.MerchantId))) throw PickUpRefusals.Closed();
        if (preview.Shops.Count > channel.MostShops) throw PaymentRefusals.TooManyShops(channel.MostShops);
        if (preview.Total != form.SeenTotal) throw TradeRefusals.PriceChanged();
        var policy = OrderPolicy.Default;
        var today = ShopCalendar.DayOf(now);
        var terms = await s_terms.On(db)(db, today).ToListAsync();
        var account = preview.Shops is [var only] ? channel.AccountOf(only.Lines[0].Shop.SubMchId) : null;
        var payment = Payment.Create(
            by.CustomerId, form.RequestId, new(preview.Total, preview.Description, preview.Shops.Count, account, policy.PayBy(now)), now);
        return new(preview, payment, [.. preview.Shops.Select(shop => Order.Place(
            by, shop.MerchantId, payment.Id.Value, [.. shop.Lines.Select(l => OrderLine.For(
                l.Sku, l.Product, l.Category, l.Quantity, new(ServiceFeeTerm.RateOf(l.Category, today, terms), CommissionPlan.None), l.Presale).Insured(l.IsInsured))],
            shop.Price, to.To, new(policy, form.Remark(shop.MerchantId), shop.ShopCoupon?.Id, shop.PlatformCoupon?.Id) { PaymentFee = channel.FeeOf(shop.Lines[0].Shop.PaymentFee), PickUp = shop.PickUp?.At }, now))]);
    }

    /// <summary>Nothing the freight was counted from has been written anew since.</summary>
    public Task<bool> FreightStands(CheckoutDraft draft) => draft.Preview.Freight.Stands(db);

    private Task<string?> UsualProvince(Buyer by) =>
        db.Addresses.Where(a => a.CustomerId == by.CustomerId).OrderByDescending(a => a.IsDefault).Select(a => (string?)a.To.Province).FirstOrDefaultAsync();

    private async Task<CheckoutPreview> Price(Buyer by, CheckoutChoice choice, List<LineRow> lines, Func<Task<string?>> province)
    {
        var freight = await FreightAtCheckout.Read(db, lines.Select(l => l.Product), province);
        var over = await db.OverLimit(by.CustomerId, lines.Select(l => new WantedPieces(l.Product.Id, l.Product.Title, l.Product.Limit, l.Quantity)), clock.GetUtcNow());
        var usable = await Coupons(by);
        var platform = PickPlatform(usable, choice, lines);
        var places = choice.PickUps.Values.ToArray();
        var pickUps = places.Length == 0 ? [] : await db.PickUpPlaces.AsNoTracking().Where(p => places.Contains(p.Id) && p.IsOpen).ToListAsync();
        var insured = new Dictionary<Id<Merchant>, string[]>();
        foreach (var shop in lines.Select(l => l.MerchantId).Distinct()) insured[shop] = await insurance.Promised(shop);
        var shops = lines.GroupBy(l => (l.MerchantId, l.ShopName)).Select(shop => PriceShop(shop.Key.MerchantId, shop.Key.ShopName, [.. shop], usable, choice, platform, freight, pickUps.Find(p => p.MerchantId == shop.Key.MerchantId))).Select(s => s with { Lines = [.. s.Lines.Select(l => l with { OverLimit = over.GetValueOrDefault(l.Product.Id), IsInsured = s.PickUp is null && insured[s.MerchantId].Contains(l.Product.CategoryCode) })] });
        return new([.. shops], [.. usable.Where(c => Applies(c.Coupon, lines))], freight);
    }

    private CheckoutShop PriceShop(
        Id<Merchant> id, string name, List<LineRow> rows, List<UsableCoupon> usable, CheckoutChoice choice, (UsableCoupon Coupon, Id<Merchant> Shop)? platform, FreightAtCheckout freight, PickUpPlace? pickUp)
    {
        var lines = PresaleApart([.. rows.Select(r => LineOf(r, pickUp is null ? freight : null))]);
        var goods = rows.Sum(r => r.Sku.Price * r.Quantity);
        var shopCoupon = Pick(usable.Where(c => c.Coupon.MerchantId == id && c.Coupon.AppliesTo(goods)), choice);
        var platformCoupon = platform?.Shop == id ? platform?.Coupon : null;
        var price = PricePipeline.Price(new([.. rows.Select(r => new BasketLine(r.Product.Title, r.Sku.Price, r.Quantity))])
        {
            ShopCoupon = shopCoupon?.Coupon.Terms, PlatformCoupon = platformCoupon?.Coupon.Terms, Freight = new(pickUp is null ? freight.Of(rows.Select(r => (r.Product, r.Quantity, r.Sku.Price * r.Quantity))) : Money.Zero),
        });
        return new(id, name, lines, price, shopCoupon, platformCoupon) { PickUp = pickUp };
    }

    private CheckoutLine LineOf(LineRow row, FreightAtCheckout? freight) => new(
        row.Sku, row.Product, row.Category, row.Quantity, row.Available,
        new(row.ShopStatus == ShopStatus.Open, channel.CanPay(row.SubMchId), row.SubMchId, row.PaymentFee))
    {
        NotSentTo = freight?.NotSentTo(row.Product), Presale = row.Product.Presale is { } presale && presale.IsRunning(clock.GetUtcNow()) ? presale : null,
    };

    /// <summary>An order has one time to ship: what is on presale is ordered without anything else of its shop.</summary>
    private static List<CheckoutLine> PresaleApart(List<CheckoutLine> lines) => lines.Select(l => l.Product.Id).Distinct().Count() == 1 ? lines
        : lines.ConvertAll(l => l.Presale is null ? l : l with { MustStandAlone = true });

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

    private async Task<List<UsableCoupon>> Coupons(Buyer by) =>
        await s_usable.On(db)(db, by.CustomerId, clock.GetUtcNow()).ToListAsync();

    private IAsyncEnumerable<LineRow> Lines(Buyer by, CheckoutChoice choice) => choice.Sku is { } sku
        ? s_boughtNow.On(db)(db, sku, CartItem.Checked(choice.Quantity))
        : s_chosenInCart.On(db)(db, by.CustomerId);

    private sealed record LineRow
    {
        public required Sku Sku { get; init; }

        public required Product Product { get; init; }

        public required Category Category { get; init; }

        public required Id<Merchant> MerchantId { get; init; }

        public required string ShopName { get; init; }

        public required ShopStatus ShopStatus { get; init; }

        public string? SubMchId { get; init; }

        public required Rate PaymentFee { get; init; }

        public required int Quantity { get; init; }

        public required int Available { get; init; }
    }
}
