using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ShopHub.Web.Hosting;

/// <summary>
/// The storefront's one stylesheet: tokens, base, every file of <c>css/storefront</c> and the icons as masks, joined,
/// compressed and named by its content, so that a shopper fetches it once.
/// </summary>
public sealed partial class Stylesheet
{
    private readonly IWebHostEnvironment _host;
    private volatile Sheet? _sheet;

    public Stylesheet(IWebHostEnvironment host)
    {
        _host = host;
        ChangeToken.OnChange(() => host.WebRootFileProvider.Watch("css/**/*"), () => _sheet = null);
    }

    public string Href => Current().Href;

    public IResult Answer(HttpContext context)
    {
        var sheet = Current();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            return Results.Bytes(sheet.Plain, "text/css; charset=utf-8");
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(sheet.Brotli, "text/css; charset=utf-8");
    }

    private Sheet Current() => _sheet ??= Sheet.Of(Join(_host));

    private static string Join(IWebHostEnvironment host)
    {
        var css = new StringBuilder();
        foreach (var name in (string[])["css/tokens.css", "css/base.css"]) css.Append(Read(host, name));
        foreach (var name in Names(host, "css/storefront", ".css")) css.Append(Read(host, name));
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
        public static Sheet Of(string css)
        {
            var plain = Encoding.UTF8.GetBytes(css);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize)) brotli.Write(plain);
            return new($"/css/storefront.{Convert.ToHexStringLower(SHA256.HashData(plain))[..10]}.css", plain, packed.ToArray());
        }
    }
}

public static class StylesheetEndpoint
{
    public static void MapStylesheet(this WebApplication app) =>
        app.MapGet("/css/storefront.{version}.css", (HttpContext context, Stylesheet sheet) => sheet.Answer(context));
}
