using System.Security.Cryptography;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.Sandbox.Bills;

/// <summary>Makes a day's fund bills out of the money book: the platform's plain, the shops' in sealed parts.</summary>
public sealed class FundBillDesk(SandboxWorld world, BillCounter counter, FundBook book)
{
    public const string PlatformPath = "/v3/bill/fundflowbill", ShopsPath = "/v3/ecommerce/bill/fundflowbill", Algorithm = "AEAD_AES_256_GCM";

    private const int LinesOfPart = 100, KeyBytes = 32, NonceLength = 12;

    public PayAnswer OfPlatform(PayCall call)
    {
        if (call.Query("account_type") is not ("" or "BASIC" or "OPERATION" or "FEES"))
            throw PayFault.Parameter("/query/account_type", call.Query("account_type"), "资金账户类型不正确");
        var (day, trick) = counter.Wish(call);
        if (call.Query("account_type") is "OPERATION" or "FEES") throw BillCounter.NoBill();
        var lines = book.Of(day).Where(l => l.SubMchId is null).ToList();
        if (lines.Count == 0) throw BillCounter.NoBill();
        var place = counter.Place(call, FundBill.Write(Tricked(lines, trick), ofShops: false), trick);
        return PayAnswer.Ok(new { hash_type = "SHA1", hash_value = place.Hash, download_url = place.Url });
    }

    public PayAnswer OfShops(PayCall call)
    {
        if (call.Query("account_type") != "ALL") throw PayFault.Parameter("/query/account_type", call.Query("account_type"), "资金账户类型应为 ALL");
        if (call.Query("algorithm") != Algorithm) throw PayFault.Parameter("/query/algorithm", call.Query("algorithm"), "不支持的加密算法");
        var (day, trick) = counter.Wish(call);
        var lines = book.Of(day).Where(l => l.SubMchId is { } shop && world.SubMerchants.ContainsKey(shop)).ToList();
        if (lines.Count == 0) throw BillCounter.NoBill();
        var parts = Tricked(lines, trick).Chunk(LinesOfPart).Select((part, i) => Part(call, part, i + 1, trick)).ToList();
        return PayAnswer.Ok(new { download_bill_count = parts.Count, download_bill_list = parts });
    }

    private object Part(PayCall call, FundLine[] lines, int sequence, string? trick)
    {
        var (key, nonce) = (RandomNumberGenerator.GetBytes(KeyBytes), Nonce.New(NonceLength));
        var place = counter.Place(call, FundBill.Write(lines, ofShops: true), trick, plain => Convert.FromBase64String(ResourceCipher.Seal(key, nonce, null, plain)));
        return new
        {
            bill_sequence = sequence, download_url = place.Url, encrypt_key = world.Merchant.ClientCertificates.Values.Last().Seal(key), hash_type = "SHA1",
            hash_value = place.Hash, nonce,
        };
    }

    private static List<FundLine> Tricked(List<FundLine> lines, string? trick) => trick switch
    {
        BillTricks.MissingRow => lines[..^1],
        BillTricks.ExtraRow => [.. lines, lines[^1] with { Voucher = "X" + lines[^1].Voucher[1..], FlowNumber = "X" + lines[^1].FlowNumber[1..] }],
        BillTricks.OtherAmount => [.. lines[..^1], lines[^1] with { Fen = lines[^1].Fen + Math.Sign(lines[^1].Fen) }],
        _ => lines,
    };
}
