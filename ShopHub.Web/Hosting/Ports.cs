using System.Net;
using System.Net.Sockets;

namespace ShopHub.Web.Hosting;

/// <summary>Says which port is taken before the host starts, because the host's own way to say it is a stack trace.</summary>
public static class Ports
{
    /// <exception cref="StartFailure">An address cannot be read, or another program listens there.</exception>
    public static void Check(IConfiguration settings)
    {
        foreach (var url in (settings[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            Check(Read(url.Trim()));
    }

    private static BindingAddress Read(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new StartFailure($"地址“{url}”的写法不对，应类似 http://127.0.0.1:5080");
        }
    }

    private static void Check(BindingAddress address)
    {
        if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe) return;
        var ip = IPAddress.TryParse(address.Host, out var named) ? named
            : address.Host is "localhost" ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var probe = new TcpListener(ip, address.Port);
            probe.Start();
        }
        catch (SocketException failure)
        {
            throw new StartFailure(failure.SocketErrorCode switch
            {
                SocketError.AddressNotAvailable => $"{address.Host} 不是本机的地址，请用 --urls 换一个，例如 --urls http://127.0.0.1:5090",
                SocketError.AccessDenied => $"没有权限监听端口 {address.Port}，请用 --urls 换一个大于 1024 的",
                _ => $"端口 {address.Port} 已被占用，请用 --urls 换一个，例如 --urls http://127.0.0.1:5090",
            });
        }
    }
}
