using System.Net;
using QRCoder;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.Checkout;

/// <summary>Which way a visitor gets to WeChat's cashier, and what the page needs for it.</summary>
public static class PayWays
{
    private const int PixelsPerModule = 6;

    private static readonly string[] s_phones = ["iPhone", "Android", "Mobile"];

    /// <summary>In WeChat its own bridge, on another phone H5, at a desk a code to scan.</summary>
    public static PayWay Of(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        if (agent.Contains("MicroMessenger", StringComparison.Ordinal)) return PayWay.InWeChat;
        return Array.Exists(s_phones, word => agent.Contains(word, StringComparison.Ordinal)) ? PayWay.Browser : PayWay.Code;
    }

    /// <summary>The payer's address as the channel wants to compare it.</summary>
    public static string AddressOf(HttpContext visit) => visit.Connection.RemoteIpAddress is { } from
        ? (from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from).ToString()
        : IPAddress.Loopback.ToString();

    /// <summary>H5: the shopper comes back to the pay page, which then asks what became of it.</summary>
    public static string Returning(Uri page, HttpRequest request, Id<Payment> payment) =>
        $"{page.AbsoluteUri}&redirect_url={Uri.EscapeDataString($"{request.Scheme}://{request.Host}/pay/{payment}?back=1")}";

    public static string Picture(string code)
    {
        using var modules = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(modules);
        return $"data:image/png;base64,{Convert.ToBase64String(picture.GetGraphic(PixelsPerModule))}";
    }
}
