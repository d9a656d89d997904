using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Evidence that nobody in this project made. Without the vectors on the machine there is nothing to compare.</summary>
public sealed class VectorSpecs
{
    [Fact]
    public void Public_signatures_verify_and_are_made_again_byte_by_byte()
    {
        foreach (var entry in Vectors.Entries("rsa-sha256.json", "vectors"))
        {
            var message = Encoding.UTF8.GetBytes(entry.Text("message"));
            if (Vectors.PublicKey(entry.Text("key")) is { } verifier)
                Assert.True(verifier.Verifies(message, entry.Text("signature_base64")), entry.Text("id"));
            if (Vectors.PrivateKey(entry.Text("key")) is { } signer)
                Assert.Equal(entry.Text("signature_base64"), signer.Sign(message));
        }
    }

    [Fact]
    public void Signatures_over_another_message_and_probes_do_not_verify()
    {
        foreach (var entry in Vectors.Entries("rsa-sha256.json", "negative"))
            Assert.False(Vectors.PublicKey(entry.Text("key"))!
                .Verifies(Encoding.UTF8.GetBytes(entry.Text("message")), entry.Text("signature_base64")), entry.Text("id"));
    }

    [Fact]
    public void The_layout_of_a_browser_payment_is_the_public_one()
    {
        foreach (var entry in Vectors.Entries("rsa-sha256.json", "vectors").Where(e => e["jsapi"] is not null))
        {
            var wish = entry["jsapi"]!;
            var built = PayMessages.BrowserPay(wish.Text("appId"), wish.Text("timeStamp"), wish.Text("nonceStr"), wish.Text("package"));
            Assert.Equal(entry.Text("message"), Encoding.UTF8.GetString(built));
        }
    }

    [Fact]
    public void The_layout_of_a_request_is_the_public_one()
    {
        foreach (var entry in Vectors.Entries("layouts.json", "layouts").Where(e => e["expected_message"] is not null))
        {
            var built = PayMessages.Request(entry.Text("method"), entry.Text("canonical_url"), entry["timestamp"]!.ToString(),
                entry.Text("nonce_str"), Encoding.UTF8.GetBytes(entry.Text("body")));
            Assert.Equal(entry.Text("expected_message"), Encoding.UTF8.GetString(built));
        }
    }

    [Fact]
    public void Public_resources_open_and_are_sealed_again_byte_by_byte()
    {
        foreach (var entry in Vectors.Entries("aes-gcm.json", "vectors"))
        {
            var (key, plain) = (Encoding.UTF8.GetBytes(entry.Text("api_v3_key")), Open(entry));
            Assert.Equal(entry.Text("plaintext"), Encoding.UTF8.GetString(plain));
            Assert.Equal(entry.Text("ciphertext_base64"),
                ResourceCipher.Seal(key, entry.Text("nonce"), entry.Text("associated_data"), plain));
        }
    }

    [Fact]
    public void A_resource_with_anything_changed_does_not_open()
    {
        foreach (var entry in Vectors.Entries("aes-gcm.json", "negative"))
            Assert.ThrowsAny<CryptographicException>(() => Open(entry));
    }

    [Fact]
    public void Public_sealed_fields_open_with_their_private_key()
    {
        foreach (var entry in Vectors.Entries("rsa-oaep.json", "vectors"))
            if (Vectors.PrivateKey(entry.Text("key")) is { } key)
                Assert.Equal(entry.Text("plaintext"), Encoding.UTF8.GetString(key.Open(entry.Text("ciphertext_base64"))));
    }

    [Fact]
    public void A_sealed_field_opens_only_with_the_key_it_was_sealed_for()
    {
        var keys = SandboxKeys.Make(2048, TimeProvider.System.GetUtcNow());
        using var ours = new SigningKey(keys.MerchantKeyPem);
        using var other = new SigningKey(keys.PlatformKeyPem);
        using var seal = VerifyingKey.FromPem(ours.PublicPem);

        var text = seal.Seal(Encoding.UTF8.GetBytes("林晓"));

        Assert.Equal("林晓", Encoding.UTF8.GetString(ours.Open(text)));
        Assert.ThrowsAny<CryptographicException>(() => other.Open(text));
    }

    [Fact]
    public void Public_certificate_lists_open_to_their_certificates()
    {
        foreach (var entry in Vectors.Entries("certificates-download.json", "vectors"))
        {
            var given = JsonNode.Parse(entry.Text("response_body"))!["data"]![0]!;
            var sealedPem = given["encrypt_certificate"]!;
            var pem = ResourceCipher.Open(Encoding.UTF8.GetBytes(entry.Text("api_v3_key")), sealedPem.Text("nonce"),
                sealedPem.Text("associated_data"), sealedPem.Text("ciphertext"));
            Assert.Equal(entry.Text("decrypted_certificate_pem").Trim(), Encoding.UTF8.GetString(pem).Trim());
        }
    }

    private static byte[] Open(JsonNode entry) => ResourceCipher.Open(Encoding.UTF8.GetBytes(entry.Text("api_v3_key")),
        entry.Text("nonce"), entry.Text("associated_data"), entry.Text("ciphertext_base64"));
}
