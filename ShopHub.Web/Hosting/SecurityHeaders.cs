using Microsoft.Net.Http.Headers;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Tells the browser what these pages never do. The storefront runs no inline script or style at all; the console
/// library writes inline styles, so consoles allow those and the socket of their circuit.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Storefront =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; " +
        "frame-ancestors 'self'";

    private const string Console = Storefront + "; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:";

    private static readonly string[] ConsolePaths = ["/console", "/platform", "/staff"];

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = IsConsole(context.Request.Path) ? Console : Storefront;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[HeaderNames.XFrameOptions] = "SAMEORIGIN";
        return next(context);
    }

    private static bool IsConsole(PathString path) => Array.Exists(ConsolePaths, start => path.StartsWithSegments(start));
}
