using System.Globalization;
using System.IO.Compression;
using System.Text;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;

namespace ShopHub.Web.Integrations.WeChatPay.Bills;

/// <summary>Where a bill can be fetched once, and what its text must hash to.</summary>
public sealed record BillTicket(string? HashType, string? HashValue, string? DownloadUrl);

/// <summary>The daily trade bill of WeChat Pay: asked for, fetched at once, unpacked, and believed only when its hash is right.</summary>
public sealed class WeChatPayBills(WeChatPayClient client, ILogger<WeChatPayBills> log) : IChannelBills
{
    private const int FirstGzipByte = 0x1f, SecondGzipByte = 0x8b;

    public async Task<ChannelAnswer<ChannelBillFile>> Trade(DateOnly day, CancellationToken stop = default)
    {
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var outcome = await client.Get($"/v3/bill/tradebill?bill_date={date}&bill_type=ALL&tar_type=GZIP", stop);
        if (outcome.Verdict != ChannelVerdict.Done) return new(outcome.Verdict, null, outcome.Code, outcome.Message);
        if (PayJson.Read<BillTicket>(outcome.Body) is not { HashType: "SHA1", HashValue: { } hash, DownloadUrl: { } url })
            return NotTrusted(day, "ANSWER_NOT_READABLE", "账单下载地址无法识别");
        // The address lives for seconds, so it is used now or asked for again.
        var file = await client.Download(new Uri(url), stop);
        if (file.Verdict != ChannelVerdict.Done) return new(ChannelVerdict.Busy, null, file.Code, file.Message);
        return Read(day, file.Body, hash);
    }

    private ChannelAnswer<ChannelBillFile> Read(DateOnly day, byte[] bytes, string hash)
    {
        try
        {
            var text = Unpacked(bytes);
            if (!BillHash.Of(text).Equals(hash, StringComparison.OrdinalIgnoreCase))
                return NotTrusted(day, "BILL_HASH", "账单文件的哈希值不符，未采用");
            var (rows, fees) = TradeBillFile.Read(Encoding.UTF8.GetString(text));
            return new(ChannelVerdict.Done, new(day, hash, rows, fees));
        }
        catch (InvalidDataException)
        {
            return NotTrusted(day, "BILL_PACKED", "账单文件解压失败，未采用");
        }
        catch (BillFormatException fault)
        {
            return NotTrusted(day, "BILL_FORMAT", $"账单文件无法识别：{fault.Message}");
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

    private ChannelAnswer<ChannelBillFile> NotTrusted(DateOnly day, string code, string message)
    {
        log.LogWarning("The trade bill of {Day} was not believed: {Code}", day, code);
        return new(ChannelVerdict.Unknown, null, code, message);
    }
}
