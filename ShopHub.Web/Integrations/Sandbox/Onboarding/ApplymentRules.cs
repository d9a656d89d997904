using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Onboarding;

/// <summary>What an application says once its sealed fields are open.</summary>
public sealed record OpenedApplyment(string AccountName, string AccountNumber, string Administrator);

/// <summary>The field rules of an application. The first one broken answers.</summary>
public static class ApplymentRules
{
    public const string Corporate = "74", Personal = "75";

    private static readonly string[] Kinds = ["2401", "2500", "4", "2", "3", "2502", "1708"], WithoutLicense = ["2401", "2500"];

    /// <summary>Of the industries an application may name, in basis points by settlement id.</summary>
    private static readonly Dictionary<long, int> Settlements = new() { [719] = 60, [720] = 80, [721] = 100 };

    public static OpenedApplyment Check(ApplymentRequest given, PayCall call, SandboxWorld world)
    {
        ShareRules.Number("/body/out_request_no", given.OutRequestNo);
        ShareRules.Type("/body/organization_type", given.OrganizationType, Kinds);
        if (!WithoutLicense.Contains(given.OrganizationType)) License(given.BusinessLicenseInfo, world);
        Person(given.IdCardInfo, call, world);
        ShareRules.Text("/body/merchant_shortname", given.MerchantShortname, 64);
        ShareRules.Text("/body/sales_scene_info/store_name", given.SalesSceneInfo?.StoreName, 256);
        if ((given.SalesSceneInfo!.StoreUrl ?? given.SalesSceneInfo.StoreQrCode) is null)
            throw PayFault.Parameter("/body/sales_scene_info/store_url", null, "店铺链接和店铺二维码应至少填一项");
        FeePoints(given.SettlementInfo);
        var administrator = Contact(given.ContactInfo, call);
        return Account(given.AccountInfo, given.OrganizationType!, call) with { Administrator = administrator };
    }

    /// <summary>What will be kept of each payment; the usual where no industry is named.</summary>
    public static int FeePoints(SettlementInfo? named) => named is null ? Merchant.UsualFee
        : Settlements.TryGetValue(named.SettlementId ?? 0, out var points) && !string.IsNullOrWhiteSpace(named.QualificationType) ? points
        : throw PayFault.Parameter("/body/settlement_info/settlement_id", $"{named.SettlementId}", "结算规则不存在，或未填所属行业");

    public static void Media(string location, string? id, SandboxWorld world)
    {
        if (id is null || !world.Onboardings.Media.ContainsKey(id)) throw PayFault.Parameter(location, id, "图片不存在，请重新上传");
    }

    private static void License(LicenseInfo? license, SandboxWorld world)
    {
        const string At = "/body/business_license_info/";
        Media(At + "business_license_copy", license?.BusinessLicenseCopy, world);
        ShareRules.Text(At + "business_license_number", license!.BusinessLicenseNumber, 18);
        ShareRules.Text(At + "merchant_name", license.MerchantName, 128);
        ShareRules.Text(At + "legal_person", license.LegalPerson, 128);
    }

    private static void Person(IdCardInfo? card, PayCall call, SandboxWorld world)
    {
        const string At = "/body/id_card_info/";
        Media(At + "id_card_copy", card?.IdCardCopy, world);
        Media(At + "id_card_national", card!.IdCardNational, world);
        ShareRules.Text(At + "id_card_name", call.Open(At + "id_card_name", card.IdCardName), 64);
        if (call.Open(At + "id_card_number", card.IdCardNumber).Length != 18) throw PayFault.Parameter(At + "id_card_number", null, "身份证号应为 18 位");
        ShareRules.Text(At + "id_card_valid_time", card.IdCardValidTime, 20);
    }

    private static string Contact(ContactInfo? contact, PayCall call)
    {
        const string At = "/body/contact_info/";
        ShareRules.Type(At + "contact_type", contact?.ContactType, "65", "66");
        var name = ShareRules.Text(At + "contact_name", call.Open(At + "contact_name", contact!.ContactName), 64);
        if (contact.ContactIdCardNumber is { } number) call.Open(At + "contact_id_card_number", number);
        if (call.Open(At + "mobile_phone", contact.MobilePhone) is not { Length: 11 }) throw PayFault.Parameter(At + "mobile_phone", null, "手机号应为 11 位");
        return name;
    }

    private static OpenedApplyment Account(AccountInfo? account, string kind, PayCall call)
    {
        const string At = "/body/account_info/";
        ShareRules.Type(At + "bank_account_type", account?.BankAccountType, Corporate, Personal);
        if (kind is "2" or "3" or "2502" or "1708" && account!.BankAccountType != Corporate)
            throw PayFault.Parameter(At + "bank_account_type", account.BankAccountType, "该主体类型只能使用对公账户");
        ShareRules.Text(At + "account_bank", account!.AccountBank, 128);
        ShareRules.Text(At + "bank_address_code", account.BankAddressCode, 12);
        var name = ShareRules.Text(At + "account_name", call.Open(At + "account_name", account.AccountName), 128);
        var number = call.Open(At + "account_number", account.AccountNumber);
        return number.Length is >= 8 and <= 32 && number.All(char.IsAsciiDigit)
            ? new(name, number, "")
            : throw PayFault.Parameter(At + "account_number", null, "银行账号应为数字");
    }
}
