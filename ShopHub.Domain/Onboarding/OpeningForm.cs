using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Onboarding;

/// <summary>What a shop's owner fills in to be paid on an account of the shop's own. Pictures are the channel's numbers of them.</summary>
public sealed record OpeningForm
{
    public static readonly OpeningForm Empty = new();

    private const int LongestShortName = 20, PhoneDigits = 11;

    public Subject Subject { get; init; } = Subject.Enterprise;

    /// <summary>Empty for a person without a licence.</summary>
    public string SocialCreditCode { get; init; } = "";

    public string LicencePicture { get; init; } = "";

    public string LegalPerson { get; init; } = "";

    public string IdNumber { get; init; } = "";

    /// <summary>yyyy-MM-dd, or 长期.</summary>
    public string IdValidUntil { get; init; } = "";

    public string IdFront { get; init; } = "";

    public string IdBack { get; init; } = "";

    /// <summary>As buyers see it when they pay.</summary>
    public string ShortName { get; init; } = "";

    public bool IsCorporateAccount { get; init; } = true;

    public string Bank { get; init; } = "";

    /// <summary>Six digits of the region of the branch.</summary>
    public string BankRegion { get; init; } = "";

    public string AccountNumber { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string ContactPhone { get; init; } = "";

    public bool NeedsLicence => Subject is not Subject.Person;

    /// <exception cref="Refusal"><c>opening.…</c>, <c>uscc.…</c>, <c>id-card.…</c>: the first field that is wrong.</exception>
    public OpeningForm Checked(DateOnly today)
    {
        var code = NeedsLicence ? Merchants.SocialCreditCode.Checked(SocialCreditCode) : "";
        if (NeedsLicence && Merchants.SocialCreditCode.SubjectOf(code) != Subject) throw Wrong(nameof(SocialCreditCode), "统一社会信用代码与主体类型不符");
        if (NeedsLicence && LicencePicture == "") throw Wrong(nameof(LicencePicture), "请上传营业执照照片");
        Written(nameof(LegalPerson), LegalPerson, NeedsLicence ? "请填写法定代表人或经营者姓名" : "请填写本人姓名");
        var id = Read(IdNumber, today);
        if (!id.MayRunAShop(today)) throw Wrong(nameof(IdNumber), $"需年满{IdCard.LeastAge}周岁");
        if (IdValidUntil != "长期" && (!DateOnly.TryParse(IdValidUntil, out var until) || until <= today)) throw Wrong(nameof(IdValidUntil), "请填写有效期内的截止日期，或选长期");
        if (IdFront == "") throw Wrong(nameof(IdFront), "请上传身份证人像面照片");
        if (IdBack == "") throw Wrong(nameof(IdBack), "请上传身份证国徽面照片");
        if (ShortName.Trim().Length is 0 or > LongestShortName) throw Wrong(nameof(ShortName), $"商户简称为1至{LongestShortName}个字");
        CheckAccount();
        Written(nameof(ContactName), ContactName, "请填写联系人姓名");
        if (ContactPhone.Length != PhoneDigits || !ContactPhone.All(char.IsAsciiDigit) || ContactPhone[0] != '1') throw Wrong(nameof(ContactPhone), "请填写11位手机号");
        return this with { SocialCreditCode = code, IdNumber = id.Number, ShortName = ShortName.Trim() };
    }

    /// <summary>Only the ends of what is secret.</summary>
    public OpeningForm Masked() => this with
    {
        IdNumber = Mask(IdNumber),
        AccountNumber = Mask(AccountNumber),
        ContactPhone = Mask(ContactPhone),
        IdFront = "",
        IdBack = "",
        LicencePicture = "",
    };

    private void CheckAccount()
    {
        if (Subject is Subject.Enterprise && !IsCorporateAccount) throw Wrong(nameof(IsCorporateAccount), "企业只能使用对公账户");
        if (Subject is Subject.Person && IsCorporateAccount) throw Wrong(nameof(IsCorporateAccount), "个人只能使用本人银行卡");
        Written(nameof(Bank), Bank, "请选择开户银行");
        if (BankRegion.Length != 6 || !BankRegion.All(char.IsAsciiDigit)) throw Wrong(nameof(BankRegion), "请填写开户地区的6位行政区划代码");
        var isRight = IsCorporateAccount ? AccountNumber.Length is >= 8 and <= 32 && AccountNumber.All(char.IsAsciiDigit) : BankCard.IsRight(AccountNumber);
        if (!isRight) throw Wrong(nameof(AccountNumber), IsCorporateAccount ? "对公账号应为8至32位数字" : "银行卡号不对，请核对");
    }

    private static IdCard Read(string number, DateOnly today)
    {
        try
        {
            return IdCard.Read(number, today);
        }
        catch (Refusal refusal)
        {
            throw new Refusal(refusal.Code, refusal.Message) { Field = nameof(IdNumber) };
        }
    }

    private static void Written(string field, string text, string words)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Wrong(field, words);
    }

    private static Refusal Wrong(string field, string words) => new($"opening.{field}", words) { Field = field };

    private static string Mask(string secret) => secret.Length < 8 ? secret : $"{secret[..3]}****{secret[^4..]}";
}
