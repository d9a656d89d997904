namespace ShopHub.Data.Database;

/// <summary>A value the platform keeps for itself, such as how far the demo clock is wound.</summary>
public sealed class Setting
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
