using Microsoft.AspNetCore.Connections;

namespace ShopHub.Web.Hosting;

/// <summary>A reason not to start that the operator can mend: said in one sentence, exit code 1, no stack trace.</summary>
public sealed class StartFailure(string sentence) : Exception(sentence)
{
    /// <summary>What to print, or null when the failure is a bug and deserves its stack trace.</summary>
    public static string? Sentence(Exception failure) => failure switch
    {
        StartFailure told => $"ShopHub 无法启动：{told.Message}",
        IOException { InnerException: AddressInUseException } taken => $"ShopHub 无法启动：端口已被占用（{taken.Message}）",
        InvalidDataException broken => $"ShopHub 无法启动：配置文件读不懂（{broken.Message}）",
        _ => null,
    };
}
