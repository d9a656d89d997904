using ShopHub.Domain.Rights;

namespace ShopHub.Web.Kit;

/// <summary>How far a renaming is, as people read it.</summary>
public static class RenamingWords
{
    public static string Text(this RenamingStatus status) => status switch
    {
        RenamingStatus.Waiting => "审核中",
        RenamingStatus.Approved => "已更名",
        RenamingStatus.Rejected => "未通过",
        RenamingStatus.TakenBack => "已撤回",
    };

    public static string Tone(this RenamingStatus status) => status switch
    {
        RenamingStatus.Waiting => "warn",
        RenamingStatus.Approved => "ok",
        RenamingStatus.Rejected => "stop",
        RenamingStatus.TakenBack => "none",
    };
}
