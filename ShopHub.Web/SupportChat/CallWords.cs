using ShopHub.Domain.Shared;
using ShopHub.Domain.Support;

namespace ShopHub.Web.SupportChat;

/// <summary>Calls, as people read them.</summary>
public static class CallWords
{
    public static string Text(CallStatus status) => status switch
    {
        CallStatus.Waiting => "待回电",
        CallStatus.Calling => "回电中",
        CallStatus.Spoken => "已接通",
        CallStatus.InVain => "三次未接通",
        CallStatus.Withdrawn => "买家已取消",
        CallStatus.Missed => "店铺未回电",
    };

    public static string Tone(CallStatus status) => status switch
    {
        CallStatus.Waiting => "info",
        CallStatus.Calling => "warn",
        CallStatus.Spoken => "good",
        CallStatus.Missed => "stop",
        CallStatus.InVain or CallStatus.Withdrawn => "quiet",
    };

    /// <summary>11月24日 周二 10:00–11:30</summary>
    public static string Span(CallRequest call) => $"{Day(ShopCalendar.DayOf(call.From))} {ShopCalendar.Local(call.From):HH:mm}–{End(call)}";

    public static string Day(DateOnly day) => $"{day:M月d日} 周{"日一二三四五六"[(int)day.DayOfWeek]}";

    /// <summary>What happens next, as the shopper reads it.</summary>
    public static string Next(CallRequest call) => call.Status switch
    {
        CallStatus.Waiting when call.LateAt is not null => "已过约定时间，已提醒店铺；24小时内没有回电会告诉您",
        CallStatus.Waiting when call.Attempts > 0 => $"第{call.Attempts}次没有接通，{ShopCalendar.Local(call.NotBefore):M月d日 HH:mm} 之后会再打，请留意来电",
        CallStatus.Waiting => "店铺会在约定时间打给您，请留意来电；号码只给回电的客服看，结束30天后删除",
        CallStatus.Calling => "客服正在给您打电话，请留意来电",
        CallStatus.Spoken => "已通过电话",
        CallStatus.InVain => "店铺打了三次都没有接通，可以重新预约",
        CallStatus.Withdrawn => "您取消了这次回电",
        CallStatus.Missed => "店铺没有在约定时间回电，可以在线联系客服或重新预约",
    };

    private static string End(CallRequest call) => ShopCalendar.Local(call.To).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
