using ShopHub.Domain.Shared;
using static ShopHub.Domain.Rulebook.RuleStatus;

namespace ShopHub.Domain.Rulebook;

/// <summary>What a text of the rules is about.</summary>
public enum RuleTopic { MerchantAgreement = 1, Violations = 2, Deposits = 3, Disputes = 4 }

public enum RuleStatus
{
    /// <summary>草稿</summary>
    Draft = 0,

    /// <summary>公示中: everybody reads it, it is not in force yet.</summary>
    Shown = 1,

    /// <summary>生效中</summary>
    InForce = 2,

    /// <summary>已废止: a later version is in force.</summary>
    Former = 3,

    /// <summary>已撤回</summary>
    Withdrawn = 4,
}

public static class RuleLifecycle
{
    public static readonly Lifecycle<RuleStatus> Table = new(start: Draft)
    {
        [Draft] = [Shown, Withdrawn],
        [Shown] = [InForce, Withdrawn],
        [InForce] = [Former],
    };
}

public static class RuleTopics
{
    public static IReadOnlyList<RuleTopic> All { get; } = [.. Enum.GetValues<RuleTopic>().Order()];

    public static string Title(this RuleTopic topic) => topic switch
    {
        RuleTopic.MerchantAgreement => "商家服务协议",
        RuleTopic.Violations => "违规处理规则",
        RuleTopic.Deposits => "保证金规则",
        RuleTopic.Disputes => "售后与争议处理规则",
    };

    /// <summary>Its place in addresses: /rules/{Slug}.</summary>
    public static string Slug(this RuleTopic topic) => topic switch
    {
        RuleTopic.MerchantAgreement => "merchant-agreement",
        RuleTopic.Violations => "violations",
        RuleTopic.Deposits => "deposits",
        RuleTopic.Disputes => "disputes",
    };

    /// <summary>Null when there is no such rule.</summary>
    public static RuleTopic? Named(string? slug) => All.Select(t => (RuleTopic?)t).FirstOrDefault(t => t!.Value.Slug() == slug);
}

/// <summary>How rules change (LAW-02, LAW-07).</summary>
public static class RulePolicy
{
    /// <summary>Days for which a change is shown before it is in force (LAW-02).</summary>
    public const int ShownDays = 7;

    /// <summary>What no rule may say: only the platform explains it, no returns, no complaints, no suits (LAW-07).</summary>
    private static readonly string[] s_forbidden =
    [
        "最终解释权", "解释权归", "概不退换", "概不负责", "一经售出", "一律不退", "不得投诉", "放弃投诉", "不得起诉", "放弃诉讼", "放弃起诉", "不得举报", "免除一切责任",
    ];

    /// <summary>The first day whose beginning is seven full days away.</summary>
    public static DateOnly EarliestFrom(DateTimeOffset now)
    {
        var (day, shown) = (ShopCalendar.DayOf(now), now.AddDays(ShownDays));
        while (ShopCalendar.StartOf(day) < shown) day = day.AddDays(1);
        return day;
    }

    /// <summary>Null when there is none. Blanks between the characters change nothing.</summary>
    public static string? ForbiddenWord(string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return Array.Find(s_forbidden, word => bare.Contains(word, StringComparison.Ordinal));
    }
}

public static class RuleRefusals
{
    public static Refusal Title() => new("rule.title", $"请填写标题，2至{RuleVersion.LongestTitle}字") { Field = "Title" };

    public static Refusal Body() => new("rule.body", $"请填写正文，20至{RuleVersion.LongestBody}字，最多{RuleVersion.MostLines}行") { Field = "Body" };

    public static Refusal Changes() => new("rule.changes", $"请写明改了什么、为什么，最多{RuleVersion.LongestChanges}字") { Field = "Changes" };

    public static Refusal Forbidden(string word) => new("rule.forbidden", $"正文不能有“{word}”：平台规则不得排除或限制消费者和商家的法定权利") { Field = "Body" };

    public static Refusal TooEarly(DateOnly earliest) => new("rule.too-early", $"修改须至少公示{RulePolicy.ShownDays}天，最早{earliest:yyyy年M月d日}生效") { Field = "From" };

    public static Refusal Coming() => new("rule.coming", "这份规则已有一个版本在公示，请先撤回或等它生效");

    public static Refusal NoDraft() => new("status.changed", "状态已变化，请刷新后再试");
}
