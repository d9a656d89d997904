using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ShopHub.Web.Integrations.WeChat;

public static class WeChatServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>WeChat sign-in, from configuration section <c>WeChat</c>.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeChatOptions>().Bind(configuration.GetSection(WeChatOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WeChatOptions>, WeChatRules>());
        // The framework's own log lines would show the secret in the address.
        services.AddHttpClient(WeChatLogin.ClientName, client => client.Timeout = Patience).RemoveAllLoggers();
        services.TryAddSingleton<OwnAddress>();
        services.AddSingleton<WeChatLogin>();
        return services;
    }
}

/// <summary>What must be true of the settings before the program starts.</summary>
public sealed class WeChatRules(IHostEnvironment environment) : IValidateOptions<WeChatOptions>
{
    private const string OfficialAuthorize = "https://open.weixin.qq.com", OfficialApi = "https://api.weixin.qq.com";

    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(WeChatOptions o)
    {
        if (o.AppId == "") yield return "缺少配置 WeChat:AppId（公众号 AppID）";
        if (o.Secret == "") yield return "缺少配置 WeChat:Secret（公众号 AppSecret）";
        if (!environment.IsProduction()) yield break;
        if (o.AuthorizeBase.TrimEnd('/') != OfficialAuthorize) yield return $"生产环境的 WeChat:AuthorizeBase 必须是 {OfficialAuthorize}";
        if (o.ApiBase.TrimEnd('/') != OfficialApi) yield return $"生产环境的 WeChat:ApiBase 必须是 {OfficialApi}";
    }
}
