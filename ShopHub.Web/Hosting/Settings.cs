using Microsoft.Extensions.Options;

namespace ShopHub.Web.Hosting;

/// <summary>Looks at every setting before the host starts, because the host would print a stack trace of it.</summary>
public static class Settings
{
    /// <exception cref="OptionsValidationException">A setting is missing or wrong.</exception>
    /// <exception cref="AggregateException">Several of them.</exception>
    public static void Check(IServiceProvider services) => services.GetService<IStartupValidator>()?.Validate();
}
