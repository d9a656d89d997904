using ShopHub.Data;
using ShopHub.Data.Search;
using ShopHub.Domain.Search;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.Search;

/// <summary>What may be meant, while it is typed.</summary>
public static class Suggestions
{
    private const int MostGoods = 3;

    public static void MapSuggestions(this IEndpointRouteBuilder paths) =>
        paths.MapGet("/search/suggest", Suggest).RequireRateLimiting(RateLimits.Suggest).CacheOutput(AnonymousPages.Name);

    private static async Task<IResult> Suggest(Shop shop, string? q)
    {
        var typed = (q ?? "").Trim();
        if (typed.Length is 0 or > SearchText.Longest) return Results.Json(new Suggested([], []));
        var words = await shop.Ask((WordQueries ask) => ask.Suggest(typed));
        var goods = await shop.Ask((SearchQueries ask) => ask.Glance(typed, MostGoods));
        return Results.Json(new Suggested(words, [.. goods.Select(g => new SuggestedGoods($"{g.Id}", g.Title, g.Price.ToString(), g.CoverUrl))]));
    }

    private sealed record Suggested(IReadOnlyList<string> Words, IReadOnlyList<SuggestedGoods> Goods);

    private sealed record SuggestedGoods(string Id, string Title, string Price, string? Cover);
}
