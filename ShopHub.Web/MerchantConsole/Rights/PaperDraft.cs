using ShopHub.Domain.Applications;
using ShopHub.Domain.Rights;

namespace ShopHub.Web.MerchantConsole.Rights;

/// <summary>The form while it is being filled in.</summary>
public sealed class PaperDraft : IPapersDraft
{
    public string Category { get; init; } = "";

    public string Holder { get; set; } = "";

    public string Number { get; set; } = "";

    public string Until { get; set; } = "";

    public bool IsForEver { get; set; }

    public List<CasePicture> Pictures { get; private init; } = [];

    /// <summary>A new request; the papers are in the name of the shop's own subject.</summary>
    public static PaperDraft For(string category, string holder) => new() { Category = category, Holder = holder };

    /// <summary>What was handed in before, its secrets masked: a masked number that comes back is the one we have.</summary>
    public static PaperDraft From(PaperCase before)
    {
        var isForEver = before.Shown.Until == ApplicationForm.ForEver;
        return new()
        {
            Category = before.Shown.Category, Holder = before.Shown.Holder, Number = before.Shown.Number, Until = isForEver ? "" : before.Shown.Until, IsForEver = isForEver, Pictures = [.. before.Pictures],
        };
    }

    public PaperForm ToForm() => new() { Category = Category, Holder = Holder.Trim(), Number = Number.Trim(), Until = IsForEver ? ApplicationForm.ForEver : Until };
}
