using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ShopHub.Web.Hosting;

/// <summary>What stands between the network and the pages: headers, rate limits, antiforgery, encoding.</summary>
public static class Guards
{
    public static void AddGuards(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The default encoder would send every Chinese character as an eight-byte entity.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "shophub-form";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // As long as a browser keeps any cookie: a sign-in outlives the browser's session, and its forms with it.
            options.Cookie.MaxAge = TimeSpan.FromDays(400);
        });
        builder.Services.Replace(ServiceDescriptor.Scoped<AntiforgeryStateProvider, LazyAntiforgery>());
        builder.Services.AddExceptionHandler<RefusedPages>();
        builder.AddRateLimits();
        builder.AddProxies();
    }

    public static void UseGuards(this WebApplication app)
    {
        app.UseProxies();
        app.UseMiddleware<SecurityHeaders>();
        // Around the handler of exceptions, so that a refused page gets the words of its status.
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        if (app.Environment.IsProduction()) app.UseHsts();
    }
}
