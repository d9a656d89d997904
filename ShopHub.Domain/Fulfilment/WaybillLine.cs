using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Fulfilment;

/// <summary>One line of a list of waybills as it was typed: which order leaves with which parcel.</summary>
/// <param name="Row">Of the list, from 1.</param>
/// <param name="Named">The carrier; empty when it is to be known by the number.</param>
public sealed record WaybillLine(int Row, string Number, string Named, string Waybill)
{
    /// <summary>Lines of one list. Source: own choice, issue "after the sale".</summary>
    public const int MostRows = 2_000;

    private static readonly char[] s_signs = [',', '，', '\t', ';', '；'];

    /// <summary>Null when it is not known, or nobody's.</summary>
    public Carrier? Carrier => Named.Length == 0 ? Carriers.Guess(Waybill)
        : Carriers.All.FirstOrDefault(c => c.Code.Equals(Named, StringComparison.OrdinalIgnoreCase) || c.Name.Contains(Named, StringComparison.Ordinal));

    /// <summary>As it is kept: without blanks, in capitals.</summary>
    public string Plain => Waybill.Replace(" ", "").ToUpperInvariant();

    /// <summary>What is wrong with it by itself; null when nothing is.</summary>
    public Refusal? Fault =>
        Number.Length == 0 ? FulfilmentRefusals.NoOrderNumber()
        : Number.Contains('E', StringComparison.OrdinalIgnoreCase) ? FulfilmentRefusals.OrderNumberCut()
        : Waybill.Length == 0 ? FulfilmentRefusals.NoWaybill()
        : Carrier is not { } carrier ? Named.Length == 0 ? FulfilmentRefusals.CarrierUnclear() : FulfilmentRefusals.NoSuchCarrier(Named)
        : carrier.Fits(Waybill) ? null : FulfilmentRefusals.WaybillShape(carrier);

    /// <summary>Pasted lines: order number, carrier or nothing, waybill.</summary>
    /// <exception cref="Refusal"><c>batch.too-many</c></exception>
    public static List<WaybillLine> Read(string text) =>
        Bounded([.. text.Split('\n').Select((line, i) => (Text: line.Trim(), Row: i + 1)).Where(l => l.Text.Length > 0).Select(l => One(l.Row, l.Text.Split(s_signs, StringSplitOptions.TrimEntries)))]);

    /// <exception cref="Refusal"><c>batch.too-many</c></exception>
    public static List<WaybillLine> Bounded(List<WaybillLine> lines) => lines.Count <= MostRows ? lines : throw FulfilmentRefusals.TooManyLines(MostRows);

    private static WaybillLine One(int row, string[] parts) =>
        new(row, parts[0], parts.Length > 2 ? parts[1] : "", parts.Length > 2 ? parts[2] : parts.Length > 1 ? parts[1] : "");
}
