using ShopHub.Domain.Rulebook;

namespace ShopHub.Web.Kit;

public static class RuleWords
{
    public static string Text(this RuleStatus status) => status switch
    {
        RuleStatus.Draft => "草稿",
        RuleStatus.Shown => "公示中",
        RuleStatus.InForce => "生效中",
        RuleStatus.Former => "已废止",
        RuleStatus.Withdrawn => "已撤回",
    };

    public static string Tone(this RuleStatus status) => status switch
    {
        RuleStatus.InForce => "ok",
        RuleStatus.Shown => "warn",
        RuleStatus.Draft => "info",
        RuleStatus.Former or RuleStatus.Withdrawn => "none",
    };

    public static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy年M月d日}" : "";
}
