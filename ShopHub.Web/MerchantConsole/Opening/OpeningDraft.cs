using ShopHub.Domain.Onboarding;

namespace ShopHub.Web.MerchantConsole.Opening;

/// <summary>The form while it is being filled in.</summary>
public sealed class OpeningDraft
{
    public string SocialCreditCode { get; set; } = "";

    public string LicencePicture { get; set; } = "";

    public string LegalPerson { get; set; } = "";

    public string IdNumber { get; set; } = "";

    public string IdValidUntil { get; set; } = "";

    public bool IsIdForEver { get; set; }

    public string IdFront { get; set; } = "";

    public string IdBack { get; set; } = "";

    public string ShortName { get; set; } = "";

    public bool IsCorporateAccount { get; set; } = true;

    public string Bank { get; set; } = "";

    public string BankRegion { get; set; } = "";

    public string AccountNumber { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    /// <summary>What was not secret stands there again; secrets and pictures are given anew.</summary>
    public static OpeningDraft From(OpeningForm shown) => new()
    {
        SocialCreditCode = shown.SocialCreditCode, LegalPerson = shown.LegalPerson, IdValidUntil = shown.IdValidUntil == "长期" ? "" : shown.IdValidUntil,
        IsIdForEver = shown.IdValidUntil == "长期", ShortName = shown.ShortName, IsCorporateAccount = shown.IsCorporateAccount, Bank = shown.Bank,
        BankRegion = shown.BankRegion, ContactName = shown.ContactName,
    };

    public OpeningForm ToForm() => new()
    {
        SocialCreditCode = SocialCreditCode, LicencePicture = LicencePicture, LegalPerson = LegalPerson.Trim(), IdNumber = IdNumber,
        IdValidUntil = IsIdForEver ? "长期" : IdValidUntil, IdFront = IdFront, IdBack = IdBack, ShortName = ShortName, IsCorporateAccount = IsCorporateAccount,
        Bank = Bank, BankRegion = BankRegion.Trim(), AccountNumber = AccountNumber.Replace(" ", "", StringComparison.Ordinal), ContactName = ContactName.Trim(),
        ContactPhone = ContactPhone.Trim(),
    };
}
