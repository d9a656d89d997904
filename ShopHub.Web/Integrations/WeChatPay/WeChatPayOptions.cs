using ShopHub.Domain.Payments;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>The merchant account at WeChat Pay: configuration section <c>WeChatPay</c>.</summary>
public sealed class WeChatPayOptions
{
    public const string Section = "WeChatPay";

    public string MchId { get; set; } = "";

    /// <summary>The Official Account bound to the merchant; openids of orders belong to it.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The mini program bound to the merchant; empty without one.</summary>
    public string MiniAppId { get; set; } = "";

    /// <summary><c>Ecommerce</c>: every shop has an account of its own below this merchant (平台收付通); <c>Direct</c>: all money reaches this one, also when it is not set.</summary>
    public ChannelFamily? Family { get; set; }

    /// <summary>32 bytes; opens callbacks and certificates.</summary>
    public string ApiV3Key { get; set; } = "";

    /// <summary>Serial of the merchant API certificate, upper-case hex.</summary>
    public string MerchantSerial { get; set; } = "";

    /// <summary>The merchant's private key: PEM text, or the path of a PEM file.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>Begins with <c>PUB_KEY_ID_</c>; empty for a merchant that has certificates only.</summary>
    public string PublicKeyId { get; set; } = "";

    /// <summary>WeChat Pay's public key: PEM text, or the path of a PEM file.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>Also trust platform certificates: for older merchants, and for both while a merchant changes over.</summary>
    public bool Certificates { get; set; }

    /// <summary>Empty while the sandbox plays WeChat Pay in this program.</summary>
    public string BaseAddress { get; set; } = "";

    /// <summary>Tried when the first host does not answer; empty for none.</summary>
    public string BackupAddress { get; set; } = "";

    /// <summary>Where WeChat Pay reaches this shop, e.g. https://shop.example; empty while the sandbox plays.</summary>
    public string NotifyBase { get; set; } = "";

    /// <summary>For one attempt.</summary>
    public int TimeoutMilliseconds { get; set; } = 10_000;

    public int Attempts { get; set; } = 3;

    /// <summary>The PEM text of a setting that holds either the text or the path of a file.</summary>
    public static string Pem(string setting) =>
        setting.StartsWith("-----BEGIN", StringComparison.Ordinal) || !File.Exists(setting)
            ? setting.Replace("\\n", "\n", StringComparison.Ordinal)
            : File.ReadAllText(setting);
}
