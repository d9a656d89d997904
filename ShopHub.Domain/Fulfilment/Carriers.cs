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
        return Fits(text) ? text : throw FulfilmentRefusals.WaybillShape(this);
    }

    public bool Fits(string waybill)
    {
        var text = waybill.Replace(" ", "").Trim().ToUpperInvariant();
        return Regex.IsMatch(text, Pattern) && (text.Length != 13 || !char.IsLetter(text[0]) || !text.EndsWith("CN", StringComparison.Ordinal) || HasCheckDigit(text.AsSpan(2, 9)));
    }

    /// <summary>International items carry a check digit (UPU S10).</summary>
    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [8, 6, 4, 2, 3, 5, 9, 7];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (digits[i] - '0') * weights[i];
        var check = 11 - sum % 11;
        return digits[8] - '0' == (check switch { 10 => 0, 11 => 5, _ => check });
    }
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

    /// <summary>No carrier at all: the buyer collected it (SHP-08).</summary>
    public static Carrier OverTheCounter { get; } = new("PICKUP", "到店自提", "^[0-9]{16}$", "");

    /// <exception cref="Refusal"><c>carrier.unknown</c></exception>
    public static Carrier Of(string code) => code == OverTheCounter.Code ? OverTheCounter : All.FirstOrDefault(c => c.Code == code) ?? throw FulfilmentRefusals.UnknownCarrier();

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

    public static Refusal NoOrderNumber() => new("batch.no-order", "没有订单号");

    public static Refusal OrderNumberCut() => new("batch.order-cut", "订单号被表格软件改成了科学计数，请把该列设为文本后重新填写");

    public static Refusal NoWaybill() => new("batch.no-waybill", "没有快递单号");

    public static Refusal CarrierUnclear() => new("batch.carrier-unclear", "认不出快递公司，请写明");

    public static Refusal NoSuchCarrier(string named) => new("batch.carrier", $"没有“{named}”这家快递公司");

    public static Refusal UnknownOrder() => new("batch.unknown-order", "店铺没有这个订单");

    public static Refusal OrderTwice(int row) => new("batch.order-twice", $"与第{row}行是同一个订单");

    public static Refusal WaybillTwice(int row) => new("batch.waybill-twice", $"与第{row}行的单号重复");

    public static Refusal ShippedBefore() => new("batch.shipped", "订单已发货");

    public static Refusal TooManyLines(int most) => new("batch.too-many", $"一次最多{most:#,0}行，请分几次提交");

    public static Refusal NoColumns() => new("batch.columns", "表格第一行要有“订单号”和“快递单号”两列，“快递公司”可以不写");

    public static Refusal CorrectedBefore() => new("waybill.corrected", "快递单号只能更正一次");

    public static Refusal SignedAlready() => new("waybill.signed", "包裹已签收，单号不能再更正");

    public static Refusal SameWaybill() => new("waybill.same", "新单号与原单号相同") { Field = "Waybill" };

    public static Refusal WhyCorrected(int longest) => new("waybill.why", $"请填写更正原因（2至{longest}字），买家会看到") { Field = "Why" };

    public static Refusal LastParcel() => new("shipment.last", $"这是第{Shipment.MostPerOrder}个包裹，请把剩余商品一次发完");

    public static Refusal TooManyParcels() => new("shipment.too-many", $"一笔订单最多{Shipment.MostPerOrder}个包裹");
}
