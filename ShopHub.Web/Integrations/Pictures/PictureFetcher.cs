using System.Net;
using System.Net.Sockets;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.Pictures;

/// <summary>Fetches pictures that an import file names, from the public network only, and keeps them as our own.</summary>
public sealed class PictureFetcher(IHttpClientFactory http, PictureStore store, PictureSizes sizes)
{
    public const string ClientName = "Pictures";

    /// <summary>Of one download; most hosts of old files are gone, and silence must not hold up an import.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Bytes of what is fetched, before sizes are made of it.</summary>
    public const int Largest = 8 << 20;

    private static readonly string TooLarge = $"图片超过{Largest >> 20}MB";

    /// <summary>The picture, or why it could not be had.</summary>
    public async Task<(StoredPicture? Picture, string Why)> Fetch(Uri address, CancellationToken stop)
    {
        try
        {
            using var client = http.CreateClient(ClientName);
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            if (!answer.IsSuccessStatusCode) return (null, "网站没有这张图片");
            if (answer.Content.Headers.ContentLength > Largest) return (null, TooLarge);
            return await Keep(await answer.Content.ReadAsStreamAsync(stop), stop);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
            return (null, "网站没有响应或不能访问");
        }
    }

    /// <summary>Keeps what is really a picture, whatever its name or its host says; anything else, SVG too, is refused.</summary>
    public async Task<(StoredPicture? Picture, string Why)> Keep(Stream from, CancellationToken stop)
    {
        if (await Read(from, stop) is not { } bytes) return (null, TooLarge);
        if (PictureFile.Read(bytes) is null) return (null, "不是JPEG、PNG或WebP图片");
        try
        {
            return (store.Keep(await sizes.Of(bytes, stop)), "");
        }
        catch (Refusal no)
        {
            return (null, no.Message);
        }
    }

    /// <summary>Connects to public addresses only, whatever the name resolves to and wherever a redirect leads.</summary>
    public static async ValueTask<Stream> ConnectPublic(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        var open = found.Where(IsPublic).ToArray();
        if (open.Length == 0) throw new HttpRequestException("No public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast
            || address.IsIPv6UniqueLocal || address.Equals(IPAddress.IPv6Any)) return false;
        if (address.AddressFamily is not AddressFamily.InterNetwork) return true;
        var b = address.GetAddressBytes();
        return b[0] is not (0 or 10 or 127 or >= 224)
            && !(b[0] == 100 && b[1] is >= 64 and <= 127) && !(b[0] == 169 && b[1] == 254) && !(b[0] == 172 && b[1] is >= 16 and <= 31)
            && !(b[0] == 192 && b[1] == 168) && !(b[0] == 192 && b[1] == 0 && b[2] == 0) && !(b[0] == 198 && b[1] is (18 or 19));
    }

    private static async Task<byte[]?> Read(Stream from, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (kept.Length + read > Largest) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
