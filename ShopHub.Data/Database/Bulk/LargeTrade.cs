using ShopHub.Domain.Ledger;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database.Bulk;

/// <summary>How far an order got: the share of it among all, and how many days ago it was placed.</summary>
internal sealed record Stage(double Share, OrderStatus Status, bool IsSettled, double From, double To);

/// <summary>The orders of a large town with all that hangs on them.</summary>
internal sealed class LargeTrade(BulkWriter rows, RowIds ids, LargeCatalogue town, TownSize size, int before, DateTimeOffset now)
{
    private static readonly Stage[] s_stages =
    [
        new(0.60, OrderStatus.Completed, true, 180, 20),
        new(0.14, OrderStatus.Completed, false, 10, 8),
        new(0.11, OrderStatus.Shipped, false, 7.9, 1.2),
        new(0.07, OrderStatus.ToShip, false, 1, 0.05),
        new(0.01, OrderStatus.Unpaid, false, 0.014, 0.001),
        new(0.07, OrderStatus.Closed, false, 170, 0.1),
    ];

    /// <summary>Completed long enough ago that each is due.</summary>
    private static readonly Stage[] s_allDue = [new(1, OrderStatus.Completed, false, 30, 14)];

    private readonly Random _dice = new(size.Seed);
    private readonly LargeMoney _money = new(rows, ids);
    private readonly LargeOrderRow _row = new(rows, ids, before);
    private readonly List<int>[] _goodsOf = ByShop(town);

    public IReadOnlyDictionary<(Account Account, Guid Owner), long> Totals => _money.Totals;

    public void Live()
    {
        var number = before;
        var stages = size.AllDue ? s_allDue : s_stages;
        foreach (var stage in stages)
        {
            var count = stage == stages[^1] ? before + size.Orders - number : (int)(size.Orders * stage.Share);
            for (var i = 0; i < count; i++)
                Place(stage, ++number, now.AddDays(-(stage.From + (stage.To - stage.From) * i / Math.Max(1, count))));
        }
    }

    private void Place(Stage stage, int number, DateTimeOffset placed)
    {
        var shop = _dice.Next(town.Shops.Length);
        var goods = _goodsOf[shop];
        var order = new LargeOrder(ids.Next(), ids.Next(), $"{ShopCalendar.Local(placed):yyMMdd}{number:0000000000}")
        {
            Customer = _dice.Next(town.Customers.Length), CustomerId = default, ShopId = town.Shops[shop], SubMchId = town.SubMchIds[shop], Stage = stage, PlacedAt = placed,
        };
        order.CustomerId = town.Customers[order.Customer];
        AddLine(order, town.Goods[goods[Skewed(goods.Count)]]);
        if (_dice.Next(10) < 3) AddLine(order, town.Goods[goods[Skewed(goods.Count)]]);
        order.ShareFreight();
        _row.Write(order, now);
        if (order.IsPaid) _money.Write(order, now);
    }

    private void AddLine(LargeOrder order, LargeGoods goods)
    {
        var sku = goods.Skus[_dice.Next(goods.Skus.Length)];
        if (order.Lines.Any(l => l.Sku == sku)) return;
        var pieces = _dice.Next(6) == 0 ? 2 : 1;
        order.Lines.Add(new(goods, sku, pieces));
        if (order.Stage.Status is OrderStatus.Unpaid) sku.Held += pieces;
        if (!order.IsPaid) return;
        sku.Taken += pieces;
        goods.Sold += pieces;
    }

    // Best sellers sell most.
    private int Skewed(int count) => (int)(count * Math.Pow(_dice.NextDouble(), 2));

    private static List<int>[] ByShop(LargeCatalogue town)
    {
        List<int>[] goods = [.. town.Shops.Select(_ => new List<int>())];
        for (var i = 0; i < town.Goods.Length; i++) goods[town.Goods[i].Shop].Add(i);
        return goods;
    }
}

internal sealed record LargeLine(LargeGoods Goods, LargeSku Sku, int Pieces)
{
    public Money Amount => new(Sku.Fen * Pieces);

    public Money FreightShare { get; set; }

    public Money ServiceFee => Goods.Category.ServiceFee.Of(Amount + FreightShare);
}

internal sealed record LargeOrder(Guid Id, Guid PaymentId, string Number)
{
    public required int Customer { get; init; }

    public required Guid CustomerId { get; set; }

    public required Guid ShopId { get; init; }

    public required string SubMchId { get; init; }

    public required Stage Stage { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public List<LargeLine> Lines { get; } = [];

    public Money Goods { get; private set; }

    public Money Freight { get; private set; }

    public Money Payable => Goods + Freight;

    public bool IsPaid => Stage.Status is not (OrderStatus.Unpaid or OrderStatus.Closed);

    public bool IsShipped => Stage.Status is OrderStatus.Shipped or OrderStatus.Completed;

    public DateTimeOffset PaidAt => PlacedAt.AddMinutes(2);

    public DateTimeOffset ShippedAt => PaidAt.AddHours(18);

    public DateTimeOffset CompletedAt => ShippedAt.AddDays(4);

    public DateTimeOffset SettledAt => SettlementPolicy.Default.RunFor(SettlementPolicy.Default.DueAt(CompletedAt, certified: false));

    public Fees Fees => new(PaymentFees.Usual.Of(Payable), Lines.Sum(l => l.ServiceFee), Money.Zero, Money.Zero);

    public void ShareFreight()
    {
        Goods = Lines.Sum(l => l.Amount);
        Freight = new(Lines.Max(l => l.Goods.FreightFen));
        var shares = Shares.Split(Freight, [.. Lines.Select(l => l.Amount)]);
        for (var i = 0; i < shares.Length; i++) Lines[i].FreightShare = shares[i];
    }
}
