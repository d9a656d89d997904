using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ShopHub.Web.Hosting;

/// <summary>
/// One stylesheet for each face: tokens, base, every file of <c>css/storefront</c> or <c>css/console</c> and the icons
/// as masks, joined, compressed and named by its content, so that it is fetched once.
/// </summary>
public sealed partial class Stylesheet
{
    private readonly IWebHostEnvironment _host;
    private readonly ConcurrentDictionary<string, Sheet> _sheets = new();

    public Stylesheet(IWebHostEnvironment host)
    {
        _host = host;
        ChangeToken.OnChange(() => host.WebRootFileProvider.Watch("css/**/*"), _sheets.Clear);
    }

    public string Href => Of("storefront").Href;

    public string ConsoleHref => Of("console").Href;

    public IResult Answer(HttpContext context, string face)
    {
        var sheet = Of(face);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(sheet.Plain, "text/css; charset=utf-8");
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(sheet.Brotli, "text/css; charset=utf-8");
    }

    private Sheet Of(string face) => _sheets.GetOrAdd(face, name => Sheet.Of(name, Join(_host, name)));

    private static string Join(IWebHostEnvironment host, string face)
    {
        var css = new StringBuilder();
        foreach (var name in (string[])["css/tokens.css", "css/base.css"]) css.Append(Read(host, name));
        foreach (var name in Names(host, $"css/{face}", ".css")) css.Append(Read(host, name));
        foreach (var name in Names(host, "img/icons", ".svg"))
            css.Append($".i-{Path.GetFileNameWithoutExtension(name)}{{--i:url(\"data:image/svg+xml,{Escape(Read(host, name))}\")}}");
        return Spaces().Replace(Comments().Replace(css.ToString(), ""), " ");
    }

    // The folder also shows the compressed twins that the build made.
    private static IEnumerable<string> Names(IWebHostEnvironment host, string folder, string kind) =>
        host.WebRootFileProvider.GetDirectoryContents(folder).Select(file => file.Name)
            .Where(name => name.EndsWith(kind, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => $"{folder}/{name}");

    private static string Read(IWebHostEnvironment host, string name)
    {
        using var text = new StreamReader(host.WebRootFileProvider.GetFileInfo(name).CreateReadStream());
        return text.ReadToEnd();
    }

    private static string Escape(string svg) =>
        svg.Trim().Replace("\"", "'").Replace("#", "%23").Replace("<", "%3C").Replace(">", "%3E");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    private sealed record Sheet(string Href, byte[] Plain, byte[] Brotli)
    {
        public static Sheet Of(string face, string css)
        {
            var plain = Encoding.UTF8.GetBytes(css);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(plain);
            return new($"/css/{face}.{Convert.ToHexStringLower(SHA256.HashData(plain))[..10]}.css", plain, packed.ToArray());
        }
    }
}

public static class StylesheetEndpoint
{
    public static void MapStylesheet(this WebApplication app) =>
        app.MapGet("/css/{face:regex(^(storefront|console)$)}.{version}.css", (HttpContext context, string face, Stylesheet sheet) => sheet.Answer(context, face));
}
