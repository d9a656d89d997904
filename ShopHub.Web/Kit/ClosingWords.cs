using ShopHub.Domain.Closing;

namespace ShopHub.Web.Kit;

/// <summary>Where a closing stands, as people say it.</summary>
public static class ClosingWords
{
    public static string Text(this ClosingStatus status) => status switch
    {
        ClosingStatus.Noticed => "公示中",
        ClosingStatus.Halted => "已暂停",
        ClosingStatus.Waiting => "待终审",
        ClosingStatus.InReview => "终审中",
        ClosingStatus.SentBack => "已退回",
        ClosingStatus.DepositDue => "待退保证金",
        ClosingStatus.Closed => "已关店",
        ClosingStatus.TakenBack => "已撤回",
    };

    public static string Tone(this ClosingStatus status) => status switch
    {
        ClosingStatus.Noticed or ClosingStatus.Waiting or ClosingStatus.InReview or ClosingStatus.DepositDue => "info",
        ClosingStatus.Halted or ClosingStatus.SentBack => "warn",
        ClosingStatus.Closed => "ok",
        ClosingStatus.TakenBack => "none",
    };

    /// <summary>A status as it stands in a history.</summary>
    public static string Of(string status) => Enum.TryParse<ClosingStatus>(status, out var known) ? known.Text() : status;
}
