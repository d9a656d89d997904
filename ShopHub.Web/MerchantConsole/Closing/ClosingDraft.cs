using Microsoft.JSInterop;
using ShopHub.Domain.Closing;

namespace ShopHub.Web.MerchantConsole.Closing;

/// <summary>What the owner has filled in so far; step and reason stand in the address, the words wait in the tab, so that a reload keeps them.</summary>
public sealed class ClosingDraft
{
    public const int Steps = 5;

    public static readonly string[] Names = ["关店原因", "检查事项", "备份数据", "公示联系人", "确认提交"];

    private const string NoteId = "closing-note", NameId = "closing-name", PhoneId = "closing-phone";

    public ClosingReason? Reason { get; set; }

    public string Note { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public bool IsSure { get; set; }

    /// <summary>What the words wait under in the tab: each shop's its own.</summary>
    public static string Hold(string shopCode) => $"closing {shopCode}";

    public async Task Recall(IJSRuntime tab, string shopCode)
    {
        async Task<string?> Held(string id) => await tab.InvokeAsync<string?>("sessionStorage.getItem", $"{Hold(shopCode)} {id}");
        (Note, ContactName, ContactPhone) = (await Held(NoteId) ?? Note, await Held(NameId) ?? ContactName, await Held(PhoneId) ?? ContactPhone);
    }

    public static async Task Forget(IJSRuntime tab, string shopCode)
    {
        foreach (var id in (string[])[NoteId, NameId, PhoneId]) await tab.InvokeVoidAsync("sessionStorage.removeItem", $"{Hold(shopCode)} {id}");
    }

    public ClosingForm Form => new(Reason ?? 0, Note, ContactName, ContactPhone);
}
