using System.Globalization;
using ShopHub.Domain.Onboarding;

namespace ShopHub.Web.Integrations.WeChatPay.Onboarding;

// Members are named after the wire; what is secret goes sealed.
public sealed record OpeningMessage(
    string OutRequestNo, string OrganizationType, LicenceMessage? BusinessLicenseInfo, IdCardMessage IdCardInfo, AccountMessage AccountInfo,
    ContactMessage ContactInfo, SalesSceneMessage SalesSceneInfo, IndustryMessage SettlementInfo, string MerchantShortname);

public sealed record LicenceMessage(string BusinessLicenseCopy, string BusinessLicenseNumber, string MerchantName, string LegalPerson);

public sealed record IdCardMessage(string IdCardCopy, string IdCardNational, string IdCardName, string IdCardNumber, string IdCardValidTime);

public sealed record AccountMessage(string BankAccountType, string AccountBank, string AccountName, string BankAddressCode, string AccountNumber);

public sealed record ContactMessage(string ContactType, string ContactName, string MobilePhone);

public sealed record SalesSceneMessage(string StoreName, string StoreUrl);

public sealed record IndustryMessage(long SettlementId, string QualificationType);

public sealed record MediaMessage(string Filename, string Sha256);

public sealed record MediaAnswer(string? MediaId);

public sealed record AuditDetail(string? ParamName, string? RejectReason);

public sealed record AccountValidation(
    long? PayAmount, string? DestinationAccountNumber, string? DestinationAccountName, string? DestinationAccountBank, string? City, string? Remark,
    string? Deadline)
{
    /// <summary>Null when it does not say how much and where to.</summary>
    public AccountProof? ToProof() => PayAmount is { } fen && DestinationAccountNumber is { } number
        ? new(fen, number, DestinationAccountName ?? "", DestinationAccountBank ?? "", City ?? "", Remark ?? "", Until)
        : null;

    // Written with its offset, or as a Shanghai time without one.
    private DateTimeOffset? Until => Deadline is { } text
        && DateTimeOffset.TryParse(text.Contains('T', StringComparison.Ordinal) ? text : $"{text}+08:00", CultureInfo.InvariantCulture, out var at) ? at : null;
}

/// <summary>An application as a query answers it.</summary>
public sealed record OpeningAnswer(
    string? ApplymentState, string? SignUrl, string? SubMchid, AccountValidation? AccountValidation, string? LegalValidationUrl,
    IReadOnlyList<AuditDetail>? AuditDetail)
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["account_number"] = nameof(OpeningForm.AccountNumber), ["account_bank"] = nameof(OpeningForm.Bank), ["account_name"] = nameof(OpeningForm.AccountNumber),
        ["bank_address_code"] = nameof(OpeningForm.BankRegion), ["merchant_shortname"] = nameof(OpeningForm.ShortName),
        ["business_license_number"] = nameof(OpeningForm.SocialCreditCode), ["business_license_copy"] = nameof(OpeningForm.LicencePicture),
        ["legal_person"] = nameof(OpeningForm.LegalPerson), ["id_card_name"] = nameof(OpeningForm.LegalPerson), ["id_card_number"] = nameof(OpeningForm.IdNumber),
        ["id_card_copy"] = nameof(OpeningForm.IdFront), ["id_card_national"] = nameof(OpeningForm.IdBack), ["id_card_valid_time"] = nameof(OpeningForm.IdValidUntil),
        ["contact_name"] = nameof(OpeningForm.ContactName), ["mobile_phone"] = nameof(OpeningForm.ContactPhone),
    };

    /// <summary>Null for a state nobody knows.</summary>
    public ChannelOpening? ToChannel() => Status is { } status
        ? new(status, SubMchid, status is OpeningStatus.ToSign ? SignUrl : null, null,
            [.. (AuditDetail ?? []).Select(d => new OpeningFault(Field(d.ParamName), d.RejectReason ?? ""))])
        {
            Proof = status is OpeningStatus.AccountToVerify ? AccountValidation?.ToProof() : null,
            LegalUrl = status is OpeningStatus.AccountToVerify ? LegalValidationUrl : null,
        }
        : null;

    private OpeningStatus? Status => ApplymentState switch
    {
        "CHECKING" => OpeningStatus.Checking,
        "ACCOUNT_NEED_VERIFY" => OpeningStatus.AccountToVerify,
        "AUDITING" => OpeningStatus.Auditing,
        "REJECTED" => OpeningStatus.Rejected,
        "NEED_SIGN" => OpeningStatus.ToSign,
        "FINISH" => SubMchid is null ? OpeningStatus.ToSign : OpeningStatus.Open,
        "FROZEN" => OpeningStatus.Frozen,
        _ => null,
    };

    private static string Field(string? name) => Fields.GetValueOrDefault(name?.Split('/')[^1] ?? "", "");
}
