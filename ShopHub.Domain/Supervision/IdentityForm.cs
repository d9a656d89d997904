using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;

namespace ShopHub.Domain.Supervision;

/// <summary>Who stands behind a shop, as its licence and identity card say it (主体信息).</summary>
public sealed record IdentityForm
{
    private const int ShortestAddress = 6, LongestAddress = 120;

    /// <summary>What of an application belongs to it: the same rules as when the shop was opened.</summary>
    private static readonly string[] s_shared =
    [
        nameof(ApplicationForm.SubjectName), nameof(ApplicationForm.SocialCreditCode), nameof(ApplicationForm.LicenceUntil), nameof(ApplicationForm.PersonName),
        nameof(ApplicationForm.IdNumber), nameof(ApplicationForm.IdUntil), nameof(ApplicationForm.Mobile), nameof(ApplicationForm.StatesNoRegistration),
    ];

    /// <summary>The name on the licence; empty for a person.</summary>
    public string SubjectName { get; init; } = "";

    /// <summary>Of the same subject for ever: another code is another shop.</summary>
    public string SocialCreditCode { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ApplicationForm.ForEver"/>.</summary>
    public string LicenceUntil { get; init; } = "";

    /// <summary>The legal person, the operator, or the person himself.</summary>
    public string PersonName { get; init; } = "";

    public string IdNumber { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ApplicationForm.ForEver"/>.</summary>
    public string IdUntil { get; init; } = "";

    public string Mobile { get; init; } = "";

    /// <summary>Where the business is really run (实际经营地址, LAW-05).</summary>
    public string Address { get; init; } = "";

    /// <summary>"依法不需要办理市场主体登记", which a person states anew each time (ONB-16).</summary>
    public bool StatesNoRegistration { get; init; }

    /// <summary>The platform knows all of it.</summary>
    public bool IsWhole => PersonName.Length > 0 && IdNumber.Length > 0 && Address.Length > 0;

    /// <summary>What is known of a shop that was opened by an application; the place of business was not asked for then.</summary>
    public static IdentityForm From(ApplicationForm opened) => new IdentityForm
    {
        SubjectName = opened.SubjectName, SocialCreditCode = opened.SocialCreditCode, LicenceUntil = opened.LicenceUntil, PersonName = opened.PersonName,
        IdNumber = opened.IdNumber, IdUntil = opened.IdUntil, Mobile = opened.Mobile,
    }.Trimmed();

    /// <summary>Everything that is wrong, in the order of the screen.</summary>
    public IEnumerable<FieldFault> Faults(Merchant shop, IReadOnlyList<Paper> papers, bool isChanged, DateOnly today)
    {
        if (shop.SocialCreditCode is { } code && code != SocialCreditCode) yield return new(nameof(SocialCreditCode), "统一社会信用代码变了就是另一个主体，请用新主体另开一家店");
        foreach (var fault in AsApplication(shop.Subject).Faults(today).Where(f => s_shared.Contains(f.Field))) yield return fault;
        if (Address.Trim().Length is < ShortestAddress or > LongestAddress) yield return new(nameof(Address), $"请填写实际经营地址，{ShortestAddress}至{LongestAddress}字");
        foreach (var kind in Needed(shop.Subject, isChanged))
            if (papers.Count(p => p.Kind == kind) != 1) yield return new($"{kind}", $"请上传新拍的{new NeededPaper(kind).Words}照片");
    }

    /// <summary>Fresh photos: what proves the subject, and the person's card too when something has changed.</summary>
    public static IEnumerable<PaperKind> Needed(Subject subject, bool isChanged) =>
        SubjectRights.Of(subject).Papers.Where(kind => kind is PaperKind.Licence || kind is PaperKind.IdFront or PaperKind.IdBack && (isChanged || !SubjectRights.Of(subject).HasLicence));

    /// <summary>What was written now; a secret that comes back masked is the one we have.</summary>
    public IdentityForm With(IdentityForm given)
    {
        var (shown, said) = (Masked(), given.Trimmed());
        return said with { IdNumber = said.IdNumber == shown.IdNumber ? IdNumber : said.IdNumber, Mobile = said.Mobile == shown.Mobile ? Mobile : said.Mobile };
    }

    /// <summary>The statement is made anew each time and changes nothing.</summary>
    public bool IsSame(IdentityForm other) => this with { StatesNoRegistration = false } == other with { StatesNoRegistration = false };

    /// <summary>Only the ends of what is secret.</summary>
    public IdentityForm Masked()
    {
        var masked = new ApplicationForm { IdNumber = IdNumber, Mobile = Mobile }.Masked();
        return this with { IdNumber = masked.IdNumber, Mobile = masked.Mobile };
    }

    private IdentityForm Trimmed() => this with
    {
        SubjectName = SubjectName.Trim(),
        SocialCreditCode = SocialCreditCode.Trim().ToUpperInvariant(),
        PersonName = PersonName.Trim(),
        IdNumber = IdNumber.Trim().ToUpperInvariant(),
        Mobile = Mobile.Trim(),
        Address = Address.Trim(),
    };

    private ApplicationForm AsApplication(Subject subject) => ApplicationForm.Blank(subject) with
    {
        SubjectName = SubjectName,
        SocialCreditCode = SocialCreditCode,
        LicenceUntil = LicenceUntil,
        PersonName = PersonName,
        IdNumber = IdNumber,
        IdUntil = IdUntil,
        Mobile = Mobile,
        StatesNoRegistration = StatesNoRegistration,
    };
}
