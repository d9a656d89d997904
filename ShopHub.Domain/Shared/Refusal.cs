namespace ShopHub.Domain.Shared;

/// <summary>An expected "no": a stable code for tests and logs, a Chinese sentence for the person.</summary>
public sealed class Refusal(string code, string message) : Exception(message)
{
    /// <summary>Stable, e.g. <c>order.already-paid</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The form field it belongs to, when it belongs to one.</summary>
    public string? Field { get; init; }
}

public static class CommonRefusals
{
    public static Refusal NotFound() => new("common.not-found", "内容不存在或已被删除");

    public static Refusal NotAllowed() => new("common.not-allowed", "当前账号没有此操作的权限");

    public static Refusal SignInFirst() => new("common.sign-in-first", "请先登录");

    public static Refusal ChangedByOthers() => new("common.changed-by-others", "内容已被他人更新，请刷新后再试");

    public static Refusal Twice() => new("common.twice", "请勿重复提交");
}
