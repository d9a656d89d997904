using System.Globalization;

namespace ShopHub.Web.Integrations.WeChatPay.Wire;

public enum SignatureVerdict { Good, Missing, Probe, Stale, UnknownSerial, Bad }

/// <summary>Whether WeChat Pay really said this, and just now.</summary>
public sealed class SignatureCheck(PlatformKeys keys, WireClock clock)
{
    /// <summary>The official clients refuse from here on.</summary>
    public const int SkewSeconds = 300;

    /// <summary>WeChat Pay sends such a signature now and then to see whether it is refused.</summary>
    private const string ProbeMark = "WECHATPAY/SIGNTEST/";

    public async Task<SignatureVerdict> Check(SignatureHeaders given, byte[] body, CancellationToken stop)
    {
        if (given is not { Timestamp: { } timestamp, Nonce: { } nonce, Serial: { } serial, Signature: { } signature })
            return SignatureVerdict.Missing;
        if (signature.Contains(ProbeMark, StringComparison.Ordinal)) return SignatureVerdict.Probe;
        if (!IsFresh(timestamp)) return SignatureVerdict.Stale;
        if (await keys.Find(serial, stop) is not { } key) return SignatureVerdict.UnknownSerial;
        return key.Verifies(PayMessages.Answer(timestamp, nonce, body), signature)
            ? SignatureVerdict.Good
            : SignatureVerdict.Bad;
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(clock.UnixSeconds - seconds) < SkewSeconds;
}
