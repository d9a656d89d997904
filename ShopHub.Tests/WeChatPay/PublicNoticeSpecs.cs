using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ShopHub.Domain.Payments;
using ShopHub.Web.Integrations;
using ShopHub.Web.Integrations.WeChatPay;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Tests.WeChatPay;

/// <summary>Whole callbacks of the public vectors, read as the endpoint reads them, at the moment they were made.</summary>
public sealed class PublicNoticeSpecs
{
    [Fact]
    public async Task A_genuine_callback_of_a_kind_this_shop_does_not_know_is_believed_and_left_alone()
    {
        foreach (var entry in Vectors.Entries("notifications.json", "vectors"))
            Assert.IsType<OtherNotice>(await Read(entry));
    }

    [Fact]
    public async Task A_payment_callback_tells_number_amount_and_time()
    {
        if (Entry("transaction-success") is not { } entry) return;

        var payment = Assert.IsType<PaymentNotice>(await Read(entry)).Payment;

        Assert.Equal(("1217752501201407033233368018", 100L, ChannelPaymentState.Paid), (payment.OutTradeNo, payment.Amount.Fen, payment.State));
        Assert.Equal(new DateTimeOffset(2018, 6, 8, 10, 34, 56, TimeSpan.FromHours(8)), payment.PaidAt);
    }

    [Fact]
    public async Task A_refund_callback_tells_its_outcome()
    {
        if (Entry("refund-success") is not { } entry) return;

        var refund = Assert.IsType<RefundNotice>(await Read(entry, mchId: "1900000100")).Refund;

        Assert.Equal(("7752501201407033233368018", 999L, ChannelRefundState.Success), (refund.OutRefundNo, refund.Amount.Fen, refund.State));
    }

    [Fact]
    public async Task Another_merchants_refund_is_not_ours()
    {
        if (Entry("refund-success") is not { } entry) return;

        var rejected = Assert.IsType<RejectedNotice>(await Read(entry, mchId: "1900000999"));

        Assert.Equal((NoticeFault.NotOurs, "7752501201407033233368018"), (rejected.Fault, rejected.OutNumber));
    }

    [Theory]
    [InlineData(299, null)]
    [InlineData(-299, null)]
    [InlineData(300, NoticeFault.Stale)]
    [InlineData(-300, NoticeFault.Stale)]
    public async Task A_callback_is_believed_within_five_minutes_of_its_time(int seconds, NoticeFault? fault)
    {
        foreach (var entry in Vectors.Entries("derived-notifications.json", "vectors"))
            Assert.Equal(fault, (await Read(entry, late: seconds) as RejectedNotice)?.Fault is NoticeFault.Stale ? NoticeFault.Stale : null);
    }

    [Fact]
    public async Task A_callback_with_one_letter_changed_or_an_unknown_serial_is_refused()
    {
        foreach (var entry in Vectors.Entries("derived-notifications.json", "vectors"))
        {
            Assert.Equal(NoticeFault.BadSignature, Assert.IsType<RejectedNotice>(await Read(entry, change: b => b.Replace("2026", "2027"))).Fault);
            Assert.Equal(NoticeFault.UnknownSerial, Assert.IsType<RejectedNotice>(await Read(entry, serial: "ABCDEF")).Fault);
        }
    }

    private static JsonNode? Entry(string id) =>
        Vectors.Entries("derived-notifications.json", "vectors").SingleOrDefault(e => e.Text("id") == id);

    private static async Task<Notice> Read(
        JsonNode entry, string mchId = "1230000109", int late = 0, Func<string, string>? change = null, string? serial = null)
    {
        var key = Vectors.Key(entry.Text("key"));
        var headers = entry["headers"]!;
        var given = new SignatureHeaders(headers.Text(SignatureHeaders.TimestampName), headers.Text(SignatureHeaders.NonceName),
            headers.Text(SignatureHeaders.SerialName), headers.Text(SignatureHeaders.SignatureName));
        var options = new WeChatPayOptions
        {
            MchId = mchId,
            AppId = "wxd678efh567hg6787",
            ApiV3Key = entry.Text("api_v3_key"),
            PrivateKey = AnyKey.Value,
            PublicKeyId = serial ?? given.Serial!,
            PublicKey = (key["public_key_pem"] ?? key["public_key_pem_in_repo"])!.GetValue<string>(),
        };
        using var account = new WeChatPayAccount(Options.Create(options), null!);
        var clock = new WireClock(new StoppedClock(entry["clock_unix_for_test"]!.GetValue<long>() + late));
        using var keys = new PlatformKeys(account, new PayTransport(account, null!, clock), clock, NullLogger<PlatformKeys>.Instance);
        var reader = new NoticeReader(account, new SignatureCheck(keys, clock), NullLogger<NoticeReader>.Instance);
        return await reader.Read(given, Encoding.UTF8.GetBytes((change ?? (b => b))(entry.Text("body_utf8"))));
    }

    // The client's own key plays no part in reading.
    private static readonly Lazy<string> AnyKey = new(() =>
    {
        using var rsa = System.Security.Cryptography.RSA.Create(1024);
        return rsa.ExportPkcs8PrivateKeyPem();
    });

    private sealed class StoppedClock(long seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
