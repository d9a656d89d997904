namespace ShopHub.Web.Storefront.Privacy;

/// <summary>What is asked about one's data.</summary>
public sealed class PrivacyAskForm
{
    public int Kind { get; set; }

    public string? Words { get; set; }

    /// <summary>What is ticked to be erased; null when nothing is.</summary>
    public List<int>? Parts { get; set; }
}
