using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Deposits;

/// <summary>What a shop must leave with the platform for what it sells, and what lies there (DEP-01).</summary>
public sealed record DepositStand(Money Required, Money Held)
{
    public Money Lacks => DepositPolicy.Shortfall(Required, Held);

    /// <summary>What it may have back while it goes on (DEP-07).</summary>
    public Money Spare => Money.Max(Money.Zero, Held - Required);
}
