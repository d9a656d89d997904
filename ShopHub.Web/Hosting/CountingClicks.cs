using Microsoft.AspNetCore.Http.Extensions;
using ShopHub.Data.Analytics;
using ShopHub.Domain.Analytics;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Hosting;

/// <summary>
/// Counts who opens a product and from where (<c>?from=</c>), before the page is taken out of the cache. The page itself never
/// sees where its reader came from, so it is stored once for all.
/// </summary>
public sealed class CountingClicks(RequestDelegate next, TrafficLog log)
{
    public const string From = "from";

    private const string Products = "/p/";

    /// <summary>Parts of the page that are opened on it.</summary>
    private static readonly string[] s_parts = ["pick", "coupons"];

    public Task Invoke(HttpContext visit)
    {
        var request = visit.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path.Value is not { } path || !path.StartsWith(Products, StringComparison.Ordinal)
            || !Id<Product>.TryParse(path[Products.Length..], null, out var product)) return next(visit);
        if (!Array.Exists(s_parts, request.Query.ContainsKey) && !Robots.Sends(request))
            log.Count(product, TrafficKind.Clicked, SourceFrom(request.Query[From].ToString()));
        if (request.Query.ContainsKey(From))
            request.QueryString = new QueryBuilder(request.Query.Where(q => q.Key != From)).ToQueryString();
        return next(visit);
    }

    public static TrafficSource SourceFrom(string word) =>
        Enum.TryParse<TrafficSource>(word, ignoreCase: true, out var source) && Enum.IsDefined(source) && !char.IsAsciiDigit(word[0]) ? source : TrafficSource.Other;
}
