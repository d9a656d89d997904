using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using ShopHub.Data;
using ShopHub.Data.Database;

namespace ShopHub.Web.Hosting;

/// <summary>Business time, which demos wind; sign-ins keep to real time, so that winding signs nobody out.</summary>
public static class Clocks
{
    public static void AddClock(this WebApplicationBuilder builder)
    {
        var clock = new WoundClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        builder.Services.PostConfigureAll<CookieAuthenticationOptions>(cookie => cookie.TimeProvider = TimeProvider.System);
        builder.Services.PostConfigureAll<SecurityStampValidatorOptions>(stamp => stamp.TimeProvider = TimeProvider.System);
    }

    public static bool MayBeWound(this IHostEnvironment host) => host.IsDevelopment() || host.IsEnvironment("Demo");

    /// <summary>Takes up what was wound before; needs the schema.</summary>
    public static async Task SetClock(this WebApplication app)
    {
        if (app.Environment.MayBeWound()) app.Services.GetRequiredService<WoundClock>().Follow(await app.Services.WoundSoFar());
    }

    public static Task<TimeSpan> WoundSoFar(this IServiceProvider services) =>
        services.GetRequiredService<FrontDoor>().As(Domain.Access.Clockwork.Itself).Ask((WoundTime ask) => ask.Now());
}
