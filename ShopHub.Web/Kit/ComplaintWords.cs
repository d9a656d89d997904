using ShopHub.Data.Complaints;
using ShopHub.Domain.Complaints;

namespace ShopHub.Web.Kit;

public static class ComplaintWords
{
    public static string Text(this ComplaintState state) => state switch
    {
        ComplaintState.Pending => "待处理",
        ComplaintState.Processing => "处理中",
        ComplaintState.Processed => "已完成",
    };

    public static string Tone(this ComplaintState state) => state switch
    {
        ComplaintState.Pending => "stop",
        ComplaintState.Processing => "warn",
        ComplaintState.Processed => "ok",
    };

    public static string Text(this WishKind wish) => wish switch
    {
        WishKind.Refund => "要求退款",
        WishKind.Service => "服务问题",
        WishKind.Other => "其他",
    };

    public static string Text(this AnswerKind kind) => kind switch
    {
        AnswerKind.Reply => "答复",
        AnswerKind.AgreeToRefund => "同意退款",
        AnswerKind.RefuseRefund => "不同意退款",
        AnswerKind.Complete => "处理完成",
    };

    /// <summary>What the payer wants, in one line.</summary>
    public static string Wishes(this ComplaintRow row) =>
        row.Wish is WishKind.Refund && !row.RefundWish.IsZero ? $"{row.Wish.Text()} {row.RefundWish}" : row.Wish.Text();

    /// <summary>What comes next, for the one who answers.</summary>
    public static string Next(this ComplaintRow row) => row switch
    {
        { State: ComplaintState.Processed } => "已处理完成，买家仍可再次投诉",
        { DueAt: not null, State: ComplaintState.Pending } => "请先答复买家，逾期会影响店铺在微信的评价",
        { DueAt: not null } => "买家在等答复",
        _ => "等待买家反馈，问题解决后可标记处理完成",
    };

    public static string Who(this ComplaintWord said) => said.Who switch
    {
        FeedWords.Payer => "买家",
        FeedWords.Merchant => "商家",
        _ => "微信支付",
    };

    /// <summary>138****8000: enough to recognise it by.</summary>
    public static string Masked(string phone) => phone.Length < 7 ? "****" : $"{phone[..3]}****{phone[^4..]}";
}
