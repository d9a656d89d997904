using System.Text.RegularExpressions;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Fulfilment;

/// <summary>A carrier and the shape of its waybill numbers.</summary>
public sealed record Carrier(string Code, string Name, string Pattern, string Example)
{
    /// <summary>Without blanks, in capitals.</summary>
    /// <exception cref="Refusal"><c>waybill.shape</c>: the carrier has no such numbers.</exception>
    public string Checked(string waybill)
    {
        var text = waybill.Replace(" ", "").Trim().ToUpperInvariant();
        return Regex.IsMatch(text, Pattern) ? text : throw FulfilmentRefusals.WaybillShape(this);
    }

    public bool Fits(string waybill) => Regex.IsMatch(waybill.Replace(" ", "").Trim().ToUpperInvariant(), Pattern);
}

/// <summary>The carriers shops may ship with. Shapes: each carrier's public description.</summary>
public static class Carriers
{
    public static IReadOnlyList<Carrier> All { get; } =
    [
        new("SF", "顺丰速运", "^SF[0-9]{12,13}$", "SF1234567890123"),
        new("ZTO", "中通快递", "^7[0-9]{13}$", "73100012345678"),
        new("YTO", "圆通速递", "^YT[0-9]{13}$", "YT1234567890123"),
        new("STO", "申通快递", "^(77|55)[0-9]{13}$", "773012345678901"),
        new("YUNDA", "韵达快递", "^(31|43)[0-9]{13}$", "312345678901234"),
        new("JTSD", "极兔速递", "^JT[0-9]{13}$", "JT1234567890123"),
        new("EMS", "邮政EMS", "^(1[0-9]{12}|9[0-9]{12}|[A-Z]{2}[0-9]{9}CN)$", "1234567890123"),
        new("JD", "京东快递", "^JD[A-Z0-9]{10,18}$", "JDVB12345678901"),
    ];

    /// <exception cref="Refusal"><c>carrier.unknown</c></exception>
    public static Carrier Of(string code) => All.FirstOrDefault(c => c.Code == code) ?? throw FulfilmentRefusals.UnknownCarrier();

    /// <summary>The carrier whose numbers look like this one; null when none or several do.</summary>
    public static Carrier? Guess(string waybill)
    {
        var fitting = All.Where(c => c.Fits(waybill)).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}

public static class FulfilmentRefusals
{
    public static Refusal UnknownCarrier() => new("carrier.unknown", "请选择快递公司") { Field = "Carrier" };

    public static Refusal WaybillShape(Carrier carrier) =>
        new("waybill.shape", $"这不是{carrier.Name}的单号，请核对（示例：{carrier.Example}）") { Field = "Waybill" };

    public static Refusal WaybillUsed() => new("waybill.used", "该单号已用于其他订单，请核对") { Field = "Waybill" };

    public static Refusal TooManyParcels() => new("shipment.too-many", $"一笔订单最多{Shipment.MostPerOrder}个包裹");
}
