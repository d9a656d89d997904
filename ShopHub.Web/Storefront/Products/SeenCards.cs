using ShopHub.Data.Analytics;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.Products;

/// <summary>A page tells which of its cards came into view; nobody's name or number comes with it.</summary>
public static class SeenCards
{
    /// <summary>Cards of one message.</summary>
    public const int Most = 50;

    private const int LongestMessage = 4_096;

    public static void MapSeenCards(this IEndpointRouteBuilder paths) => paths.MapPost("/seen", Take).RequireRateLimiting(RateLimits.Suggest);

    private static async Task<IResult> Take(HttpContext visit, TrafficLog log, string? from)
    {
        if (visit.Request.ContentLength is null or > LongestMessage) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        using var reader = new StreamReader(visit.Request.Body);
        var seen = (await reader.ReadToEndAsync(visit.RequestAborted)).Split(',', Most + 1)
            .Select(k => Id<Product>.TryParse(k, null, out var id) ? id : default).Where(id => id != default).Distinct().Take(Most).ToList();
        if (seen.Count > 0 && !Robots.Sends(visit.Request)) log.Count(seen, TrafficKind.Seen, CountingClicks.SourceFrom(from ?? ""));
        return Results.NoContent();
    }
}
