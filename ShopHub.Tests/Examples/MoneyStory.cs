using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ShopHub.Domain.Access;
using ShopHub.Domain.AfterSales;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Ledger;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Tests.Examples;

/// <summary>One paid order and what becomes of its money, told by the rooms themselves.</summary>
public sealed partial class MoneyStory
{
    private static readonly DateTimeOffset s_start = new(2025, 10, 1, 12, 0, 0, ShopCalendar.Offset);
    private static readonly Buyer s_lin = new(Id<Customer>.New(), "林");

    private readonly Order _order;
    private readonly OrderSettlement _settlement;

    public MoneyStory(JsonObject given, bool asNewShop = false)
    {
        var price = PricePipeline.Price(given.Basket());
        var plan = CommissionPlan.Agreed(new(500), given.Rate("commission_bp", "tier1_bp"), given.Rate("tier2_bp"));
        var lines = (given["lines"]?.AsArray() ?? [given.DeepClone()]).Select(l => Line(l!.AsObject(), plan)).ToList();
        _order = Order.Place(s_lin, Journal.Shop, Guid.Empty, lines, price, Anywhere, new(OrderPolicy.Default), s_start);
        _order.MarkPaid(Clockwork.Itself, s_start, OrderPolicy.Default);
        if (asNewShop && IsCovered(given)) _order.TakeNewShopRate(NewShopIncentive.Default.Most);
        _settlement = OrderSettlement.Of(_order, s_start);
        Book("pay", Cause.OrderPaid, OrderPostings.Paid(_order.Id.Value, _order.Payable, _order.PlatformDiscount));
    }

    public Journal Journal { get; } = new();

    private bool IsCovered(JsonObject given) => NewShopIncentive.Default.Covers(
        s_start.AddDays(-(int)given["open_days"]!), s_start, given.Fen("gmv_before"), _order.Payable);

    /// <summary>Coupons come back with an order that was refunded whole before anything was shipped (CPN-10).</summary>
    public IEnumerable<string> CouponsReturned => _order is not { ClosedFor: CloseReason.AllRefunded, ShippedAt: null } ? []
        : ((string[])["shop", "platform"]).Where(c => !(c is "shop" ? _order.ShopDiscount : _order.PlatformDiscount).IsZero);

    public OrderLine LineOf(string refund) => _order.Lines[int.Parse(Refunds().Match(refund).Groups[1].Value) - 1];

    public object Settle()
    {
        _settlement.Schedule(s_start, certified: false, SettlementPolicy.Default);
        var fees = _settlement.Settle(_order, s_start);
        Book("settle", Cause.Settlement, OrderPostings.Settled(OrderFees.Owners(_order), fees, _settlement.Gross));
        return new
        {
            gross = _settlement.Gross.Fen, pay_fee = fees.Payment.Fen, service_fee = fees.Service.Fen, commission = fees.Commissions.Fen,
            service_fee_lines = _order.Lines.Select(l => OrderFees.ServiceOf(l, _order.RefundedFreight.IsZero).Fen).ToList(),
            commission_lines = _order.Lines.Select(l => OrderFees.CommissionOf(l).Fen).ToList(),
            freight_lines = _order.Lines.Select(l => l.FreightShare.Fen),
            merchant_net = _settlement.MerchantNet.Fen,
        };
    }

    /// <summary><c>line 3, qty 1</c></summary>
    public object Refund(string what) => Pay([(LineOf(what), int.Parse(Refunds().Match(what).Groups[2].Value))]);

    public object RefundAll() => Pay([.. _order.Lines.Select(l => (l, l.Refundable))]);

    /// <summary>The shop's money has left the house, and a deposit stands in for it.</summary>
    public void WithdrawAllAndPayDeposit(Money deposit)
    {
        var all = Available;
        Book("withdraw all", Cause.WithdrawalAsked, ShopPostings.WithdrawalAsked(Shop, all));
        Book("withdraw paid", Cause.WithdrawalPaid, ShopPostings.WithdrawalPaid(Shop, all));
        Book("deposit paid in", Cause.DepositPaidIn, ShopPostings.DepositPaidIn(Shop, deposit));
    }

