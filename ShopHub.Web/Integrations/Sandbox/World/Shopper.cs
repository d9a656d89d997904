namespace ShopHub.Web.Integrations.Sandbox.World;

/// <summary>Someone with WeChat on the phone.</summary>
/// <param name="Key">What scripts call them, e.g. lin.</param>
/// <param name="Funds">enough, short or frozen.</param>
public sealed record Shopper(string Key, string Name, string UnionId, string Funds = "enough");
