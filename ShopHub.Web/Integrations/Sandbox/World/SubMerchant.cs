namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A shop with an account of its own under the platform's merchant.</summary>
public sealed record SubMerchant(string SubMchId, string ShortName)
{
    /// <summary>What is kept of each payment, in basis points.</summary>
    public int FeePoints { get; init; } = Merchant.UsualFee;

    /// <summary>Where its money goes; null for a shop that was there before the sandbox.</summary>
    public SettlementAccount? Account { get; init; }
}

/// <param name="ApplicationNo">Of the change that made it so.</param>
/// <param name="Fault">Why the bank did not verify it; null when it did or has not yet.</param>
/// <param name="VerifiedFrom">When the bank has verified it; null: at once.</param>
public sealed record SettlementAccount(
    string Type, string Bank, string Name, string Number, string ApplicationNo, DateTimeOffset Since, string? Fault = null, DateTimeOffset? VerifiedFrom = null);
