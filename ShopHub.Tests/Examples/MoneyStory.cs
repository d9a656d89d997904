using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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

namespace ShopHub.Tests.Examples;

/// <summary>One paid order and what becomes of its money, told by the rooms themselves.</summary>
public sealed partial class MoneyStory
{
    private static readonly DateTimeOffset s_start = new(2025, 10, 1, 12, 0, 0, ShopCalendar.Offset);
    private static readonly Buyer s_lin = new(Id<Customer>.New(), "林");

    private readonly Id<Merchant> _shop = Id<Merchant>.New();
    private readonly Order _order;
    private readonly OrderSettlement _settlement;
    private readonly PriceBasket _basket;
    private readonly List<(string Event, JournalEntry Entry)> _booked = [];

    public MoneyStory(JsonObject given)
    {
        _basket = given.Basket();
        var price = PriceBreakdown.Of(_basket);
        var lines = given["lines"]!.AsArray().Select(l => Line(l!.AsObject(), (int?)given["commission_bp"] ?? 0)).ToList();
        _order = Order.Place(s_lin, _shop, Guid.Empty, lines, price, Anywhere, new(OrderPolicy.Default), s_start);
        _order.MarkPaid(Clockwork.Itself, s_start, OrderPolicy.Default);
        _settlement = OrderSettlement.Of(_order, s_start);
        Book("pay", Cause.OrderPaid, OrderPostings.Paid(_order.Id.Value, _order.Payable, _order.PlatformDiscount));
    }

    public IEnumerable<object> Journal => _booked.Select(b => new
    {
        @event = b.Event,
        lines = b.Entry.Postings.Select(p => new { account = Name(p.Account), dr = Math.Max(p.Debit.Fen, 0), cr = Math.Max(-p.Debit.Fen, 0) }),
    });

    public Dictionary<string, long> Balances => _booked.SelectMany(b => b.Entry.Postings).GroupBy(p => p.Account)
        .ToDictionary(account => Name(account.Key), account => account.Sum(p => p.Change.Fen));

    /// <summary>Coupons come back with an order that was refunded whole before anything was shipped (CPN-10).</summary>
    public IEnumerable<string> CouponsReturned => _order is not { ClosedFor: CloseReason.AllRefunded, ShippedAt: null } ? []
        : ((string[])["shop", "platform"]).Where(c => !(c is "shop" ? _order.ShopDiscount : _order.PlatformDiscount).IsZero);

    public OrderLine LineOf(string refund) => _order.Lines[int.Parse(Refunds().Match(refund).Groups[1].Value) - 1];

    public object Settle()
    {
        _settlement.Schedule(s_start, certified: false, SettlementPolicy.Default);
        var fees = _settlement.Settle(_order, s_start);
        Book("settle", Cause.Settlement, OrderPostings.Settled(_order.Id.Value, _shop.Value, fees, _settlement.Gross));
        return new
        {
            gross = _settlement.Gross.Fen, pay_fee = fees.Payment.Fen, service_fee = fees.Service.Fen, commission = fees.Commission.Fen,
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
        Book("withdraw all", Cause.Correction, [new(Account.MerchantAvailable, _shop.Value, all), new(Account.WithdrawInTransit, _shop.Value, -all)]);
        Book("withdraw paid", Cause.Correction, [new(Account.WithdrawInTransit, _shop.Value, all), new(Account.ChannelClearing, default, -all)]);
        Book("deposit paid in", Cause.Correction, [new(Account.ChannelClearing, default, deposit), new(Account.MerchantDeposit, _shop.Value, -deposit)]);
    }

    /// <summary>A case was opened after the money had reached the shop.</summary>
    public void Freeze(Money asked) =>
        Book("late after-sale opened on settled order: hold", Cause.Frozen, OrderPostings.Frozen(_shop.Value, Recovery.Of(asked, Available, Deposit)));

    public Money Available => new(Balances.GetValueOrDefault(Name(Account.MerchantAvailable)));

    public Money Frozen => new(Balances.GetValueOrDefault(Name(Account.MerchantFrozen)));

    private Money Deposit => new(Balances.GetValueOrDefault(Name(Account.MerchantDeposit)));

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
        Book("refund after settlement", Cause.RefundAfterSettlement, OrderPostings.RefundedAfterSettlement(_shop.Value, cash, subsidy, back, from));
        return new
        {
            refund_cash = cash.Fen, subsidy_back = subsidy.Fen, detail,
            fee_returned = new { pay = back.Payment.Fen, svc = back.Service.Fen, com = back.Commission.Fen },
            merchant_bears = bears.Fen, from_available = from.Available.Fen, from_deposit = from.Deposit.Fen, receivable = from.Receivable.Fen,
        };
    }

    private void Book(string happened, Cause cause, IEnumerable<Posting> postings) =>
        _booked.Add((happened, JournalEntry.Book(cause, $"{_booked.Count}", _shop, _order.Id.Value, postings, s_start)));

    private OrderLine Line(JsonObject given, int commission)
    {
        var category = Category.Define("ANY", "任意", (int)given["service_fee_bp"]!, NoReasonReturn.Must, true, 1);
        var product = Product.Draft(_shop, category.Code, (string)given["name"]!, $"商品 {given["name"]}", s_start);
        return OrderLine.For(Sku.Of(product, "1", [], new((long)given["price"]!), 1), product, category, (int)given["qty"]!, new(commission));
    }

    private static DeliveryAddress Anywhere => new()
    {
        Receiver = "林小满", Phone = "13800001234", Province = "浙江省", City = "杭州市", District = "西湖区", Street = "文三路1号",
    };

    private static string Name(Account account) => Capitals().Replace(account.ToString(), "_$0").ToUpperInvariant();

    [GeneratedRegex(@"line (\d+),? qty (\d+)")]
    private static partial Regex Refunds();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capitals();
}
