using System.Text;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Pay;

/// <summary>Hands out platform certificates, and echoes for a self-test.</summary>
public sealed class CertificateDesk(WireClock clock)
{
    public static PayAnswer List(PayCall call) =>
        PayAnswer.Ok(new { data = call.Merchant.Certificates.Select(c => Entry(c, call.Merchant)) });

    /// <summary>Says back what it heard; the sealed part is opened and sealed again for the merchant.</summary>
    public static PayAnswer Echo(PayCall call)
    {
        var given = call.Read<EchoRequest>();
        if (string.IsNullOrEmpty(given.EchoMessage)) throw PayFault.Parameter("/body/echo_message", null, "缺少必填参数");
        return PayAnswer.Ok(new
        {
            notify_url = given.NotifyUrl,
            echo_message = given.EchoMessage,
            encrypted_echo_message = given.EncryptedEchoMessage is { } text ? Sealed(text, call) : null,
        });
    }

    /// <summary>From now on the newest certificate is another one; the old one stays valid.</summary>
    public string Rotate(Merchant merchant, int bits)
    {
        var (serial, pem, key) = SandboxKeys.MakeCertificate(bits, clock.Now);
        merchant.Certificates.Add(new(serial, pem, new SigningKey(key), clock.Now.AddDays(-1), clock.Now.AddYears(5)));
        return serial;
    }

    private static string Sealed(string text, PayCall call) =>
        call.Merchant.ClientCertificates.Values.Last().Seal(Encoding.UTF8.GetBytes(call.Open("/body/encrypted_echo_message", text)));

    private static object Entry(PlatformCertificate certificate, Merchant merchant)
    {
        var nonce = Nonce.New(12);
        return new
        {
            serial_no = certificate.Serial,
            effective_time = OrderAnswers.Instant(certificate.From),
            expire_time = OrderAnswers.Instant(certificate.Until),
            encrypt_certificate = new
            {
                algorithm = "AEAD_AES_256_GCM",
                nonce,
                associated_data = "certificate",
                ciphertext = ResourceCipher.Seal(merchant.ApiV3Key, nonce, "certificate", Encoding.UTF8.GetBytes(certificate.Pem)),
            },
        };
    }
}
