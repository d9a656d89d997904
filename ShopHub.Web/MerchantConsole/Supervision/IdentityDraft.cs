using System.Globalization;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Supervision;

namespace ShopHub.Web.MerchantConsole.Supervision;

/// <summary>The form while it is being filled in.</summary>
public sealed class IdentityDraft
{
    private readonly IdentityForm _known;

    public IdentityDraft() : this(new()) { }

    private IdentityDraft(IdentityForm known)
    {
        (_known, SubjectName, SocialCreditCode, PersonName, IdNumber, Mobile, Address) = (known, known.SubjectName, known.SocialCreditCode, known.PersonName, known.IdNumber, known.Mobile, known.Address);
        (LicenceUntil, IsLicenceForEver) = known.LicenceUntil == ApplicationForm.ForEver ? ("", true) : (known.LicenceUntil, false);
        (IdUntil, IsIdForEver) = known.IdUntil == ApplicationForm.ForEver ? ("", true) : (known.IdUntil, false);
        HasChanged = !known.IsWhole;
    }

    /// <summary>Something is different from what is known; false: all of it still stands.</summary>
    public bool HasChanged { get; set; }

    public string SubjectName { get; set; }

    public string SocialCreditCode { get; set; }

    public string LicenceUntil { get; set; }

    public bool IsLicenceForEver { get; set; }

    public string PersonName { get; set; }

    public string IdNumber { get; set; }

    public string IdUntil { get; set; }

    public bool IsIdForEver { get; set; }

    public string Mobile { get; set; }

    public string Address { get; set; }

    public bool StatesNoRegistration { get; set; }

    /// <summary>yyyy-MM-dd.</summary>
    public string ChangedOn { get; set; } = "";

    public List<Paper> Papers { get; private init; } = [];

    /// <summary>What is known, its secrets masked: a masked number that comes back is the one we have.</summary>
    public static IdentityDraft Of(IdentityForm known) => new(known);

    /// <summary>What was sent back.</summary>
    public static IdentityDraft Of(IdentityCheck rejected) => new(rejected.Shown!)
    {
        HasChanged = rejected.IsChanged, StatesNoRegistration = rejected.Shown!.StatesNoRegistration, Papers = [.. rejected.Papers],
        ChangedOn = rejected.ChangedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    };

    public DateOnly? ChangeDay => HasChanged ? LastDays.Read(ChangedOn) : null;

    public IdentityForm ToForm() => !HasChanged ? _known with { StatesNoRegistration = StatesNoRegistration } : new()
    {
        SubjectName = SubjectName, SocialCreditCode = SocialCreditCode, LicenceUntil = IsLicenceForEver ? ApplicationForm.ForEver : LicenceUntil, PersonName = PersonName,
        IdNumber = IdNumber, IdUntil = IsIdForEver ? ApplicationForm.ForEver : IdUntil, Mobile = Mobile, Address = Address, StatesNoRegistration = StatesNoRegistration,
    };
}
