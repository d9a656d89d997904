using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;

namespace ShopHub.Data.Fulfilment;

/// <summary>Waybills in a table (CSV or Excel); the file of those that failed is read again as it is.</summary>
public static class WaybillSheet
{
    /// <summary>Bytes of a file at most. Source: own choice.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    public const string Order = "订单号", Carrier = "快递公司", Waybill = "快递单号", Why = "错误原因";

    private static readonly string[] s_orders = [Order, "订单编号"], s_carriers = [Carrier, "物流公司", "承运商"], s_waybills = [Waybill, "运单号", "物流单号", "运单编号"];

    /// <exception cref="Refusal"><c>import.*</c>: no table; <c>batch.columns</c>, <c>batch.too-many</c></exception>
    public static List<WaybillLine> Read(string path)
    {
        using var reader = SheetReader.Open(path);
        var (order, carrier, waybill) = (At(s_orders), At(s_carriers), At(s_waybills));
        if (order < 0 || waybill < 0) throw FulfilmentRefusals.NoColumns();
        var lines = reader.Table.Lines.Select(l => new WaybillLine(l.Number, Cell(l, order), Cell(l, carrier), Cell(l, waybill)))
            .Where(l => l.Number.Length + l.Waybill.Length > 0).Take(WaybillLine.MostRows + 1).ToList();
        return WaybillLine.Bounded(lines);

        int At(string[] names) => Array.FindIndex(reader.Table.Head, h => names.Contains(h));
    }

    private static string Cell(SheetLine line, int at) => at >= 0 && at < line.Cells.Length ? line.Cells[at].Trim().TrimStart('\'') : "";
}
