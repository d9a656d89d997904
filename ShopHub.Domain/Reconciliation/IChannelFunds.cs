using ShopHub.Domain.Payments;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Reconciliation;

/// <param name="Available">Can be withdrawn.</param>
/// <param name="Pending">Frozen until it is shared, or not settled yet.</param>
public sealed record ChannelBalance(Money Available, Money Pending);

/// <summary>What the channel says lies on its accounts.</summary>
public interface IChannelFunds
{
    Task<ChannelAnswer<ChannelBalance>> OfShop(string subMchId, CancellationToken stop = default);

    /// <summary>On the platform's own account.</summary>
    Task<ChannelAnswer<ChannelBalance>> OfPlatform(CancellationToken stop = default);
}
