using ShopHub.Domain.Closing;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Privacy;

public static class PrivacyRefusals
{
    public static Refusal Words() => new("privacy.words", $"请用{PrivacyPolicy.LeastWords}至{PrivacyPolicy.LongestWords}个字说明") { Field = "Words" };

    public static Refusal Parts() => new("privacy.parts", "请选择要删除的内容") { Field = "Parts" };

    public static Refusal Answer() => new("privacy.answer", $"请用{PrivacyPolicy.LeastWords}至{PrivacyPolicy.LongestWords}个字写明答复，用户会看到") { Field = "Answer" };

    public static Refusal AlreadyAsked(string number) => new("privacy.already-asked", $"您已有一个处理中的同类请求（{number}），请等待答复");

    public static Refusal NotYours() => new("privacy.not-yours", "请先领取这个请求");

    public static Refusal TooManyCopies() => new("privacy.copies", $"一天最多下载{PrivacyPolicy.MostCopies}次，请明天再试");

    public static Refusal Nickname() => new("privacy.nickname", "昵称需为1至32个字") { Field = "Nickname" };

    public static Refusal Body() => new("privacy.body", $"请填写与上一版不同的正文，100至{PrivacyText.LongestBody}字") { Field = "Body" };

    public static Refusal Changes() => new("privacy.changes", $"请用4至{PrivacyText.LongestChanges}个字说明改了什么，用户会看到") { Field = "Changes" };

    public static Refusal TextWaits(DateTimeOffset from) => new("privacy.waits", $"上一版{ShopCalendar.Local(from):M月d日}才生效，生效后才能发布新版");

    public static Refusal Unsettled(IReadOnlyList<ClosingCheck> missing) =>
        new("account-closing.unsettled", $"还有事项没有了结：{string.Join('；', missing.Select(c => c.Missing))}");

    public static Refusal NotConfirmed() => new("account-closing.confirm", "请先阅读并勾选确认") { Field = "Sure" };
}
