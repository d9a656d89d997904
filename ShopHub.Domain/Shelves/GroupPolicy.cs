namespace ShopHub.Domain.Shelves;

/// <summary>How much of it a shop may have. Source: own choice (features.md B5).</summary>
public static class GroupPolicy
{
    public const int MostOfAShop = 200;

    /// <summary>Products of a group made by hand.</summary>
    public const int MostByHand = 1_000;

    /// <summary>Characters of a name, as a reader counts them.</summary>
    public const int LongestName = 20;

    /// <summary>Characters of the word a rule looks for.</summary>
    public const int LongestWord = 20;
}