    /// <summary>A case was opened after the money had reached the shop.</summary>
    public void Freeze(Money asked) =>
        Book("late after-sale opened on settled order: hold", Cause.Frozen, OrderPostings.Frozen(Shop, Recovery.Of(asked, Available, Deposit)));

    /// <summary>Cash to the buyer on top of a refund (CMP-01).</summary>
    public void Compensate(Money amount) =>
        Book("late shipping compensation", Cause.Compensation, ShopPostings.Compensated(Shop, Recovery.Of(amount, Available, Deposit)));

    public Money Available => Journal[Account.MerchantAvailable];

    public Money Frozen => Journal[Account.MerchantFrozen];

    public Money RefundedCash => _order.RefundedCash;

    public Money PaymentFee => OrderFees.Of(_order).Payment;

    public IEnumerable<Money> CommissionsOf(Func<OrderLine, Money> of) => _order.Lines.Select(of);

    private Guid Shop => Journal.Shop.Value;

    private Money Deposit => Journal[Account.MerchantDeposit];

    private object Pay(IReadOnlyList<(OrderLine Line, int Pieces)> parts)
    {
        var (cash, subsidy) = (Money.Zero, Money.Zero);
        List<object> detail = [];
        foreach (var (line, pieces) in parts)
        {
            var request = new AfterSaleRequest(AfterSaleKind.Refund, AfterSaleReason.Quality, pieces, "", []);
            var asked = AfterSale.Ask(_order, line, request, s_start, AfterSalePolicy.Default);
            _order.TakeBack(line.Id, pieces, asked.Cash, asked.Subsidy, asked.Freight, Clockwork.Itself, s_start);
            detail.Add(new { line = line.Number, qty = pieces, cash = asked.Cash.Fen, subsidy = asked.Subsidy.Fen });
            (cash, subsidy) = (cash + asked.Cash + asked.Freight, subsidy + asked.Subsidy);
        }

        return _settlement.Status is SettlementStatus.Settled ? TakeFromShop(cash, subsidy, detail) : TakeFromEscrow(cash, subsidy, detail);
    }

    private object TakeFromEscrow(Money cash, Money subsidy, List<object> detail)
    {
        Book("refund in escrow", Cause.RefundInEscrow, OrderPostings.RefundedInEscrow(_order.Id.Value, cash, subsidy));
        return new { refund_cash = cash.Fen, subsidy_back = subsidy.Fen, detail };
    }

    private object TakeFromShop(Money cash, Money subsidy, List<object> detail)
    {
        var back = _settlement.TakeBack(_order, cash + subsidy);
        var bears = cash + subsidy - back.Total;
        var from = Recovery.Of(bears, Available, Deposit);
        Book("refund after settlement", Cause.RefundAfterSettlement, OrderPostings.RefundedAfterSettlement(OrderFees.Owners(_order), cash, subsidy, back, from));
        return new
        {
            refund_cash = cash.Fen, subsidy_back = subsidy.Fen, detail,
            fee_returned = new { pay = back.Payment.Fen, svc = back.Service.Fen, com = back.Commissions.Fen },
            merchant_bears = bears.Fen, from_available = from.Available.Fen, from_deposit = from.Deposit.Fen, receivable = from.Receivable.Fen,
        };
    }

    private void Book(string happened, Cause cause, IEnumerable<Posting> postings) => Journal.Book(happened, cause, postings, _order.Id.Value);

    private OrderLine Line(JsonObject given, CommissionPlan plan)
    {
        var category = Category.Define("ANY", "任意", (int?)given["service_fee_bp"] ?? 0, NoReasonReturn.Must, true, 1);
        var name = (string?)given["name"] ?? "商品";
        var product = Product.Draft(Journal.Shop, category.Code, name, $"商品 {name}", s_start);
        return OrderLine.For(Sku.Of(product, "1", [], given.UnitPrice(), 1), product, category, (int?)given["qty"] ?? 1, new(category.ServiceFee, plan));
    }

    private static DeliveryAddress Anywhere => new()
    {
        Receiver = "林小满", Phone = "13800001234", Province = "浙江省", City = "杭州市", District = "西湖区", Street = "文三路1号",
    };

    [GeneratedRegex(@"line (\d+),? qty (\d+)")]
    private static partial Regex Refunds();
}
