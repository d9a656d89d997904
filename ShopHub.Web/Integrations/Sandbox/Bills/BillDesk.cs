using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Bills;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>Ways in which a bill can be wrong.</summary>
public static class BillTricks
{
    public const string NotReady = "not-ready", BadHash = "bad-hash", OldToken = "old-token", ExtraRow = "extra-row", MissingRow = "missing-row",
        OtherAmount = "other-amount", CutGzip = "cut-gzip";
}

/// <summary>Makes a day's trade bill out of the sandbox's own orders and refunds, and gives it out once for a short while.</summary>
public sealed class BillDesk(SandboxWorld world, Scheduler clock, FaultTable faults)
{
    public const string TradeBillPath = "/v3/bill/tradebill", DownloadPath = "/v3/billdownload/file";

    private const int DaysKept = 90;
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(5), MadeAfter = TimeSpan.FromHours(9);

    private readonly ConcurrentDictionary<string, (byte[] File, DateTimeOffset Until)> _given = new();

    public PayAnswer Apply(PayCall call)
    {
        var query = call.Http.Request.Query;
        var day = Day(query["bill_date"]);
        if (query["bill_type"].ToString() is not ("" or "ALL")) throw PayFault.Parameter("/query/bill_type", query["bill_type"], "沙箱只提供 ALL 账单");
        var trick = faults.Strike(FaultStage.Bill, call.Route, $"{day:yyyy-MM-dd}")?.Kind;
        if (trick is BillTricks.NotReady) throw new PayFault(400, "STATEMENT_CREATING", "账单生成中");
        var lines = Lines(day);
        if (lines.Count == 0) throw new PayFault(400, "NO_STATEMENT_EXIST", "账单文件不存在");
        var text = TradeBill.Write(world.Merchant, Tricked(lines, trick));
        var token = Nonce.New(64);
        _given[token] = (Packed(text, query["tar_type"] == "GZIP", trick), trick is BillTricks.OldToken ? clock.Now : clock.Now + TokenLife);
        var hash = BillHash.Of(text);
        return PayAnswer.Ok(new
        {
            hash_type = "SHA1",
            hash_value = trick is BillTricks.BadHash ? new string('0', hash.Length) : hash,
            download_url = $"{call.Http.Request.Scheme}://{call.Http.Request.Host}{DownloadPath}?token={token}&tartype=gzip",
        });
    }

    public PayAnswer Download(PayCall call) =>
        _given.TryRemove(call.Http.Request.Query["token"].ToString(), out var given) && clock.Now < given.Until
            ? PayAnswer.Download(given.File)
            : throw PayFault.Invalid("下载链接已失效，请重新申请账单");

    private DateOnly Day(string? given)
    {
        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw PayFault.Parameter("/query/bill_date", given, "日期格式不正确");
        var today = ShopCalendar.DayOf(clock.Now);
        if (day >= today) throw new PayFault(400, "NO_STATEMENT_EXIST", "账单文件不存在");
        if (day < today.AddDays(-DaysKept)) throw PayFault.Parameter("/query/bill_date", given, "只能下载三个月以内的账单");
        if (clock.Now < ShopCalendar.EndOf(day) + MadeAfter) throw new PayFault(400, "STATEMENT_CREATING", "账单生成中");
        return day;
    }

    private List<TradeLine> Lines(DateOnly day) =>
    [
        .. world.Orders.Values.Where(o => !o.IsCombined && o.PaidAt is { } at && ShopCalendar.DayOf(at) == day)
            .Select(o => new TradeLine(o, null, o.PaidAt!.Value, o.TotalFen))
        .Concat(world.Refunds.Values.Where(r => ShopCalendar.DayOf(r.CreatedAt) == day)
            .Select(r => new TradeLine(world.Orders[r.OutTradeNo], r, r.CreatedAt, r.Fen)))
        .OrderBy(l => l.At).ThenBy(l => l.Order.OutTradeNo, StringComparer.Ordinal),
    ];

    private static List<TradeLine> Tricked(List<TradeLine> lines, string? trick) => trick switch
    {
        BillTricks.MissingRow => lines[..^1],
        BillTricks.ExtraRow => [.. lines, lines[^1] with { Order = Stranger(lines[^1].Order), Refund = null, Fen = lines[^1].Order.TotalFen }],
        BillTricks.OtherAmount => [.. lines[..^1], lines[^1] with { Fen = lines[^1].Fen + 1 }],
        _ => lines,
    };

    private static SimOrder Stranger(SimOrder like) => new()
    {
        OutTradeNo = "X" + like.OutTradeNo[1..], TradeType = like.TradeType, Description = like.Description, TotalFen = like.TotalFen, NotifyUrl = "",
        CreatedAt = like.CreatedAt, Content = "", PaidAt = like.PaidAt, PaidBy = like.PaidBy, State = "SUCCESS", TransactionId = "4" + like.TransactionId![1..],
    };

    private static byte[] Packed(byte[] text, bool gzip, string? trick)
    {
        if (!gzip) return text;
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal)) writer.Write(text);
        var all = packed.ToArray();
        return trick is BillTricks.CutGzip ? all[..(all.Length / 2)] : all;
    }
}
