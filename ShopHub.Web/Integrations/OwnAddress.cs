using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ShopHub.Web.Integrations;

/// <summary>Where this program itself listens, known once the server has started.</summary>
public sealed class OwnAddress(IServer server)
{
    private Uri? _found;

    /// <summary>A loopback address of this program, plain HTTP when there is one.</summary>
    /// <exception cref="InvalidOperationException">The server has not started yet.</exception>
    public Uri Find() => _found ??= Look();

    private Uri Look()
    {
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = listening.OrderBy(a => a.StartsWith("https", StringComparison.OrdinalIgnoreCase)).FirstOrDefault()
            ?? throw new InvalidOperationException("The server has no address yet: ask again when it has started.");
        var reachable = new Uri(Reachable(address));
        // A free port that was wished for and is not taken yet.
        return reachable.Port == 0 ? throw new InvalidOperationException("The server has no port yet: ask again when it has started.") : reachable;
    }

    // A server told to listen everywhere is called by its loopback name.
    private static string Reachable(string address) => address
        .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal)
        .TrimEnd('/') + "/";
}
