namespace ShopHub.Domain.Ratings;

/// <summary>Words that offer money or gifts for praise (好评返现), which nobody may do (REV-07).</summary>
public static class PaidPraise
{
    private static readonly string[] s_offers =
        ["返现", "好评返", "好评送", "好评有礼", "好评红包", "五星返", "五星送", "晒图返", "晒图送", "晒单返", "评价返", "追评返"];

    /// <summary>The offer a text contains, however it is spaced; null when it contains none.</summary>
    public static string? In(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetterOrDigit));
        return s_offers.FirstOrDefault(offer => letters.Contains(offer, StringComparison.Ordinal));
    }
}
