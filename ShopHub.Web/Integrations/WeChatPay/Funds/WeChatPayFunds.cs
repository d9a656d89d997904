using ShopHub.Domain.Payments;
using ShopHub.Domain.Reconciliation;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Integrations.WeChatPay.Funds;

public sealed record BalanceAnswer(long? AvailableAmount, long? PendingAmount)
{
    public ChannelBalance? ToChannel() => AvailableAmount is { } available ? new(new Money(available), new Money(PendingAmount ?? 0)) : null;
}

/// <summary>Balances of the shops' accounts and of the platform's own (wechat-pay-v3.md §15).</summary>
public sealed class WeChatPayFunds(WeChatPayClient client) : IChannelFunds
{
    public async Task<ChannelAnswer<ChannelBalance>> OfShop(string subMchId, CancellationToken stop = default) =>
        (await client.Get($"/v3/ecommerce/fund/balance/{subMchId}?account_type=BASIC", stop)).Read<BalanceAnswer, ChannelBalance>(b => b.ToChannel());

    public async Task<ChannelAnswer<ChannelBalance>> OfPlatform(CancellationToken stop = default) =>
        (await client.Get("/v3/merchant/fund/balance/BASIC", stop)).Read<BalanceAnswer, ChannelBalance>(b => b.ToChannel());
}
