using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopHub.Domain.Withdrawals;
using ShopHub.Web.Integrations.Sandbox.Bills;
using ShopHub.Web.Integrations.Sandbox.Cashier;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Complaints;
using ShopHub.Web.Integrations.Sandbox.Control;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Funds;
using ShopHub.Web.Integrations.Sandbox.Oa;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Payouts;
using ShopHub.Web.Integrations.Sandbox.Sharing;
using ShopHub.Web.Integrations.Sandbox.Transfers;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChat;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Integrations.Sandbox;

public static class SandboxServices
{
    /// <summary>WeChat Pay and WeChat sign-in, played in this program. Nothing is added unless <c>Sandbox:Enabled</c>.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SandboxOptions>().Bind(configuration.GetSection(SandboxOptions.Section))
            .PostConfigure(options => options.Folder = Folder(options, configuration)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SandboxOptions>, SandboxRules>());
        return configuration.GetValue<bool>($"{SandboxOptions.Section}:{nameof(SandboxOptions.Enabled)}")
            ? services.AddWorld().AddDesks().AddIdentity()
            : services;
    }

    /// <summary>The sandbox's paths. They end where they are found: the shop's own middleware does not concern them.</summary>
    /// <exception cref="OptionsValidationException">This is Production.</exception>
    public static WebApplication MapSandbox(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<SandboxOptions>>().Value.Enabled) return app;
        var paths = app.MapGroup("");
        paths.ShortCircuit();
        paths.MapPay();
        paths.MapSharing();
        paths.MapFunds();
        paths.MapOnboarding();
        paths.MapSigning();
        paths.MapPayouts();
        paths.MapTransfers();
        paths.MapComplaintFeed();
        paths.MapOa();
        paths.MapCashier();
        paths.MapControl();
        app.Services.GetRequiredService<RefundDesk>().Resume();
        app.Services.GetRequiredService<ApplymentDesk>().Resume();
        app.Services.GetRequiredService<SettlementDesk>().Resume();
        app.Services.GetRequiredService<PayoutDesk>().Resume();
        app.Services.GetRequiredService<TransferCourse>().Resume();
        app.Services.GetRequiredService<Notifier>().Resume();
        return app;
    }

    private static IServiceCollection AddWorld(this IServiceCollection services)
    {
        services.TryAddSingleton(new WireClock(TimeProvider.System));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(MakeKeys);
        services.AddSingleton<SandboxWorld>();
        services.AddSingleton<Scheduler>();
        services.AddHostedService<SchedulerPump>();
        return services;
    }

    private static IServiceCollection AddDesks(this IServiceCollection services)
    {
        services.AddHttpClient(CallbackSender.ClientName, client => client.Timeout = CallbackSender.Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.AddSingleton<WireJournal>().AddSingleton<RequestCheck>().AddSingleton<AnswerWriter>().AddSingleton<PayDoor>();
        services.AddSingleton<FaultTable>().AddSingleton<FaultDeeds>();
        services.AddSingleton<CallbackBody>().AddSingleton<CallbackSender>().AddSingleton<Notifier>();
        services.AddSingleton<OrderRules>().AddSingleton<CashDesk>().AddSingleton<OrderDesk>().AddSingleton<CombinedDesk>()
            .AddSingleton<RefundMoney>().AddSingleton<RefundDesk>().AddSingleton<CertificateDesk>();
        services.AddSingleton<BillCounter>().AddSingleton<BillDesk>().AddSingleton<FundBook>().AddSingleton<FundBillDesk>();
        services.AddSingleton<Freezer>().AddSingleton<ShareBook>().AddSingleton<ReturnBook>().AddSingleton<EcommerceShareDesk>().AddSingleton<PlainShareDesk>();
        services.AddSingleton<BalanceDesk>().AddSingleton<MediaDesk>().AddSingleton<ApplymentDesk>().AddSingleton<SettlementDesk>();
        services.AddSingleton<PayoutDesk>().AddSingleton<ISmallTransfers, SandboxBank>();
        services.AddSingleton<TransferCourse>().AddSingleton<TransferDesk>().AddSingleton<AbnormalDesk>();
        services.AddSingleton<ComplaintBook>().AddSingleton<ComplaintDesk>();
        services.AddSingleton<SignInDesk>().AddSingleton<CashierActs>().AddSingleton<BridgeCheck>();
        services.AddRazorComponents();
        return services;
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<SandboxIdentity>();
        services.AddSingleton<IPostConfigureOptions<WeChatPayOptions>>(all => all.GetRequiredService<SandboxIdentity>());
        services.AddSingleton<IPostConfigureOptions<WeChatOptions>>(all => all.GetRequiredService<SandboxIdentity>());
        return services;
    }

    private static SandboxKeys MakeKeys(IServiceProvider all)
    {
        var options = all.GetRequiredService<IOptions<SandboxOptions>>().Value;
        return SandboxKeys.LoadOrMake(options.Folder, options.KeyBits, all.GetRequiredService<WireClock>());
    }

    private static string Folder(SandboxOptions options, IConfiguration configuration) =>
        options.Folder != "" ? options.Folder : Path.Combine(configuration["Data:Folder"] ?? "data", "sandbox");
}
