using Microsoft.Extensions.DependencyInjection;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.WeChatPay;

public sealed class CertificateSpecs
{
    private static readonly Dictionary<string, string?> Certificates = new() { ["WeChatPay:Certificates"] = "true" };

    [Fact]
    public async Task A_merchant_with_certificates_downloads_them_once_and_believes_what_they_signed()
    {
        await using var house = await WireHouse.Open(Certificates);
        house.World.Merchant.SignsWithCertificate = true;

        await house.Paid();
        await house.RunDue();

        Assert.IsType<PaymentNotice>(Assert.Single(house.Heard));
        Assert.Single(house.Get<WireJournal>().Lines("GET /v3/certificates"));
    }

    [Fact]
    public async Task While_certificates_change_both_are_believed_after_one_more_download()
    {
        var real = new WoundClock();
        await using var house = await WireHouse.Open(Certificates, also: s => s.AddSingleton(new ShopHub.Web.Integrations.WireClock(real)));
        house.World.Merchant.SignsWithCertificate = true;
        await house.Paid();

        house.Get<CertificateDesk>().Rotate(house.World.Merchant, 2048);
        real.Wind(TimeSpan.FromMinutes(2));
        await house.Paid();
        await house.RunDue();

        Assert.Equal(2, house.Heard.OfType<PaymentNotice>().Count());
        Assert.Equal(2, house.Get<WireJournal>().Lines("GET /v3/certificates").Count());
    }

    [Fact]
    public async Task A_flood_of_unknown_serials_is_not_a_flood_of_downloads()
    {
        await using var house = await WireHouse.Open(Certificates);
        house.World.Merchant.SignsWithCertificate = true;
        await house.Paid();

        foreach (var serial in new[] { "AA", "BB", "CC" })
            Assert.Null(await house.Get<PlatformKeys>().Find(serial, CancellationToken.None));

        Assert.Single(house.Get<WireJournal>().Lines("GET /v3/certificates"));
    }

    [Fact]
    public async Task A_merchant_with_the_public_key_only_never_asks_for_certificates()
    {
        await using var house = await WireHouse.Open();
        house.World.Merchant.SignsWithCertificate = true;

        Assert.Null(await house.Get<PlatformKeys>().Find("AA", CancellationToken.None));
        await house.Paid();
        await house.RunDue();

        Assert.Equal(NoticeFault.UnknownSerial, Assert.IsType<RejectedNotice>(Assert.Single(house.Heard)).Fault);
        Assert.Empty(house.Get<WireJournal>().Lines("GET /v3/certificates"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_echo_comes_back_and_its_sealed_part_opens_with_our_key(bool hasPublicKey)
    {
        await using var house = await WireHouse.Open(hasPublicKey ? null : Certificates);
        house.World.Merchant.SignsWithCertificate = !hasPublicKey;
        var cipher = house.Get<FieldCipher>();
        var seal = await cipher.Seal(CancellationToken.None);

        var outcome = await house.Get<WeChatPayClient>().Post(
            "/v3/security/echo", new EchoRequest(null, "你好", seal!.Close("林晓")), CancellationToken.None, seal);

        var echo = PayJson.Read<EchoRequest>(outcome.Body)!;
        Assert.Equal(("你好", "林晓"), (echo.EchoMessage, cipher.Open(echo.EncryptedEchoMessage!)));
        Assert.Equal(hasPublicKey, seal.Serial.StartsWith("PUB_KEY_ID_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Public_sealed_fields_open_with_the_merchants_key()
    {
        foreach (var entry in Vectors.Entries("rsa-oaep.json", "vectors"))
        {
            if (Vectors.Key(entry.Text("key"))["private_key_pem"] is not { } pem) continue;
            await using var house = await WireHouse.Open(new() { ["WeChatPay:PrivateKey"] = pem.GetValue<string>() });
            Assert.Equal(entry.Text("plaintext"), house.Get<FieldCipher>().Open(entry.Text("ciphertext_base64")));
        }
    }

    [Fact]
    public async Task The_browsers_parameters_are_signed_as_the_phone_checks_them()
    {
        await using var house = await WireHouse.Open();
        var way = (await house.Gateway.Prepay(house.Order())).Value!;
        var wish = way.Bridge!;

        var message = PayMessages.BrowserPay(wish.AppId, wish.TimeStamp, wish.NonceStr, wish.Package);
        using var key = VerifyingKey.FromPem(house.Get<WeChatPayAccount>().Key.PublicPem);
        Assert.True(key.Verifies(message, wish.PaySign));
        Assert.Equal(("RSA", $"prepay_id={way.Id}"), (wish.SignType, wish.Package));
    }
}
