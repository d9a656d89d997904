using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ShopHub.Web.Hosting;

/// <summary>
/// The machines in front of the program that say for whom they ask, and whether he came by https. Nobody else is believed: an
/// address is what limits count by and what the log of acts keeps.
/// </summary>
public static class Proxies
{
    public const string Setting = "Proxies";

    /// <exception cref="StartFailure">An address cannot be read.</exception>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var known = Read(builder.Configuration[Setting]);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in known) options.KnownIPNetworks.Add(network);
            // As many as stand one behind the other; the first that is not known is the visitor.
            options.ForwardLimit = null;
        });
    }

    public static void UseProxies(this WebApplication app)
    {
        // Without a known one the framework would believe everybody.
        if (Read(app.Configuration[Setting]).Count > 0) app.UseForwardedHeaders();
    }

    private static List<IPNetwork> Read(string? setting) =>
        [.. (setting ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network)];

    private static IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var one)) return new(one, one.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network)
            ? network : throw new StartFailure($"{Setting} 里的“{text}”不是地址或网段，应类似 10.0.0.5 或 10.0.0.0/8");
    }
}
