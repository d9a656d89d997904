using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Closing;

/// <summary>What the owner says when he asks: why, and who answers for the shop while the public notice stands (DRG-03, DRG-04).</summary>
public sealed record ClosingForm(ClosingReason Reason, string Note, string ContactName, string ContactPhone)
{
    public const int LongestNote = 200, LongestName = 20;

    /// <exception cref="Refusal"><c>closing.reason</c>, <c>closing.note</c>, <c>closing.contact-name</c>, <c>closing.contact-phone</c></exception>
    public ClosingForm Checked()
    {
        if (!Enum.IsDefined(Reason)) throw ClosingRefusals.NoReason();
        if (Note.Trim().Length > LongestNote) throw ClosingRefusals.Note();
        if (ContactName.Trim().Length is < 2 or > LongestName) throw ClosingRefusals.ContactName();
        if (!IsPhone(ContactPhone.Trim())) throw ClosingRefusals.ContactPhone();
        return this with { Note = Note.Trim(), ContactName = ContactName.Trim(), ContactPhone = ContactPhone.Trim() };
    }

    /// <summary>A mobile, or a landline with its area: 0571-88886666.</summary>
    private static bool IsPhone(string phone) =>
        phone.Length is >= 7 and <= 20 && char.IsAsciiDigit(phone[0]) && phone.All(c => char.IsAsciiDigit(c) || c == '-') && phone.Count(char.IsAsciiDigit) >= 7;
}

public static class ClosingRefusals
{
    public static Refusal OwnerOnly() => new("closing.owner-only", "只有店主可以办理关店");

    public static Refusal ByPlatform() => new("closing.by-platform", "店铺由平台清退，不能撤回或退回；对处罚有异议的，请在申诉期内申诉");

    public static Refusal NoReason() => new("closing.reason", "请选择关店原因") { Field = nameof(ClosingForm.Reason) };

    public static Refusal Note() => new("closing.note", $"补充说明最多{ClosingForm.LongestNote}字") { Field = nameof(ClosingForm.Note) };

    public static Refusal ContactName() => new("closing.contact-name", "请填写联系人姓名（2至20个字）") { Field = nameof(ClosingForm.ContactName) };

    public static Refusal ContactPhone() => new("closing.contact-phone", "请填写能打通的电话，如手机号或 0571-88886666") { Field = nameof(ClosingForm.ContactPhone) };

    public static Refusal NoBackup() => new("closing.no-backup", $"请先下载备份：关店后数据不能恢复，{ClosingPolicy.BackupDays}天内的备份有效");

    public static Refusal Unsettled(IReadOnlyList<ClosingCheck> missing) =>
        new("closing.unsettled", $"还不能关店：{string.Join('；', missing.Select(c => c.Missing))}");

    public static Refusal NoticeRuns(DateTimeOffset until) => new("closing.notice", $"公示到{ShopCalendar.Local(until.AddTicks(-1)):M月d日}结束，之后才能继续");

    public static Refusal AnotherReviewer() => new("closing.reviewer", "这份关店申请正由另一位审核员处理");

    public static Refusal OwnShop() => new("closing.own-shop", "您在这家店铺任职，须由其他同事处理");

    public static Refusal Why() => new("closing.why", "请写明退回原因，4至400字") { Field = "Why" };

    public static Refusal DepositChanged(Money held) => new("closing.deposit", $"账上保证金为 {held}，与登记金额不一致，请核对回单") { Field = "Amount" };

    public static Refusal ReceiptKnown() => new("deposit.known", "这笔银行回单已经登记过") { Field = "Number" };

    public static Refusal ArchiveRuns() => new("closing.archive-runs", "已有一份备份正在下载，完成后再试");
}
