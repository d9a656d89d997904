using System.Security.Cryptography;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Onboarding;

/// <summary>Opens accounts for shops as sub-merchants of the platform (平台收付通进件).</summary>
public sealed class WeChatPayOpenings(WeChatPayClient client, FieldCipher cipher) : IAccountOpenings
{
    private const string Root = "/v3/ecommerce/applyments/";

    public async Task<ChannelAnswer<string>> Upload(string fileName, byte[] picture, CancellationToken stop = default)
    {
        var meta = new MediaMessage(fileName, Convert.ToHexStringLower(SHA256.HashData(picture)));
        return (await client.Upload("/v3/merchant/media/upload", meta, new(fileName, picture), stop)).Read<MediaAnswer, string>(m => m.MediaId);
    }

    public async Task<ChannelAnswer<bool>> Submit(OpeningApplication application, CancellationToken stop = default) =>
        await cipher.Seal(stop) is { } seal
            ? (await client.Post(Root, Message(application, seal.Close), stop, seal)).ToDone()
            : new(ChannelVerdict.Busy, false, "NO_PLATFORM_KEY", "暂时取不到微信支付的公钥");

    public async Task<ChannelAnswer<ChannelOpening>> Query(string number, CancellationToken stop = default) =>
        (await client.Get($"{Root}out-request-no/{Uri.EscapeDataString(number)}", stop)).Read<OpeningAnswer, ChannelOpening>(a => a.ToChannel());

    private static OpeningMessage Message(OpeningApplication of, Func<string, string> seal)
    {
        var form = of.Form;
        return new(
            of.Number, Kind(form.Subject),
            form.NeedsLicence ? new(form.LicencePicture, form.SocialCreditCode, of.SubjectName, form.LegalPerson) : null,
            new(form.IdFront, form.IdBack, seal(form.LegalPerson), seal(form.IdNumber), form.IdValidUntil),
            new(form.IsCorporateAccount ? "74" : "75", form.Bank, seal(form.IsCorporateAccount ? of.SubjectName : form.LegalPerson), form.BankRegion, seal(form.AccountNumber)),
            new("65", seal(form.ContactName), seal(form.ContactPhone)), new(form.ShortName, of.StoreUrl), Settlement(of.PaymentFee), form.ShortName);
    }

    /// <summary>The channel's rules of settlement, by what they let it keep of a payment.</summary>
    private static IndustryMessage Settlement(Rate fee) => fee.BasisPoints switch
    {
        <= 60 => new(719, "零售批发/生活娱乐/其他"),
        <= 80 => new(720, "教育培训/保健食品"),
        _ => new(721, "虚拟业务"),
    };

    private static string Kind(Subject subject) => subject switch
    {
        Subject.Enterprise => "2",
        Subject.IndividualBusiness => "4",
        Subject.Person => "2401",
    };
}
