using ShopHub.Domain.Applications;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>What stands on a category's paper, as posted.</summary>
public sealed class PermitForm
{
    public string Number { get; set => field = value ?? ""; } = "";

    public string From { get; set => field = value ?? ""; } = "";

    public string Until { get; set => field = value ?? ""; } = "";

    public bool ForEver { get; set; }

    public static PermitForm Read(string category, Func<string, string> text) => new()
    {
        Number = text(Permit.Field(category, nameof(Number))), From = text(Permit.Field(category, nameof(From))),
        Until = text(Permit.Field(category, nameof(Until))), ForEver = text(Permit.Field(category, nameof(ForEver))) == "true",
    };

    public Permit Of(string category) => new(category) { Number = Number.Trim(), From = From.Trim(), Until = ForEver ? ApplicationForm.ForEver : Until.Trim() };
}
