using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Applications;

/// <summary>A field that is not right yet, and why, as it is said beside the field.</summary>
public sealed record FieldFault(string Field, string Reason);

/// <summary>What the applicant fills in, step by step; which fields there are is read from <see cref="SubjectRights"/> (ONB-03, ONB-04).</summary>
public sealed partial record ApplicationForm
{
    public const string ForEver = "长期";

    private const int LongestPerson = 20, LongestSubject = 60, LongestBank = 30, MostCategories = 3;

    /// <summary>What is kept of one field while it is still being written.</summary>
    private const int LongestDraft = 100, MostDraftCategories = 30;

    public Subject Subject { get; init; } = Subject.Person;

    public string ShopName { get; init; } = "";

    /// <summary>Codes of the categories the shop wants to sell in, the main one first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What stands on the papers of its categories.</summary>
    public IReadOnlyList<Permit> Permits { get; init; } = [];

    /// <summary>The name on the licence; empty for a person.</summary>
    public string SubjectName { get; init; } = "";

    public string SocialCreditCode { get; init; } = "";

    /// <summary>yyyy-MM-dd; empty for a person.</summary>
    public string LicenceFrom { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ForEver"/>.</summary>
    public string LicenceUntil { get; init; } = "";

    /// <summary>The legal person, the operator of an individual business, or the person himself.</summary>
    public string PersonName { get; init; } = "";

    public string IdNumber { get; init; } = "";

    /// <summary>yyyy-MM-dd, or <see cref="ForEver"/>.</summary>
    public string IdUntil { get; init; } = "";

    public string Mobile { get; init; } = "";

    public string Bank { get; init; } = "";

    /// <summary>In the name of the subject or of the person.</summary>
    public bool IsCorporateAccount { get; init; }

    public string AccountNumber { get; init; } = "";

    /// <summary>"依法不需要办理市场主体登记", which a person must state (ONB-16).</summary>
    public bool StatesNoRegistration { get; init; }

    public static ApplicationForm Blank(Subject subject) => new() { Subject = subject, IsCorporateAccount = subject is Subject.Enterprise };

    /// <summary>Two reviewers must agree where one of the categories is risky.</summary>
    public bool NeedsTwoReviewers => Categories.Any(c => CategoryNeeds.Of(c).IsRisky);

    /// <summary>Paid before the shop opens: the highest of its categories (DEP-01).</summary>
    public Money Deposit => DepositPolicy.Required(Categories.Select(c => DepositTable.Of(c, Subject)));

    /// <summary>Everything that is wrong, in the order of the screen; nothing when it may be handed in.</summary>
    public IReadOnlyList<FieldFault> Faults(DateOnly today) =>
        [.. ShopFaults(), .. SubjectFaults(today), .. PersonFaults(today), .. AccountFaults(), .. WantedPermits().SelectMany(p => p.Faults(today))];

    /// <summary>What was written now over what was there: only the fields that may change, and a secret that comes back masked is the one we have.</summary>
    public ApplicationForm With(ApplicationForm given, Func<string, bool> may)
    {
        var shown = Masked();
        return given with
        {
            Subject = Subject,
            ShopName = may(nameof(ShopName)) ? given.ShopName : ShopName,
            Categories = may(nameof(Categories)) ? given.Categories : Categories,
            SubjectName = may(nameof(SubjectName)) ? given.SubjectName : SubjectName,
            SocialCreditCode = may(nameof(SocialCreditCode)) ? given.SocialCreditCode : SocialCreditCode,
            LicenceFrom = may(nameof(LicenceFrom)) ? given.LicenceFrom : LicenceFrom,
            LicenceUntil = may(nameof(LicenceUntil)) ? given.LicenceUntil : LicenceUntil,
            PersonName = may(nameof(PersonName)) ? given.PersonName : PersonName,
            IdNumber = may(nameof(IdNumber)) && given.IdNumber != shown.IdNumber ? given.IdNumber : IdNumber,
            IdUntil = may(nameof(IdUntil)) ? given.IdUntil : IdUntil,
            Mobile = may(nameof(Mobile)) && given.Mobile != shown.Mobile ? given.Mobile : Mobile,
            Bank = may(nameof(Bank)) ? given.Bank : Bank,
            IsCorporateAccount = may(nameof(IsCorporateAccount)) ? given.IsCorporateAccount : IsCorporateAccount,
            AccountNumber = may(nameof(AccountNumber)) && given.AccountNumber != shown.AccountNumber ? given.AccountNumber : AccountNumber,
            StatesNoRegistration = may(nameof(StatesNoRegistration)) ? given.StatesNoRegistration : StatesNoRegistration,
            Permits = may(nameof(Permits)) ? [.. given.Permits.Select(Unmasked), .. Permits.Where(p => given.Permits.All(g => g.Category != p.Category))] : Permits,
        };
    }

    /// <summary>A draft keeps what is not right yet, but no more than a person writes.</summary>
    /// <exception cref="Refusal"><c>application.too-long</c></exception>
    public ApplicationForm Fitting()
    {
        (string Field, string Text)[] texts =
        [
            (nameof(ShopName), ShopName), (nameof(SubjectName), SubjectName), (nameof(SocialCreditCode), SocialCreditCode), (nameof(LicenceFrom), LicenceFrom), (nameof(LicenceUntil), LicenceUntil),
            (nameof(PersonName), PersonName), (nameof(IdNumber), IdNumber), (nameof(IdUntil), IdUntil), (nameof(Mobile), Mobile), (nameof(Bank), Bank),
            (nameof(AccountNumber), AccountNumber), .. Categories.Select(c => (nameof(Categories), c)),
            .. Permits.Select(p => (nameof(Permits), p.Category + p.Number + p.From + p.Until)),
        ];
        if (texts.FirstOrDefault(t => t.Text.Length > LongestDraft) is { Field: { } field }) throw ApplicationRefusals.TooLong(field, LongestDraft);
        if (Permits.Count > MostDraftCategories) throw ApplicationRefusals.TooLong(nameof(Permits), MostDraftCategories);
        if (Categories.Count > MostDraftCategories) throw ApplicationRefusals.TooLong(nameof(Categories), MostDraftCategories);
        return this;
    }

    /// <summary>What may be kept of an application that ended.</summary>
    public ApplicationForm WithoutPerson() => new() { Subject = Subject, ShopName = ShopName, Categories = Categories };

    /// <summary>Only the ends of what is secret.</summary>
    public ApplicationForm Masked() => this with { IdNumber = Ends(IdNumber), AccountNumber = Ends(AccountNumber), Mobile = Ends(Mobile), Permits = [.. Permits.Select(p => p with { Number = Ends(p.Number) })] };

    private IEnumerable<FieldFault> ShopFaults()
    {
        if (Why(() => ShopNames.Checked(ShopName)) is { } name) yield return new(nameof(ShopName), name);
        else if (ShopNames.ForbiddenWord(ShopName) is { } word) yield return new(nameof(ShopName), $"店铺名称不能含“{word}”");
        if (Categories.Count is 0 or > MostCategories) yield return new(nameof(Categories), $"请选择1至{MostCategories}个类目");
        else if (Categories.FirstOrDefault(c => CategoryNeeds.OpenTo(Subject).All(open => open.Code != c)) is { } closed)
            yield return new(nameof(Categories), $"“{CategoryTable.Default.FirstOrDefault(c => c.Code == closed)?.Name ?? closed}”不对{SubjectRights.Of(Subject).Word}开放，请更换类目");
    }

    private IEnumerable<FieldFault> SubjectFaults(DateOnly today)
    {
        if (!SubjectRights.Of(Subject).HasLicence)
        {
            if (!StatesNoRegistration) yield return new(nameof(StatesNoRegistration), "请确认“依法不需要办理市场主体登记”");
            yield break;
        }

        if (SubjectName.Trim().Length is 0 or > LongestSubject) yield return new(nameof(SubjectName), "请填写营业执照上的名称");
        if (Why(() => Merchants.SocialCreditCode.Checked(SocialCreditCode)) is { } wrong) yield return new(nameof(SocialCreditCode), wrong);
        else if (Merchants.SocialCreditCode.SubjectOf(SocialCreditCode.Trim().ToUpperInvariant()) != Subject)
            yield return new(nameof(SocialCreditCode), $"这不是{SubjectRights.Of(Subject).Word}的统一社会信用代码，请核对主体类型");
        if (LastDays.FirstFault(LicenceFrom, LicenceUntil, today) is { } from) yield return new(nameof(LicenceFrom), from);
        if (LastDays.UntilFault(LicenceUntil, today) is { } until) yield return new(nameof(LicenceUntil), until);
    }

    private IEnumerable<FieldFault> PersonFaults(DateOnly today)
    {
        if (PersonName.Trim().Length is 0 or > LongestPerson) yield return new(nameof(PersonName), "请填写身份证上的姓名");
        if (Why(() => IdCard.Read(IdNumber, today)) is { } wrong) yield return new(nameof(IdNumber), wrong);
        else if (!IdCard.Read(IdNumber, today).MayRunAShop(today)) yield return new(nameof(IdNumber), $"需年满{IdCard.LeastAge}周岁");
        if (LastDays.UntilFault(IdUntil, today) is { } until) yield return new(nameof(IdUntil), until);
        if (!IsMobile(Mobile)) yield return new(nameof(Mobile), "请填写11位手机号");
    }

    private IEnumerable<FieldFault> AccountFaults()
    {
        if (Bank.Trim().Length is 0 or > LongestBank) yield return new(nameof(Bank), "请填写开户银行");
        if (Subject is Subject.Enterprise && !IsCorporateAccount) yield return new(nameof(IsCorporateAccount), "企业须使用对公账户");
        if (Subject is Subject.Person && IsCorporateAccount) yield return new(nameof(IsCorporateAccount), "个人须使用本人的银行卡");
        var digits = AccountNumber.Replace(" ", "", StringComparison.Ordinal);
        // Public accounts are not checked by Luhn (ONB-09).
        if (IsCorporateAccount ? digits.Length is < 8 or > 30 || !digits.All(char.IsAsciiDigit) : !BankCard.IsRight(digits))
            yield return new(nameof(AccountNumber), IsCorporateAccount ? "请核对对公账号" : "银行卡号不正确，请核对");
    }

    private static string? Why(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
    }

    private static bool IsMobile(string text) => text.Length == 11 && text.All(char.IsAsciiDigit) && text[0] == '1' && text[1] >= '3';

    private static string Ends(string secret) => secret.Length < 8 ? new('*', secret.Length) : $"{secret[..3]}{new string('*', secret.Length - 7)}{secret[^4..]}";
}
