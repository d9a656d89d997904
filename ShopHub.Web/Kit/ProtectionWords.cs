using System.Globalization;
using ShopHub.Domain.Protection;

namespace ShopHub.Web.Kit;

/// <summary>The trade protection as people read it, and what to do about what was not reached.</summary>
public static class ProtectionWords
{
    private const long Million = 1_000_000;

    public static string Text(this CertificationState state) => state switch
    {
        CertificationState.None => "未获得",
        CertificationState.Certified => "持有中",
        CertificationState.Lapsed => "已失效",
        CertificationState.Revoked => "已取消",
    };

    public static string Tone(this CertificationState state) => state switch
    {
        CertificationState.None => "none",
        CertificationState.Certified => "ok",
        CertificationState.Lapsed => "warn",
        CertificationState.Revoked => "stop",
    };

    public static string Text(this BadgeChange change) => change switch
    {
        BadgeChange.None => "未获得",
        BadgeChange.Gained => "新获得",
        BadgeChange.Kept => "继续持有",
        BadgeChange.Lost => "失去",
    };

    public static string Tone(this BadgeChange change) => change switch
    {
        BadgeChange.None => "none",
        BadgeChange.Gained or BadgeChange.Kept => "ok",
        BadgeChange.Lost => "stop",
    };

    public static string Text(this SheetReviewStatus status) => status switch
    {
        SheetReviewStatus.NotAsked => "未申请复核",
        SheetReviewStatus.Asked => "待复核",
        SheetReviewStatus.Redone => "已重新计算",
        SheetReviewStatus.Kept => "维持原结果",
    };

    public static string Tone(this SheetReviewStatus status) => status is SheetReviewStatus.Asked ? "warn" : "none";

    /// <summary>83.20 of hundredths.</summary>
    public static string Score(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Percent(long ppm) => $"{(ppm / 10_000m).ToString("0.00", CultureInfo.InvariantCulture)}%";

    public static string Value(SheetLine line) => line.What switch
    {
        Criterion.Deposit => line.IsPassed ? "足额" : "不足",
        Criterion.Papers => line.IsPassed ? "有效" : "有到期",
        _ => Amount(line.What, line.Value),
    };

    public static string Needed(SheetLine line) => line.What switch
    {
        Criterion.State => "营业中",
        Criterion.Quality => $"≤ {Percent(line.Needed)}",
        Criterion.Dispute => $"≤ {line.Needed} 件",
        Criterion.Serious => "没有",
        Criterion.Points => $"< {line.Needed} 分",
        Criterion.Deposit => "足额",
        Criterion.Papers => "有效",
        Criterion.NoReason => "全部开启",
        _ => $"≥ {Amount(line.What, line.Needed)}",
    };

    /// <summary>What repairs it before the next evaluation.</summary>
    public static string Advice(SheetLine line, ShopFigures now) => line.What switch
    {
        Criterion.State => "店铺恢复营业后才能参加评估",
        Criterion.OpenDays => $"再过 {line.Needed - line.Value} 天开店满 {line.Needed} 天",
        Criterion.Orders => $"还差 {line.Needed - line.Value} 个付款订单（未发货就退款的不计）",
        Criterion.Ratings => $"还差 {line.Needed - line.Value} 条评分，可以在包裹里提醒买家评价",
        Criterion.Description => $"还差 {Missing(line)} 分：核对商品图片和详情，与实物一致",
        Criterion.Logistics => $"还差 {Missing(line)} 分：尽快发货，选时效稳定的快递",
        Criterion.Service => $"还差 {Missing(line)} 分：耐心答复，及时处理售后",
        Criterion.OnTime => $"再按时发出 {More(now.OnTime, now.Due, line.Needed)} 单可达标",
        Criterion.Quality => $"再有 {MoreOrders(now, line.Needed)} 个没有品质退款的订单可达标",
        Criterion.Dispute => $"最多 {line.Needed} 件；三十天前的判定不再计入",
        Criterion.Reply => $"再及时回复 {More(now.Answered, now.Sessions, line.Needed)} 个会话可达标",
        Criterion.Timely => $"再及时处理 {More(now.Decided, now.Cases, line.Needed)} 个售后可达标",
        Criterion.Serious => "严重违规过了规定天数才不再计入",
        Criterion.Points => "积分每年清零；认为处理有误可以申诉",
        Criterion.Deposit => "补足保证金",
        Criterion.Papers => "更新到期的资质，或下架相关商品",
        Criterion.NoReason => $"给 {line.Value} 件商品开启7天无理由退货",
    };

    /// <summary>Where to do it; null when there is no page for it.</summary>
    public static string? Page(this Criterion what) => what switch
    {
        Criterion.OnTime => "/console/orders",
        Criterion.Timely or Criterion.Quality => "/console/returns",
        Criterion.Dispute => "/console/disputes",
        Criterion.Reply or Criterion.Service => "/console/chat",
        Criterion.Ratings or Criterion.Description or Criterion.Logistics => "/console/reviews",
        Criterion.State or Criterion.Serious or Criterion.Points => "/console/violations",
        Criterion.Deposit => "/console/money/deposit",
        Criterion.Papers => "/console/rights",
        Criterion.NoReason => "/console/products",
        Criterion.OpenDays or Criterion.Orders => null,
    };

    private static string Amount(Criterion what, long value) => what switch
    {
        Criterion.State => value == 1 ? "营业中" : "未营业",
        Criterion.OpenDays => $"{value} 天",
        Criterion.Orders => $"{value} 单",
        Criterion.Ratings => $"{value} 条",
        Criterion.Description or Criterion.Logistics or Criterion.Service => Score((int)value),
        Criterion.Dispute => $"{value} 件",
        Criterion.Serious => value == 0 ? "没有" : $"{value} 次",
        Criterion.Points => $"{value} 分",
        Criterion.NoReason => value == 0 ? "全部开启" : $"{value} 件未开启",
        Criterion.OnTime or Criterion.Quality or Criterion.Reply or Criterion.Timely => Percent(value),
        Criterion.Deposit or Criterion.Papers => "",
    };

    private static string Missing(SheetLine line) => Score((int)(line.Needed - line.Value));

    /// <summary>How many good ones in a row lift a rate to what is needed.</summary>
    public static string More(int good, int all, long neededPpm) => neededPpm >= Million
        ? $"{Math.Max(1, all - good)}"
        : $"{Math.Max(1, (neededPpm * all - good * Million + Million - neededPpm - 1) / (Million - neededPpm))}";

    private static long MoreOrders(ShopFigures now, long mostPpm) => mostPpm == 0 ? now.Orders : Math.Max(1, (now.Quality * Million + mostPpm - 1) / mostPpm - now.Orders);
}
