using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.WeChatPay.Bills;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>Ways in which a bill can be wrong.</summary>
public static class BillTricks
{
    public const string NotReady = "not-ready", BadHash = "bad-hash", OldToken = "old-token", ExtraRow = "extra-row", MissingRow = "missing-row",
        OtherAmount = "other-amount", CutGzip = "cut-gzip";
}

/// <summary>A day somebody asks a bill of, and what is to be wrong with it.</summary>
public sealed record BillWish(DateOnly Day, string? Trick);

/// <summary>Where a file lies, and the hash of its plain text.</summary>
public sealed record BillPlace(string Url, string Hash);

/// <summary>Decides whether a bill can be had, and gives files out once for a short while.</summary>
public sealed class BillCounter(Scheduler clock, FaultTable faults)
{
    public const string DownloadPath = "/v3/billdownload/file";

    private const int DaysKept = 90;
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(5), MadeAfter = TimeSpan.FromHours(9);

    private readonly ConcurrentDictionary<string, (byte[] File, DateTimeOffset Until)> _given = new();

    public BillWish Wish(PayCall call)
    {
        var day = Day(call.Query("bill_date"));
        var trick = faults.Strike(FaultStage.Bill, call.Route, $"{day:yyyy-MM-dd}")?.Kind;
        return trick is BillTricks.NotReady ? throw new PayFault(400, "STATEMENT_CREATING", "账单生成中") : new(day, trick);
    }

    public static PayFault NoBill() => new(400, "NO_STATEMENT_EXIST", "账单文件不存在");

    /// <param name="seal">Makes what is fetched out of what was packed; null when it is fetched as it is.</param>
    public BillPlace Place(PayCall call, byte[] text, string? trick, Func<byte[], byte[]>? seal = null)
    {
        var token = Nonce.New(64);
        var packed = Packed(text, call.Query("tar_type") == "GZIP", trick);
        _given[token] = (seal is null ? packed : seal(packed), trick is BillTricks.OldToken ? clock.Now : clock.Now + TokenLife);
        var hash = BillHash.Of(text);
        return new(
            $"{call.Http.Request.Scheme}://{call.Http.Request.Host}{DownloadPath}?token={token}&tartype=gzip",
            trick is BillTricks.BadHash ? new string('0', hash.Length) : hash);
    }

    public PayAnswer Download(PayCall call) =>
        _given.TryRemove(call.Query("token"), out var given) && clock.Now < given.Until
            ? PayAnswer.Download(given.File)
            : throw PayFault.Invalid("下载链接已失效，请重新申请账单");

    private DateOnly Day(string given)
    {
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw PayFault.Parameter("/query/bill_date", given, "日期格式不正确");
        var today = ShopCalendar.DayOf(clock.Now);
        if (day >= today) throw NoBill();
        if (day < today.AddDays(-DaysKept)) throw PayFault.Parameter("/query/bill_date", given, "只能下载三个月以内的账单");
        if (clock.Now < ShopCalendar.EndOf(day) + MadeAfter) throw new PayFault(400, "STATEMENT_CREATING", "账单生成中");
        return day;
    }

    private static byte[] Packed(byte[] text, bool gzip, string? trick)
    {
        if (!gzip) return text;
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal)) writer.Write(text);
        var all = packed.ToArray();
        return trick is BillTricks.CutGzip ? all[..(all.Length / 2)] : all;
    }
}

/// <summary>The channel's way to write a bill: BOM, CRLF, a back-tick before every value.</summary>
internal static class BillText
{
    public static StringBuilder Begin(string columns) => new StringBuilder("\uFEFF").Append(columns).Append("\r\n");

    public static StringBuilder Row(this StringBuilder text, params IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(v => "`" + v)).Append("\r\n");

    public static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset at) => ShopCalendar.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
