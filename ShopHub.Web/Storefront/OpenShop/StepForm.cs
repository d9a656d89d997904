using ShopHub.Domain.Applications;
using ShopHub.Domain.Catalog;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>A step of the wizard as posted; only its own fields are taken over, and what was not posted is empty.</summary>
public sealed class StepForm
{
    private const string Prefix = "Form.";

    /// <summary>How many saves the writer had seen.</summary>
    public int Seen { get; set; }

    public string ShopName { get; set => field = value ?? ""; } = "";

    public string[] Categories { get; set => field = value ?? []; } = [];

    public string SubjectName { get; set => field = value ?? ""; } = "";

    public string SocialCreditCode { get; set => field = value ?? ""; } = "";

    public string LicenceFrom { get; set => field = value ?? ""; } = "";

    public string LicenceUntil { get; set => field = value ?? ""; } = "";

    public bool LicenceForEver { get; set; }

    public bool StatesNoRegistration { get; set; }

    public string PersonName { get; set => field = value ?? ""; } = "";

    public string IdNumber { get; set => field = value ?? ""; } = "";

    public string IdUntil { get; set => field = value ?? ""; } = "";

    public bool IdForEver { get; set; }

    public string Mobile { get; set => field = value ?? ""; } = "";

    public string Bank { get; set => field = value ?? ""; } = "";

    public bool IsCorporateAccount { get; set; }

    public string AccountNumber { get; set => field = value ?? ""; } = "";

    /// <summary>By category.</summary>
    public Dictionary<string, PermitForm> Permits { get; set => field = value ?? []; } = [];

    public static StepForm Of(ShopApplication kept) => new()
    {
        Seen = kept.Saves, ShopName = kept.Shown.ShopName, Categories = [.. kept.Shown.Categories], SubjectName = kept.Shown.SubjectName,
        SocialCreditCode = kept.Shown.SocialCreditCode, LicenceFrom = kept.Shown.LicenceFrom, LicenceUntil = Day(kept.Shown.LicenceUntil),
        LicenceForEver = kept.Shown.LicenceUntil == ApplicationForm.ForEver, StatesNoRegistration = kept.Shown.StatesNoRegistration,
        PersonName = kept.Shown.PersonName, IdNumber = kept.Shown.IdNumber, IdUntil = Day(kept.Shown.IdUntil),
        IdForEver = kept.Shown.IdUntil == ApplicationForm.ForEver, Mobile = kept.Shown.Mobile, Bank = kept.Shown.Bank,
        IsCorporateAccount = kept.Shown.IsCorporateAccount, AccountNumber = kept.Shown.AccountNumber,
        Permits = kept.Shown.WantedPermits().ToDictionary(p => p.Category, p => new PermitForm { Number = p.Number, From = p.From, Until = Day(p.Until), ForEver = p.Until == ApplicationForm.ForEver }),
    };

    /// <summary>As a script sends it.</summary>
    public static StepForm Read(IFormCollection sent) => new()
    {
        ShopName = Text(sent, nameof(ShopName)), Categories = [.. sent[Prefix + nameof(Categories)].OfType<string>()], SubjectName = Text(sent, nameof(SubjectName)),
        SocialCreditCode = Text(sent, nameof(SocialCreditCode)), LicenceFrom = Text(sent, nameof(LicenceFrom)), LicenceUntil = Text(sent, nameof(LicenceUntil)), LicenceForEver = Tick(sent, nameof(LicenceForEver)),
        StatesNoRegistration = Tick(sent, nameof(StatesNoRegistration)), PersonName = Text(sent, nameof(PersonName)), IdNumber = Text(sent, nameof(IdNumber)),
        IdUntil = Text(sent, nameof(IdUntil)), IdForEver = Tick(sent, nameof(IdForEver)), Mobile = Text(sent, nameof(Mobile)), Bank = Text(sent, nameof(Bank)),
        IsCorporateAccount = Tick(sent, nameof(IsCorporateAccount)), AccountNumber = Text(sent, nameof(AccountNumber)),
        Permits = CategoryTable.Default.Where(c => sent.ContainsKey(Prefix + Permit.Field(c.Code, nameof(Permit.Number)))).ToDictionary(c => c.Code, c => PermitForm.Read(c.Code, part => Text(sent, part))),
    };

    /// <summary>What a control of the page is called in the application's form.</summary>
    public static string FieldOf(string control) => control.Replace(Prefix, "", StringComparison.Ordinal) switch
    {
        nameof(LicenceForEver) => nameof(ApplicationForm.LicenceUntil),
        nameof(IdForEver) => nameof(ApplicationForm.IdUntil),
        var field => field.Replace(nameof(PermitForm.ForEver), nameof(Permit.Until), StringComparison.Ordinal),
    };

    /// <summary>A permit is kept as a whole.</summary>
    public static string WholeOf(string field) => field.Split('[')[0];

    public ApplicationForm Written => new()
    {
        ShopName = ShopName.Trim(), Categories = Categories, SubjectName = SubjectName.Trim(), SocialCreditCode = SocialCreditCode.Trim().ToUpperInvariant(),
        LicenceFrom = LicenceFrom.Trim(), LicenceUntil = LicenceForEver ? ApplicationForm.ForEver : LicenceUntil.Trim(), StatesNoRegistration = StatesNoRegistration, PersonName = PersonName.Trim(),
        IdNumber = IdNumber.Trim().ToUpperInvariant(), IdUntil = IdForEver ? ApplicationForm.ForEver : IdUntil.Trim(), Mobile = Mobile.Trim(), Bank = Bank.Trim(),
        IsCorporateAccount = IsCorporateAccount, AccountNumber = AccountNumber.Trim(),
        Permits = [.. Permits.Select(p => p.Value.Of(p.Key))],
    };

    private static string Day(string until) => until == ApplicationForm.ForEver ? "" : until;

    private static string Text(IFormCollection sent, string field) => sent[Prefix + field].ToString();

    private static bool Tick(IFormCollection sent, string field) => Text(sent, field) == "true";
}
