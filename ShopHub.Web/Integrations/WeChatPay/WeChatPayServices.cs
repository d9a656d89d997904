using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ShopHub.Domain.Complaints;
using ShopHub.Domain.Onboarding;
using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Settlement;
using ShopHub.Domain.Withdrawals;
using ShopHub.Web.Integrations.WeChatPay.Bills;
using ShopHub.Web.Integrations.WeChatPay.Complaints;
using ShopHub.Web.Integrations.WeChatPay.Funds;
using ShopHub.Web.Integrations.WeChatPay.Onboarding;
using ShopHub.Web.Integrations.WeChatPay.Orders;
using ShopHub.Web.Integrations.WeChatPay.Payouts;
using ShopHub.Web.Integrations.WeChatPay.Sharing;
using ShopHub.Web.Integrations.WeChatPay.Transfers;
using ShopHub.Web.Integrations.WeChatPay.Wire;

namespace ShopHub.Web.Integrations.WeChatPay;

public static class WeChatPayServices
{
    /// <summary>The payment channel, from configuration section <c>WeChatPay</c>.</summary>
    public static IServiceCollection AddWeChatPay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeChatPayOptions>().Bind(configuration.GetSection(WeChatPayOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WeChatPayOptions>, WeChatPayRules>());
        services.AddHttpClient(PayTransport.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        services.TryAddSingleton(new WireClock(TimeProvider.System));
        services.TryAddSingleton<OwnAddress>();
        services.AddSingleton<WeChatPayAccount>();
        services.AddSingleton<PayTransport>();
        services.AddSingleton<PlatformKeys>();
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<WeChatPayClient>();
        services.AddSingleton(all => new ChannelTerms(all.GetRequiredService<IOptions<WeChatPayOptions>>().Value.Family ?? ChannelFamily.Direct));
        services.AddSingleton<DirectOrders>().AddSingleton<PartnerOrders>().AddSingleton<CombinedOrders>().AddSingleton<ChannelRefunds>();
        services.AddSingleton<IPaymentGateway, WeChatPayGateway>();
        services.AddSingleton<IChannelBills, WeChatPayBills>();
        services.AddSingleton<IPayoutChannel, WeChatPayPayouts>().AddSingleton<ITransferChannel, WeChatPayTransfers>().AddSingleton<IComplaintFeed, WeChatPayComplaints>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<IChannelFunds, WeChatPayFunds>().AddSingleton<IAccountOpenings, WeChatPayOpenings>().AddSingleton<ISettlementAccounts, WeChatPaySettlements>();
        services.AddSingleton<EcommerceSharing>().AddSingleton<DirectSharing>().AddSingleton<IProfitSharing, SharingByAccount>();
        services.AddSingleton<ISubsidies>(all => all.GetRequiredService<EcommerceSharing>());
        return services;
    }
}
