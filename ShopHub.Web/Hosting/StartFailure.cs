using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ShopHub.Data.Database;

namespace ShopHub.Web.Hosting;

/// <summary>A reason not to start that the operator can mend: said in one sentence, exit code 1, no stack trace.</summary>
public sealed partial class StartFailure(string sentence) : Exception(sentence)
{
    /// <summary>What to print, or null when the failure is a bug and deserves its stack trace.</summary>
    public static string? Sentence(Exception failure) => failure switch
    {
        StartFailure told => $"ShopHub 无法启动：{told.Message}",
        IOException { InnerException: AddressInUseException } taken => $"ShopHub 无法启动：端口已被占用（{taken.Message}）",
        OptionsValidationException wrong => Wrong([wrong]),
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) =>
            Wrong(several.InnerExceptions.OfType<OptionsValidationException>()),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unread => $"ShopHub 无法启动：{Unread(unread.Message)}",
        InvalidDataException broken => $"ShopHub 无法启动：配置文件读不懂（{broken.Message}）",
        _ => null,
    };

    private static string Unread(string words)
    {
        var told = Unreadable().Match(words);
        return told.Success ? $"配置 {told.Groups["key"].Value} 的值“{told.Groups["value"].Value}”不能用，{Wanted(told.Groups["type"].Value)}" : words;
    }

    private static string Wanted(string type) => type switch
    {
        nameof(Engine) => $"可用的有：{string.Join("、", Enum.GetNames<Engine>())}",
        nameof(Int32) or nameof(Int64) => "应为整数",
        nameof(Boolean) => "应为 true 或 false",
        _ => "请对照 README 的配置表",
    };

    // As the framework says it: Failed to convert configuration value 'x' at 'A:B' to type 'C.D'.
    [GeneratedRegex(@"'(?<value>.*)' at '(?<key>[^']+)' to type '[^']*?(?<type>\w+)\W*'")]
    private static partial Regex Unreadable();

    private static string Wrong(IEnumerable<OptionsValidationException> settings) =>
        $"ShopHub 无法启动：{string.Join("；", settings.SelectMany(s => s.Failures))}";
}
