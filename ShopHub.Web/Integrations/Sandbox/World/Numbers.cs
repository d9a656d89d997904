using System.Globalization;
using System.Text;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>Numbers in the shapes WeChat Pay gives out, from a seed. Nothing secret rests on them.</summary>
public sealed class Numbers(int seed)
{
    private readonly Lock _drawing = new();
    private readonly Random _random = new(seed);

    public string PrepayId(DateTimeOffset now) => $"wx{Stamp(now, "yyyyMMddHHmmss")}{Hex(18)}{Digits(4)}";

    /// <summary>28 digits with the day inside.</summary>
    public string TransactionId(DateTimeOffset now) => $"42000{Digits(5)}{Stamp(now, "yyyyMMdd")}{Digits(10)}";

    /// <summary>29 digits with the day inside.</summary>
    public string RefundId(DateTimeOffset now) => $"50{Digits(8)}{Stamp(now, "yyyyMMdd")}{Digits(11)}";

    /// <summary>29 digits with the day inside.</summary>
    public string ShareId(DateTimeOffset now) => $"30{Digits(8)}{Stamp(now, "yyyyMMdd")}{Digits(11)}";

    /// <summary>30 digits with the day inside.</summary>
    public string ComplaintId(DateTimeOffset now) => $"2002{Stamp(now, "yyyyMMdd")}{Digits(18)}";

    public string MchId() => $"19{Digits(8)}";

    public long ApplymentId() => 2_000_000_000 + long.Parse(Digits(9), CultureInfo.InvariantCulture);

    public string MediaId() => Hex(48);

    public string RequestId() => $"08{Hex(22).ToUpperInvariant()}-{Digits(9)}";

    public string NoticeId() => $"{Hex(8)}-{Hex(4)}-5{Hex(3)}-a{Hex(3)}-{Hex(12)}";

    public string Code() => Hex(32);

    public double Chance()
    {
        lock (_drawing) return _random.NextDouble();
    }

    private static string Stamp(DateTimeOffset now, string format) =>
        ShopCalendar.Local(now).ToString(format, CultureInfo.InvariantCulture);

    private string Hex(int length) => Draw("0123456789abcdef", length);

    private string Digits(int length) => Draw("0123456789", length);

    private string Draw(string letters, int length)
    {
        var text = new StringBuilder(length);
        lock (_drawing)
            for (var i = 0; i < length; i++) text.Append(letters[_random.Next(letters.Length)]);
        return text.ToString();
    }
}
