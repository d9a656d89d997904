using System.Diagnostics;

namespace ShopHub.Tests.WeChatPay.Outside;

/// <summary>A spec for machines that have Node and npm and reach a registry; elsewhere it says why it did not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Folder.Value is null) Skip = "Node or the outside client is not here: nothing to compare with.";
    }

    /// <summary>Where the client was installed; null where it could not be.</summary>
    internal static Lazy<string?> Folder { get; } = new(Install);

    private static string? Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "shophub-outside-client");
        if (Directory.Exists(Path.Combine(folder, "node_modules", "wechatpay-axios-plugin"))) return folder;
        Directory.CreateDirectory(folder);
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "wechatpay-axios-plugin@0.9.6", "--no-audit", "--no-fund", "--prefix", folder])
            {
                RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            npm.OutputDataReceived += (_, _) => { };
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            npm.BeginErrorReadLine();
            if (!npm.WaitForExit(TimeSpan.FromMinutes(2))) npm.Kill(entireProcessTree: true);
            return npm.HasExited && npm.ExitCode == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
