using System.IO.Compression;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using ShopHub.Web.Storefront.Account;

namespace ShopHub.Web.Hosting;

/// <summary>How pages and files leave the house: plain HTML for the storefront, circuits for the consoles.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Started from the build output without launch settings, files would otherwise answer 200 with nothing in them.
        builder.WebHost.UseStaticWebAssets();
        // Two thousand waybills are pasted at once.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 256 * 1024);
        // Without the registry of persisted services, which would end every page with 700 encrypted bytes nobody reads.
        builder.Services.AddScoped(services =>
            new ComponentStatePersistenceManager(services.GetRequiredService<ILogger<ComponentStatePersistenceManager>>()));
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddSingleton<Stylesheet>().AddSingleton<Regions>();
        builder.AddConsoleKit();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json", "text/plain", "text/csv"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = 64L << 20;
            options.AddPolicy(AnonymousPages.Name, new AnonymousPages());
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<CountingClicks>();
        // Outside the compression, so that what is stored is compressed once and sent many times.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
    }

    public static void MapPages<TRoot>(this WebApplication app) where TRoot : IComponent
    {
        app.MapStaticAssets();
        app.MapStylesheet();
        app.MapThemeSheets();
        app.MapRazorComponents<TRoot>().AddInteractiveServerRenderMode();
    }
}
