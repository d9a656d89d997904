using ShopHub.Domain.Applications;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>The pages of the wizard, and which field stands on which.</summary>
public static class ApplicationSteps
{
    public const string Shop = "shop", Subject = "subject", Person = "person", Account = "account", Papers = "papers", Check = "check";

    private static readonly Dictionary<string, string[]> s_fields = new()
    {
        [Shop] = [nameof(ApplicationForm.ShopName), nameof(ApplicationForm.Categories)],
        [Subject] =
        [
            nameof(ApplicationForm.SubjectName), nameof(ApplicationForm.SocialCreditCode), nameof(ApplicationForm.LicenceFrom), nameof(ApplicationForm.LicenceUntil),
            nameof(ApplicationForm.StatesNoRegistration),
        ],
        [Person] = [nameof(ApplicationForm.PersonName), nameof(ApplicationForm.IdNumber), nameof(ApplicationForm.IdUntil), nameof(ApplicationForm.Mobile)],
        [Account] = [nameof(ApplicationForm.Bank), nameof(ApplicationForm.IsCorporateAccount), nameof(ApplicationForm.AccountNumber)],
        [Papers] = [nameof(ApplicationForm.Permits)],
    };

    public static IReadOnlyList<(string Key, string Title)> All { get; } =
        [(Shop, "店铺"), (Subject, "主体"), (Person, "实名"), (Account, "账户"), (Papers, "证件"), (Check, "提交")];

    /// <summary>The fields a step writes.</summary>
    public static string[] Fields(string step) => s_fields.GetValueOrDefault(step, []);

    public static string Of(string? field) =>
        field is null ? Check : s_fields.FirstOrDefault(s => s.Value.Contains(field)).Key ?? Papers;

    public static string After(string step)
    {
        var at = All.Select(s => s.Key).ToList().IndexOf(step);
        return at < 0 || at == All.Count - 1 ? Check : All[at + 1].Key;
    }

    /// <summary>Something stands in this field, so that what is wrong with it may be said.</summary>
    public static bool IsTouched(ApplicationForm form, string field) => field switch
    {
        nameof(ApplicationForm.ShopName) => form.ShopName != "",
        nameof(ApplicationForm.Categories) => form.Categories.Count > 0,
        nameof(ApplicationForm.SubjectName) => form.SubjectName != "",
        nameof(ApplicationForm.SocialCreditCode) => form.SocialCreditCode != "",
        nameof(ApplicationForm.LicenceUntil) => form.LicenceUntil != "",
        nameof(ApplicationForm.PersonName) => form.PersonName != "",
        nameof(ApplicationForm.IdNumber) => form.IdNumber != "",
        nameof(ApplicationForm.IdUntil) => form.IdUntil != "",
        nameof(ApplicationForm.Mobile) => form.Mobile != "",
        nameof(ApplicationForm.Bank) => form.Bank != "",
        nameof(ApplicationForm.AccountNumber) => form.AccountNumber != "",
        nameof(ApplicationForm.LicenceFrom) => form.LicenceFrom != "",
        _ => form.Permits.Any(p => field == Permit.Field(p.Category, nameof(p.Number)) && p.Number != "" || field == Permit.Field(p.Category, nameof(p.From)) && p.From != ""
            || field == Permit.Field(p.Category, nameof(p.Until)) && p.Until != ""),
    };
}
