using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>Makes a day's trade bill out of the sandbox's own orders and refunds.</summary>
public sealed class BillDesk(SandboxWorld world, BillCounter counter)
{
    public const string TradeBillPath = "/v3/bill/tradebill";

    public PayAnswer Apply(PayCall call)
    {
        if (call.Query("bill_type") is not ("" or "ALL")) throw PayFault.Parameter("/query/bill_type", call.Query("bill_type"), "沙箱只提供 ALL 账单");
        var (day, trick) = counter.Wish(call);
        var lines = Lines(day);
        if (lines.Count == 0) throw BillCounter.NoBill();
        var place = counter.Place(call, TradeBill.Write(world.Merchant, Tricked(lines, trick)), trick);
        return PayAnswer.Ok(new { hash_type = "SHA1", hash_value = place.Hash, download_url = place.Url });
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
}
