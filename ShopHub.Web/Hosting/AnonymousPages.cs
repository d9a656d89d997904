using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Stores what everybody sees alike: GET, nobody signed in, no message waiting, no cookie set. One second, so that with
/// a one-second-old catalogue a changed price is seen within two. Nothing is ever charged from here.
/// </summary>
public sealed class AnonymousPages : IOutputCachePolicy
{
    public const string Name = "anonymous-pages";

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var shared = HttpMethods.IsGet(request.Method)
            && !request.Cookies.ContainsKey(Cookies.SignIn) && !request.Cookies.ContainsKey(Cookies.Message);
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = shared;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Lifetime;
        context.Tags.Add(Name);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByHost = true;
        // The stored body is already compressed, and enhanced navigation gets its own header.
        context.CacheVaryByRules.VaryByValues["encoding"] = Encoding(request.Headers.AcceptEncoding);
        context.CacheVaryByRules.VaryByValues["enhanced"] = IsEnhanced(request.Headers.Accept) ? "1" : "0";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string Encoding(StringValues accepted)
    {
        var text = accepted.ToString();
        return text.Contains("br", StringComparison.Ordinal) ? "br"
            : text.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }

    private static bool IsEnhanced(StringValues accept) =>
        accept.ToString().Contains("blazor-enhanced-nav", StringComparison.Ordinal);
}
