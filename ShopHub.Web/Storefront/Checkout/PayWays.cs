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

    public static (string Title, string Button, string Hint) Words(PayWay way) => way switch
    {
        PayWay.Browser => ("微信支付", "打开微信付款", "付完后会回到本页，结果以平台收到的为准。"),
        PayWay.Code => ("请用微信“扫一扫”付款", "换一个二维码", "二维码只能用微信扫一扫，付款后本页自动更新。"),
        PayWay.InWeChat or PayWay.MiniProgram => ("微信支付", "微信支付", "付款结果以平台收到的为准，页面会自动更新。"),
    };

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
