namespace ShopHub.Domain.Design;

/// <summary>How much of it a shop's page holds. Source: own choice (features.md B6).</summary>
public static class DesignPolicy
{
    public const int MostBlocks = 30;

    /// <summary>Of one block.</summary>
    public const int MostPictures = 12, MostProducts = 40;

    /// <summary>Characters.</summary>
    public const int LongestTitle = 30, LongestText = 2_000;

    /// <summary>Days ahead a publication may be planned.</summary>
    public const int PlannedAhead = 90;

    /// <summary>Versions shown to go back to.</summary>
    public const int ShownVersions = 50;
}
