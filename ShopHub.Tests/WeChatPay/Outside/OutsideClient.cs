using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ShopHub.Tests.Architecture;
using ShopHub.Tests.Sandbox;
using ShopHub.Web.Integrations;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Tests.WeChatPay.Outside;

/// <summary>
/// <c>outside</c>: the only client at hand that this house did not write; what it makes of our sandbox, and our sandbox of it.
/// Needs Node and npm, so it is no part of <c>dotnet test</c>.
/// </summary>
public static class OutsideClient
{
    public const string Verb = "outside";

    private const string Package = "wechatpay-axios-plugin@0.9.6";

    public static async Task<int> Run()
    {
        var folder = Path.Combine(Path.GetTempPath(), "shophub-outside-client");
        if (!await Install(folder))
        {
            await Console.Error.WriteLineAsync($"{Package} could not be installed: Node, npm and a registry are needed.");
            return 1;
        }

        await Compare(folder);
        Console.WriteLine($"{Package}: ordered, asked, closed, refunded; a wrong key, an unknown serial, a stale and a changed message were refused.");
        return 0;
    }

    private static async Task Compare(string folder)
    {
        await using var recorder = await CallbackRecorder.Open();
        await using var house = await WireHouse.Open(new() { ["WeChatPay:Family"] = "Direct", ["WeChatPay:NotifyBase"] = recorder.Address.ToString() });
        var paid = await house.Paid(fen: 1999);
        await house.RunDue();
        foreach (var preset in (string[])["notify-tamper", "notify-badsig", "notify-stale", "notify-unknown-serial"])
        {
            house.Use(preset);
            await house.Paid(fen: 1999);
            await house.RunDue();
        }

        var said = await Ask(folder, house, recorder, OutTradeNo(paid));

        Assert.Matches("^wx", (string)said["ordered"]!["data"]!["prepay_id"]!);
        Assert.Equal(["NOTPAY", "CLOSED"], [(string)said["open"]!["data"]!["trade_state"]!, (string)said["afterClose"]!["data"]!["trade_state"]!]);
        Assert.Equal(204, (int)said["closed"]!["status"]!);
        Assert.Equal("PROCESSING", (string)said["refunded"]!["data"]!["status"]!);
        Assert.Equal([401, 401], [(int)said["wrongKey"]!["status"]!, (int)said["unknownSerial"]!["status"]!]);
        Assert.NotNull(said["answerOfStranger"]!["fault"]);
        var callbacks = said["callbacks"]!.AsArray().Select(c => (string)c!).ToList();
        Assert.Equal([OutTradeNo(paid), "bad signature", "stale", "unknown serial"], [callbacks[0], .. callbacks[2..]]);
        Assert.StartsWith("refused", callbacks[1], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Ask(string folder, WireHouse house, CallbackRecorder recorder, string paid)
    {
        var keys = house.Get<SandboxKeys>();
        var given = new
        {
            address = house.Get<OwnAddress>().Find().ToString(), mchId = keys.MchId, appId = keys.AppId, serial = keys.MerchantSerial, privateKey = keys.MerchantKeyPem,
            keyId = keys.PlatformKeyId, publicKey = PublicHalf(keys.PlatformKeyPem), apiV3Key = keys.ApiV3Key, openId = house.OpenId, notifyUrl = $"{recorder.Address}notify/wechatpay/payments",
            numbers = new[] { WireHouse.Number(), WireHouse.Number() }, paid, notices = recorder.Heard.Select(h => new { headers = h.Headers, body = h.Text }),
        };
        File.Copy(Path.Combine(Files.Root, "ShopHub.Tests", "WeChatPay", "Outside", "outsider.cjs"), Path.Combine(folder, "outsider.cjs"), overwrite: true);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "outsider.cjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(given));
        node.StandardInput.Close();
        var faults = node.StandardError.ReadToEndAsync();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonNode.Parse(said) ?? throw new InvalidOperationException(await faults);
    }

    private static async Task<bool> Install(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            using var npm = Process.Start("npm", ["install", Package, "--no-audit", "--no-fund", "--silent", "--prefix", folder]);
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string PublicHalf(string pem)
    {
        using var rsa = System.Security.Cryptography.RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa.ExportSubjectPublicKeyInfoPem();
    }

    private static string OutTradeNo(Domain.Payments.PrepayOrder order) => order.Order.OutTradeNo;
}
