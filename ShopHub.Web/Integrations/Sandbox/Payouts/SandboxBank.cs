using ShopHub.Domain.Shared;
using ShopHub.Domain.Withdrawals;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Payouts;

/// <summary>Plays the platform's bank: small transfers arrive at once and stand on the receiver's statement at <c>/_sim/bank</c>.</summary>
public sealed class SandboxBank(SandboxWorld world, Scheduler scheduler) : ISmallTransfers
{
    public Task<string?> Make(string key, string holder, string number, Money amount, CancellationToken stop = default)
    {
        if (!world.Payouts.Transfers.ContainsKey(key)) world.Payouts.Keep(new SimTransfer(key, holder, number, amount.Fen, scheduler.Now));
        return Task.FromResult<string?>(null);
    }
}
