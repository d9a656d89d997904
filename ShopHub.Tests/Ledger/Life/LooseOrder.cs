using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Ledger.Life;

/// <summary>One order with a random basket, paid, refunded and settled by the rooms' own code.</summary>
public sealed class LooseOrder
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 10, 0, 0, ShopCalendar.Offset);
    private static readonly Buyer s_buyer = new(Id<Customer>.New(), "林");
    private static readonly DeliveryAddress s_anywhere = new()
    {
        Receiver = "林小满", Phone = "13800001234", Province = "浙江省", City = "杭州市", District = "西湖区", Street = "文三路1号",
    };

    private readonly LooseBooks _books;
    private readonly Id<Merchant> _shop;
    private int _refunds;

    public LooseOrder(LooseBooks books, Id<Merchant> shop, Random dice)
    {
        (_books, _shop) = (books, shop);
        var goods = Enumerable.Range(0, dice.Next(1, 5)).Select(_ => (Price: Price(dice), Pieces: dice.Next(1, 6))).ToList();
        var basket = new PriceBasket([.. goods.Select(g => new BasketLine("商品", new(g.Price), g.Pieces))])
        {
            ShopCoupon = dice.Next(2) == 0 ? null : new("店铺券", new(dice.Next(20_000)), new(dice.Next(1, 6_000))),
            PlatformCoupon = dice.Next(2) == 0 ? null : new("平台券", new(dice.Next(20_000)), new(dice.Next(1, 6_000))),
            Points = new(dice.Next(3) == 0 ? dice.Next(1, 4_000) : 0),
            Freight = new(new(dice.Next(2) == 0 ? 0 : dice.Next(1, 2_000)), dice.Next(3) == 0 ? new(9_900) : null),
        };
        var price = PricePipeline.Price(basket);
        Broken.If(price.Payable < PricePipeline.Least, $"{price.Payable} is to be paid");
        Broken.If(price.Lines.Sum(l => l.Cash + l.FreightShare) != price.Payable, "lines do not add up to the price");
        Broken.If(price.Steps.Where(s => !s.Aside).Sum(s => s.Amount) != price.Payable, "the steps do not add up to the price");
        Broken.If(price.Lines.Any(l => l.Cash < Money.Zero), "a line is paid to be taken");
        Of = Order.Place(s_buyer, shop, Guid.Empty, [.. goods.Select(g => Line(dice, g.Price, g.Pieces))], price, s_anywhere, new(OrderPolicy.Default), s_now);
        Of.MarkPaid(Clockwork.Itself, s_now, OrderPolicy.Default);
        if (dice.Next(4) == 0) Of.TakeNewShopRate(NewShopIncentive.Default.Most);
        Settlement = OrderSettlement.Of(Of, s_now);
        Book(Cause.OrderPaid, Of.Number, OrderPostings.Paid(Key, Of.Payable, Of.PlatformDiscount));
    }

    public Order Of { get; }

    public OrderSettlement Settlement { get; }

    public Guid Key => Of.Id.Value;

    public bool IsSettled => Settlement.Status is SettlementStatus.Settled;

    public bool IsWhollyRefunded => Of.Lines.All(l => l.Refundable == 0) && Of.RefundedFreight == Of.Freight;

    public void Settle()
    {
        if (Settlement.Status is SettlementStatus.Settled or SettlementStatus.Voided) return;
        if (Settlement.Status is SettlementStatus.Pending) Settlement.Schedule(s_now, certified: false, SettlementPolicy.Default);
        var fees = Settlement.Settle(Of, s_now);
        Book(Cause.Settlement, Of.Number, OrderPostings.Settled(OrderFees.Owners(Of), fees, Settlement.Gross));
    }

    /// <summary>Some pieces of a line, or all that are left when <paramref name="dice"/> is null; the shop is liable, so the last takes the freight.</summary>
    public void Refund(Random? dice)
    {
        if (Of.Lines.Where(l => l.Refundable > 0).ToList() is not [_, ..] open) return;
        var line = open[dice?.Next(open.Count) ?? 0];
        var pieces = dice?.Next(1, line.Refundable + 1) ?? line.Refundable;
        var asked = AfterSale.Ask(Of, line, new(AfterSaleKind.Refund, AfterSaleReason.Quality, pieces, "", []), s_now, AfterSalePolicy.Default);
        Of.TakeBack(line.Id, pieces, asked.Cash, asked.Subsidy, asked.Freight, Clockwork.Itself, s_now);
        var (cash, key) = (asked.Cash + asked.Freight, $"{Of.Number}-{++_refunds}");
        if (IsSettled) FromShop(cash, asked.Subsidy, key);
        else FromEscrow(cash, asked.Subsidy, key);
        Broken.If(Of.RefundedCash > Of.Payable, "more went back than was paid");
    }

    private void FromEscrow(Money cash, Money subsidy, string key)
    {
        Book(Cause.RefundInEscrow, key, OrderPostings.RefundedInEscrow(Key, cash, subsidy));
        Broken.If(_books[Account.EscrowPending, Key] != Of.HeldInEscrow, "escrow is not what the order holds");
        if (Of.HeldInEscrow.IsZero && IsWhollyRefunded) Settlement.MakeVoid();
    }

    private void FromShop(Money cash, Money subsidy, string key)
    {
        var back = Settlement.TakeBack(Of, cash + subsidy);
        var bears = cash + subsidy - back.Total;
        Broken.If(bears < Money.Zero, "a refund pays the shop");
        var from = Recovery.Of(bears, _books[Account.MerchantAvailable, _shop.Value], _books[Account.MerchantDeposit, _shop.Value]);
        Book(Cause.RefundAfterSettlement, key, OrderPostings.RefundedAfterSettlement(OrderFees.Owners(Of), cash, subsidy, back, from));
    }

    private void Book(Cause cause, string key, IEnumerable<Posting> postings) => _books.Book(cause, key, _shop, Key, postings);

    private OrderLine Line(Random dice, long price, int pieces)
    {
        var category = Category.Define("ANY", "任意", dice.Next(100, 501), NoReasonReturn.Must, true, 1);
        var product = Product.Draft(_shop, category.Code, "P", "商品一件", s_now);
        var plan = dice.Next(3) == 0 ? CommissionPlan.Agreed(category.ServiceFee, new(dice.Next(2_000)), new(dice.Next(500))) : CommissionPlan.None;
        return OrderLine.For(Sku.Of(product, "1", [], new(price), 1), product, category, pieces, new(category.ServiceFee, plan));
    }

    // Small prices are where rounding shows.
    private static long Price(Random dice) => dice.Next(3) switch { 0 => dice.Next(1, 30), 1 => dice.Next(1, 2_000), _ => dice.Next(1, 50_000) };
}
