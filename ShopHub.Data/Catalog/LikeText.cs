namespace ShopHub.Data.Catalog;

internal static class LikeText
{
    /// <summary>Typed signs mean themselves in a LIKE with a backslash to escape.</summary>
    public static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[");
}
