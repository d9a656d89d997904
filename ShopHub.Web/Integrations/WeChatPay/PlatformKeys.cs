using System.Security.Cryptography;
using System.Text;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

/// <summary>The keys WeChat Pay signs with: the public key from the settings, and certificates it hands out.</summary>
public sealed class PlatformKeys(
    WeChatPayAccount account, PayTransport transport, WireClock clock, ILogger<PlatformKeys> log) : IDisposable
{
    /// <summary>A flood of made-up serials must not become a flood of downloads.</summary>
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(60), AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private Dictionary<string, VerifyingKey> _certificates = [];
    private DateTimeOffset _nextRefresh;

    /// <summary>Null: nobody we know signs with this serial.</summary>
    public async Task<VerifyingKey?> Find(string serial, CancellationToken stop)
    {
        if (serial == account.PublicKeyId) return account.PublicKey;
        if (!account.TrustsCertificates || serial.StartsWith("PUB_KEY_ID_", StringComparison.Ordinal)) return null;
        if (Valid(serial) is { } known) return known;
        await _refreshing.WaitAsync(stop);
        try
        {
            if (Valid(serial) is null && clock.Now >= _nextRefresh) await Refresh(stop);
        }
        finally
        {
            _refreshing.Release();
        }
        return Valid(serial);
    }

    /// <summary>The certificate that is valid longest; null when none can be had.</summary>
    public async Task<(string Serial, VerifyingKey Key)?> Newest(CancellationToken stop)
    {
        if (!account.TrustsCertificates) return null;
        await _refreshing.WaitAsync(stop);
        try
        {
            if (Longest() is null && clock.Now >= _nextRefresh) await Refresh(stop);
        }
        finally
        {
            _refreshing.Release();
        }
        return Longest() is { } serial ? (serial, _certificates[serial]) : null;
    }

    public void Dispose() => _refreshing.Dispose();

    private string? Longest() =>
        _certificates.Where(c => c.Value.ValidUntil > clock.Now).OrderBy(c => c.Value.ValidUntil).Select(c => c.Key).LastOrDefault();

    private VerifyingKey? Valid(string serial) =>
        _certificates.TryGetValue(serial, out var key) && key.ValidUntil > clock.Now ? key : null;

    private async Task Refresh(CancellationToken stop)
    {
        _nextRefresh = clock.Now + AfterFailure;
        try
        {
            var reply = await transport.Send(account.Host(1), new(HttpMethod.Get, "/v3/certificates", []), stop);
            if (!reply.IsSuccess) throw new HttpRequestException($"HTTP {reply.Status}");
            var fresh = Open(reply.Body);
            if (!SignedByOneOf(fresh, reply)) throw new CryptographicException("The list is not signed by a key in it.");
            _certificates = fresh;
            _nextRefresh = clock.Now + BetweenRefreshes;
        }
        catch (Exception fault) when (fault is HttpRequestException or CryptographicException or FormatException or ArgumentException
                                      || fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
            log.LogWarning("Platform certificates could not be refreshed: {Reason}", fault.Message);
        }
    }

    /// <summary>The list itself is sealed with our API v3 key, so opening it comes before its signature.</summary>
    private Dictionary<string, VerifyingKey> Open(byte[] body) =>
        (PayJson.Read<CertificateList>(body)?.Data ?? []).ToDictionary(
            entry => entry.SerialNo ?? "",
            entry => VerifyingKey.FromCertificatePem(Encoding.UTF8.GetString(Open(entry.EncryptCertificate))));

    private byte[] Open(SealedCertificate? given) => given is { Nonce: { } nonce, Ciphertext: { } text }
        ? ResourceCipher.Open(account.ApiV3Key, nonce, given.AssociatedData, text)
        : throw new FormatException("A certificate is not in the list as agreed.");

    private bool SignedByOneOf(Dictionary<string, VerifyingKey> fresh, PayReply reply)
    {
        if (reply.Signature is not { Timestamp: { } at, Nonce: { } nonce, Serial: { } serial, Signature: { } signature }) return false;
        var key = serial == account.PublicKeyId ? account.PublicKey : fresh.GetValueOrDefault(serial);
        return key?.Verifies(PayMessages.Answer(at, nonce, reply.Body), signature) == true;
    }

    private sealed record CertificateList(List<CertificateEntry>? Data);

    private sealed record CertificateEntry(string? SerialNo, SealedCertificate? EncryptCertificate);

    private sealed record SealedCertificate(string? Nonce, string? AssociatedData, string? Ciphertext);
}
