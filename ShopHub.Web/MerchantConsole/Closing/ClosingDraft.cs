using ShopHub.Domain.Closing;

namespace ShopHub.Web.MerchantConsole.Closing;

/// <summary>What the owner has filled in so far; step and reason stand in the address, so that a reload keeps them.</summary>
public sealed class ClosingDraft
{
    public const int Steps = 5;

    public static readonly string[] Names = ["关店原因", "检查事项", "备份数据", "公示联系人", "确认提交"];

    public ClosingReason? Reason { get; set; }

    public string Note { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public bool IsSure { get; set; }

    public ClosingForm Form => new(Reason ?? 0, Note, ContactName, ContactPhone);
}
