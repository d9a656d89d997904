using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>Where a bill, or a part of one, can be fetched once, and what its text must hash to.</summary>
/// <param name="EncryptKey">What the part is sealed with, itself sealed for us; null for a plain bill.</param>
public sealed record BillTicket(string? HashType, string? HashValue, string? DownloadUrl, int? BillSequence, string? EncryptKey, string? Nonce);

public sealed record BillTickets(int? DownloadBillCount, List<BillTicket>? DownloadBillList);

/// <summary>The daily bills of WeChat Pay: asked for, fetched at once, opened, unpacked, and believed only when the hash is right.</summary>
public sealed class WeChatPayBills(WeChatPayClient client, WeChatPayAccount account, ILogger<WeChatPayBills> log) : IChannelBills
{
    private const int FirstGzipByte = 0x1f, SecondGzipByte = 0x8b;

    public async Task<ChannelAnswer<ChannelBillFile>> Fetch(BillKind bill, DateOnly day, CancellationToken stop = default)
    {
        var asked = await client.Get(Path(bill, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), stop);
        if (asked.Verdict != ChannelVerdict.Done) return new(asked.Verdict, null, asked.Code, asked.Message);
        if (Tickets(bill, asked.Body) is not { } tickets) return NotTrusted(bill, day, "ANSWER_NOT_READABLE", "账单下载地址无法识别");
        List<string> texts = [];
        foreach (var ticket in tickets)
        {
            // The address lives for seconds, so it is used now or asked for again.
            var file = await client.Download(new Uri(ticket.DownloadUrl!), stop);
            if (file.Verdict != ChannelVerdict.Done) return new(ChannelVerdict.Busy, null, file.Code, file.Message);
            var (text, fault) = Open(file.Body, ticket);
            if (text is null) return NotTrusted(bill, day, fault!, "账单文件解密、解压失败或哈希值不符，未采用");
            texts.Add(text);
        }

        return Read(bill, day, texts, tickets);
    }

    private static string Path(BillKind bill, string date) => bill switch
    {
        BillKind.Trade => $"/v3/bill/tradebill?bill_date={date}&bill_type=ALL&tar_type=GZIP",
        BillKind.PlatformFunds => $"/v3/bill/fundflowbill?bill_date={date}&account_type=BASIC&tar_type=GZIP",
        BillKind.ShopFunds => $"/v3/ecommerce/bill/fundflowbill?bill_date={date}&account_type=ALL&tar_type=GZIP&algorithm=AEAD_AES_256_GCM",
    };

    /// <returns>In their order; null when the answer is not to be understood or a part is missing.</returns>
    private static List<BillTicket>? Tickets(BillKind bill, byte[] body)
    {
        var given = bill is BillKind.ShopFunds ? PayJson.Read<BillTickets>(body) : new(1, PayJson.Read<BillTicket>(body) is { } one ? [one] : []);
        if (given?.DownloadBillList is not { Count: > 0 } parts || parts.Count != given.DownloadBillCount) return null;
        var isWhole = parts.TrueForAll(p => p is { HashType: "SHA1", HashValue: not null, DownloadUrl: not null }
            && (bill is not BillKind.ShopFunds || p is { EncryptKey: not null, Nonce: not null }));
        return isWhole ? [.. parts.OrderBy(p => p.BillSequence)] : null;
    }

    private (string? Text, string? Fault) Open(byte[] bytes, BillTicket ticket)
    {
        try
        {
            var packed = ticket.EncryptKey is { } key
                ? ResourceCipher.Open(account.Key.Open(key), ticket.Nonce!, null, Convert.ToBase64String(bytes))
                : bytes;
            var text = Unpacked(packed);
            return BillHash.Of(text).Equals(ticket.HashValue, StringComparison.OrdinalIgnoreCase) ? (Encoding.UTF8.GetString(text), null) : (null, "BILL_HASH");
        }
        catch (InvalidDataException)
        {
            return (null, "BILL_PACKED");
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return (null, "BILL_SEALED");
        }
    }

    private ChannelAnswer<ChannelBillFile> Read(BillKind bill, DateOnly day, List<string> texts, List<BillTicket> tickets)
    {
        try
        {
            var sha1 = tickets.Count == 1 ? tickets[0].HashValue! : BillHash.Of(Encoding.ASCII.GetBytes(string.Concat(tickets.Select(t => t.HashValue))));
            if (bill is BillKind.Trade)
            {
                var (lines, fees) = TradeBillFile.Read(texts[0]);
                return new(ChannelVerdict.Done, new(bill, day, sha1, lines, fees));
            }

            List<BillRow> rows = [];
            foreach (var text in texts) rows.AddRange(FundBillFile.Read(text, rows.Count));
            return new(ChannelVerdict.Done, new(bill, day, sha1, rows, FundBillFile.Fees(rows)));
        }
        catch (BillFormatException fault)
        {
            return NotTrusted(bill, day, "BILL_FORMAT", $"账单文件无法识别：{fault.Message}");
        }
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [FirstGzipByte, SecondGzipByte, ..]) return bytes;
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private ChannelAnswer<ChannelBillFile> NotTrusted(BillKind bill, DateOnly day, string code, string message)
    {
        log.LogWarning("The bill {Bill} of {Day} was not believed: {Code}", bill, day, code);
        return new(ChannelVerdict.Unknown, null, code, message);
    }
}
