using System.Globalization;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Marketing;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Data.Database.Bulk;

/// <summary>Writes an order, its lines, its payment and its parcel.</summary>
internal sealed class LargeOrderRow(BulkWriter rows, RowIds ids, int before)
{
    private readonly Dictionary<(Money Goods, Money Freight), string> _steps = [];
    private int _parcels = before;

    public void Write(LargeOrder order, DateTimeOffset now)
    {
        rows.Write(
            BulkTable.Orders, order.Id, order.Number, order.CustomerId, order.ShopId, order.PaymentId, (int)order.Stage.Status, Steps(order),
            (int)DeliveryKind.Express, "", order.PlacedAt, Due(order), order.IsPaid ? order.PaidAt : null,
            order.IsShipped ? order.ShippedAt : null, IsDone(order) ? order.CompletedAt : null, IsClosed(order) ? ClosedAt(order) : null,
            IsClosed(order) ? (int)CloseReason.TimeOut : null, false, false, 0, History(order), false, order.IsPaid ? Transaction(order) : null, PaymentFees.Usual.BasisPoints,
            order.Freight.Fen, order.Goods.Fen,
            order.Payable.Fen, 0L, 0L, 0L, 0L, 0L, 0L, "杭州市", "西湖区", "13800000000", "浙江省", "顾客", "文三路 1 号");
        for (var i = 0; i < order.Lines.Count; i++) WriteLine(order, order.Lines[i], i + 1);
        WritePayment(order);
        if (order.Stage.Status is OrderStatus.Shipped) WriteParcel(order, now);
    }

    private void WriteLine(LargeOrder order, LargeLine line, int number) =>
        rows.Write(
            BulkTable.OrderLines, ids.Next(), order.Id, number, line.Goods.Id, line.Sku.Id, line.Sku.Code, line.Goods.Title,
            line.Sku.OptionsText, line.Goods.Cover, 1, (int)line.Goods.Category.NoReason, line.Goods.Category.ServiceFee.BasisPoints, 0, 0,
            line.Pieces, order.IsShipped ? line.Pieces : 0, 0, 0, line.Amount.Fen, line.Amount.Fen, line.FreightShare.Fen, 0L, 0L, 0L, 0L,
            0L, line.Sku.Fen);

    private void WritePayment(LargeOrder order)
    {
        var status = order.IsPaid ? PaymentStatus.Paid : IsClosed(order) ? PaymentStatus.Closed : PaymentStatus.Created;
        rows.Write(
            BulkTable.Payments, order.PaymentId, "P" + order.Number, order.CustomerId, order.Number, order.Lines[0].Goods.Title, (int)status,
            order.PlacedAt, OrderPolicy.Default.PayBy(order.PlacedAt), order.IsPaid ? Transaction(order) : null,
            order.IsPaid ? order.PaidAt : null, 0, order.Payable.Fen, false, order.SubMchId);
    }

    private static string Transaction(LargeOrder order) => "4200" + order.Number;

    private void WriteParcel(LargeOrder order, DateTimeOffset now)
    {
        var pieces = order.Lines.Select(l => new ShipmentPiece(default, l.Goods.Title, l.Pieces)).ToList();
        var signed = order.ShippedAt.AddDays(2);
        rows.Write(
            BulkTable.Shipments, ids.Next(), order.Id, order.ShopId, "ZTO", $"7{_parcels++:0000000000000}",
            Json.Write<IReadOnlyList<ShipmentPiece>>(pieces), order.ShippedAt, signed < now ? signed : null, "[]");
    }

    private static DateTimeOffset? Due(LargeOrder order) => order.Stage.Status switch
    {
        OrderStatus.Unpaid => OrderPolicy.Default.PayBy(order.PlacedAt),
        OrderStatus.ToShip => OrderPolicy.Default.ShipBy(order.PaidAt),
        OrderStatus.Shipped => OrderPolicy.Default.ConfirmBy(order.ShippedAt, DeliveryKind.Express),
        _ => null,
    };

    private string Steps(LargeOrder order)
    {
        if (_steps.TryGetValue((order.Goods, order.Freight), out var text)) return text;
        var basket = new PriceBasket([.. order.Lines.Select(l => new BasketLine(l.Goods.Title, new(l.Sku.Fen), l.Pieces))]) { Freight = new(order.Freight) };
        return _steps[(order.Goods, order.Freight)] = Json.Write(PricePipeline.Price(basket).Steps);
    }

    private static string History(LargeOrder order) => order.Stage.Status switch
    {
        OrderStatus.Unpaid => "[]",
        OrderStatus.Closed => $"[{Change("Unpaid", "Closed", "系统", ClosedAt(order), "\"TimeOut\"")}]",
        OrderStatus.ToShip => $"[{Paid(order)}]",
        OrderStatus.Shipped => $"[{Paid(order)},{Sent(order)}]",
        _ => $"[{Paid(order)},{Sent(order)},{Change("Shipped", "Completed", "买家", order.CompletedAt)}]",
    };

    private static string Paid(LargeOrder order) => Change("Unpaid", "ToShip", "系统", order.PaidAt);

    private static string Sent(LargeOrder order) => Change("ToShip", "Shipped", "商家 店主", order.ShippedAt);

    private static string Change(string from, string to, string by, DateTimeOffset at, string why = "null") =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"From\":\"{from}\",\"To\":\"{to}\",\"By\":\"{by}\",\"At\":\"{at:O}\",\"Why\":{why}}}");

    private static bool IsDone(LargeOrder order) => order.Stage.Status is OrderStatus.Completed;

    private static bool IsClosed(LargeOrder order) => order.Stage.Status is OrderStatus.Closed;

    private static DateTimeOffset ClosedAt(LargeOrder order) => OrderPolicy.Default.PayBy(order.PlacedAt).AddMinutes(1);
}
