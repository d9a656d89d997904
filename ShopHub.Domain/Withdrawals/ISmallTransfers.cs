using ShopHub.Domain.Shared;

namespace ShopHub.Domain.Withdrawals;

/// <summary>The platform's bank, where one is connected: makes the small transfer that proves an account.</summary>
public interface ISmallTransfers
{
    /// <summary>Asked twice with the same key it pays once.</summary>
    /// <returns>Null when the bank has it, otherwise why not yet.</returns>
    Task<string?> Make(string key, string holder, string number, Money amount, CancellationToken stop = default);
}
