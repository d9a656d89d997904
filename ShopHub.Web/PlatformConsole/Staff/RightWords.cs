using ShopHub.Domain.Merchants;

namespace ShopHub.Web.PlatformConsole.Staff;

/// <summary>What each right at the platform is called and what it opens.</summary>
public static class RightWords
{
    public static IReadOnlyList<(PlatformPermission Right, string Word, string Means)> All { get; } =
    [
        (PlatformPermission.Review, "审核", "处理评价举报，审核商家资料"),
        (PlatformPermission.Judge, "裁决", "裁决买家和商家的纠纷"),
        (PlatformPermission.Finance, "资金", "账目核对、支付异常"),
        (PlatformPermission.Operate, "运行", "定时任务"),
        (PlatformPermission.Staff, "员工", "添加、移除平台员工，调整权限"),
    ];

    public static IReadOnlyList<(string Name, PlatformPermission Rights)> Posts { get; } =
    [
        ("审核员", PlatformPermission.Review), ("裁判", PlatformPermission.Judge), ("财务", PlatformPermission.Finance),
        ("运维", PlatformPermission.Operate), ("管理员", PlatformPermission.All),
    ];

    public static string Of(PlatformPermission permissions)
    {
        var words = string.Join("、", All.Where(w => permissions.HasFlag(w.Right)).Select(w => w.Word));
        return words.Length == 0 ? "无" : words;
    }
}
