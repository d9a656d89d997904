using System.Globalization;
using BootstrapBlazor.Components;

namespace ShopHub.Web.Hosting;

/// <summary>The consoles' component library, in Chinese and in our colours.</summary>
public static class ConsoleKit
{
    public static void AddConsoleKit(this WebApplicationBuilder builder)
    {
        // The library reads its words by the thread's culture; numbers and dates stay invariant.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        builder.Services.AddBootstrapBlazor(options =>
        {
            options.DefaultCultureInfo = "zh-CN";
            options.FallbackCulture = "zh-CN";
            // The layout's own boundary answers faults, and its log line carries the number the person reads.
            options.EnableErrorLogger = false;
            options.ToastPlacement = Placement.BottomEnd;
        });
    }
}
