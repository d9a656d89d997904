namespace ShopHub.Web.Storefront.Products;

/// <summary>The small picture of each category.</summary>
public static class CategoryArt
{
    /// <summary>The address of a category's picture, or null when none is drawn for it.</summary>
    public static string? Of(string code) => Known.Contains(code) ? $"/img/category/{code.ToLowerInvariant()}.webp" : null;

    private static readonly HashSet<string> Known =
    [
        "FASHION", "BEAUTY", "FOOD", "FRESH", "HOME", "DIGITAL", "APPLIANCE", "BABY", "BOOKS", "SPORTS",
        "PET", "OFFICE", "HEALTH", "ALCOHOL", "JEWEL", "MEDDEV", "AUTO", "EDU", "SECOND", "VIRTUAL",
    ];
}
