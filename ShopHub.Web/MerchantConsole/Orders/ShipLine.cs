using ShopHub.Domain.Fulfilment;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.MerchantConsole.Orders;

/// <summary>One pasted line: order number, carrier (or nothing, then it is guessed), waybill.</summary>
public sealed record ShipLine(string Number, string CarrierCode, string Waybill, string? Fault)
{
    public static List<ShipLine> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(One)];

    private static ShipLine One(string line)
    {
        var parts = line.Split([',', '，', '\t', ';', '；'], StringSplitOptions.TrimEntries);
        var (number, named, waybill) = (parts[0], parts.Length > 2 ? parts[1] : "", parts[^1]);
        if (parts.Length < 2 || waybill.Length == 0) return new(number, "", "", "没有快递单号");
        var carrier = named.Length == 0 ? Carriers.Guess(waybill)
            : Carriers.All.FirstOrDefault(c => c.Code.Equals(named, StringComparison.OrdinalIgnoreCase) || c.Name.Contains(named, StringComparison.Ordinal));
        if (carrier is null) return new(number, "", waybill, named.Length == 0 ? "认不出快递公司，请写明" : $"没有“{named}”这家快递公司");
        return carrier.Fits(waybill) ? new(number, carrier.Code, waybill, null) : new(number, carrier.Code, waybill, FulfilmentRefusals.WaybillShape(carrier).Message);
    }
}

/// <summary>What became of a line: null means shipped.</summary>
public sealed record ShipAnswer(ShipLine Line, string? Why)
{
    public static ShipAnswer Of(ShipLine line, Refusal? refusal) => new(line, refusal?.Message);
}
