using Microsoft.Extensions.Options;

namespace ShopHub.Web.Integrations.Sandbox;

/// <summary>The sandbox never runs where real money does.</summary>
public sealed class SandboxRules(IHostEnvironment environment) : IValidateOptions<SandboxOptions>
{
    public ValidateOptionsResult Validate(string? name, SandboxOptions options) =>
        options.Enabled && environment.IsProduction()
            ? ValidateOptionsResult.Fail("生产环境不能启用支付沙箱，请把配置 Sandbox:Enabled 设为 false")
            : ValidateOptionsResult.Success;
}
