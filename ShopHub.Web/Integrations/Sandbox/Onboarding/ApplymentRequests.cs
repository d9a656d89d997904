namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

// Every documented member, so that an undocumented one is refused. Null: not sent.
public sealed record ApplymentRequest(
    string? OutRequestNo, string? OrganizationType, LicenseInfo? BusinessLicenseInfo, string? IdHolderType, string? IdDocType,
    IdCardInfo? IdCardInfo, bool? Owner, List<UboInfo>? UboInfoList, AccountInfo? AccountInfo, ContactInfo? ContactInfo,
    SalesSceneInfo? SalesSceneInfo, SettlementInfo? SettlementInfo, string? MerchantShortname, string? Qualifications,
    string? BusinessAdditionPics, string? BusinessAdditionDesc);

public sealed record LicenseInfo(
    string? CertType, string? BusinessLicenseCopy, string? BusinessLicenseNumber, string? MerchantName, string? LegalPerson,
    string? CompanyAddress, string? BusinessTime);

public sealed record IdCardInfo(
    string? IdCardCopy, string? IdCardNational, string? IdCardName, string? IdCardNumber, string? IdCardValidTimeBegin, string? IdCardValidTime);

public sealed record UboInfo(string? UboIdDocType, string? UboIdDocName, string? UboIdDocNumber);

public sealed record AccountInfo(
    string? BankAccountType, string? AccountBank, string? AccountName, string? BankAddressCode, string? BankBranchId, string? BankName,
    string? AccountNumber);

public sealed record ContactInfo(string? ContactType, string? ContactName, string? ContactIdCardNumber, string? MobilePhone);

public sealed record SalesSceneInfo(string? StoreName, string? StoreUrl, string? StoreQrCode, string? MiniProgramSubAppid);

public sealed record SettlementInfo(long? SettlementId, string? QualificationType);

public sealed record MediaMeta(string? Filename, string? Sha256);

public sealed record ModifySettlementRequest(
    string? AccountType, string? AccountBank, string? BankAddressCode, string? BankName, string? BankBranchId, string? AccountNumber, string? AccountName);
