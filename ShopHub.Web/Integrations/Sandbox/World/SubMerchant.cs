namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>A shop with an account of its own under the platform's merchant.</summary>
public sealed record SubMerchant(string SubMchId, string ShortName);
