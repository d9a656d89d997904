using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;

namespace ShopHub.Web.Kit;

/// <summary>Announced pauses, as people read them.</summary>
public static class PauseWords
{
    /// <summary>2月15日 00:00 至 2月24日 00:00.</summary>
    public static string Span(LogisticsPause pause) => $"{ShopCalendar.Local(pause.From):M月d日 HH:mm} 至 {ShopCalendar.Local(pause.To):M月d日 HH:mm}";

    public static string Where(LogisticsPause pause) => pause.Provinces.Length == 0 ? "全国" : string.Join('、', pause.Provinces.Select(Provinces.Brief));

    public static string Sentence(LogisticsPause pause) => $"{pause.Reason}物流暂停（{Where(pause)}）：{Span(pause)} 不计入发货时间";
}
