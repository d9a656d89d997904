namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A shop with an account of its own under the platform's merchant.</summary>
public sealed record SubMerchant(string SubMchId, string ShortName)
{
    /// <summary>Where its money goes; null for a shop that was there before the sandbox.</summary>
    public SettlementAccount? Account { get; init; }
}

/// <param name="ApplicationNo">Of the change that made it so.</param>
public sealed record SettlementAccount(string Type, string Bank, string Name, string Number, string ApplicationNo, DateTimeOffset Since);
