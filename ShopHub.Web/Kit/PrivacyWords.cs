using ShopHub.Domain.Marketing;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Kit;

/// <summary>How what one may ask about one's data is said, to the shopper and to the platform.</summary>
public static class PrivacyWords
{
    public static IReadOnlyList<(ErasedParts Part, string Title, string Means)> Parts { get; } =
    [
        (ErasedParts.Receivers, "已结束订单的收货信息", "姓名、手机号和详细地址清除，订单本身依法保留"),
        (ErasedParts.Traces, "购物车、收藏和关注、提醒、浏览记录、点过的有用和消息", "全部清空，不能找回"),
        (ErasedParts.ReviewNames, "评价署名", "改为匿名，评价内容保留"),
    ];

    public static string Of(PrivacyRequestKind kind) => kind switch
    {
        PrivacyRequestKind.Correct => "更正信息",
        PrivacyRequestKind.Erase => "删除信息",
        PrivacyRequestKind.Explain => "解释说明",
    };

    public static string Of(Domain.Support.ChatSide side) => side switch
    {
        Domain.Support.ChatSide.Buyer => "我",
        Domain.Support.ChatSide.Shop => "店家",
        Domain.Support.ChatSide.System => "系统",
    };

    public static string Of(ErasedParts parts) => string.Join('、', Parts.Where(p => parts.HasFlag(p.Part)).Select(p => p.Title));

    public static string Of(PrivacyRequestStatus status) => status switch
    {
        PrivacyRequestStatus.Received => "已受理",
        PrivacyRequestStatus.InWork => "处理中",
        PrivacyRequestStatus.Done => "已完成",
        PrivacyRequestStatus.Refused => "未能满足",
        PrivacyRequestStatus.TakenBack => "已撤回",
    };

    /// <summary>A status as it stands in a history.</summary>
    public static string Of(string status) => Enum.TryParse<PrivacyRequestStatus>(status, out var known) ? Of(known) : status;

    public static string Tone(PrivacyRequestStatus status) => status switch
    {
        PrivacyRequestStatus.Received or PrivacyRequestStatus.InWork => "info",
        PrivacyRequestStatus.Done => "ok",
        PrivacyRequestStatus.Refused => "warn",
        PrivacyRequestStatus.TakenBack => "",
    };

    public static string Of(ClaimedCouponStatus status) => status switch
    {
        ClaimedCouponStatus.Valid => "未使用",
        ClaimedCouponStatus.Expired => "已过期",
        ClaimedCouponStatus.Used => "已使用",
        ClaimedCouponStatus.Locked => "订单占用",
    };

    public static string Day(DateTimeOffset at) => $"{ShopCalendar.Local(at):yyyy年M月d日}";

    /// <summary>The last day that ends with this instant.</summary>
    public static string LastDay(DateTimeOffset until) => $"{ShopCalendar.Local(until.AddTicks(-1)):yyyy年M月d日}";
}
