using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ShopHub.Web.Hosting;

/// <summary>A reason not to start that the operator can mend: said in one sentence, exit code 1, no stack trace.</summary>
public sealed class StartFailure(string sentence) : Exception(sentence)
{
    /// <summary>What to print, or null when the failure is a bug and deserves its stack trace.</summary>
    public static string? Sentence(Exception failure) => failure switch
    {
        StartFailure told => $"ShopHub 无法启动：{told.Message}",
        IOException { InnerException: AddressInUseException } taken => $"ShopHub 无法启动：端口已被占用（{taken.Message}）",
        OptionsValidationException wrong => Wrong([wrong]),
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) =>
            Wrong(several.InnerExceptions.OfType<OptionsValidationException>()),
        InvalidDataException broken => $"ShopHub 无法启动：配置文件读不懂（{broken.Message}）",
        _ => null,
    };

    private static string Wrong(IEnumerable<OptionsValidationException> settings) =>
        $"ShopHub 无法启动：{string.Join("；", settings.SelectMany(s => s.Failures))}";
}
