using System.Security;
using System.Text;
using ShopHub.Data;
using ShopHub.Data.Links;

namespace ShopHub.Web.Storefront.Links;

/// <summary>What search engines may read: every listed product and every open shop, in sheets of 10,000.</summary>
public static class Sitemap
{
    private const string Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private const string Rules = """
        User-agent: *
        Disallow: /console
        Disallow: /platform
        Disallow: /staff
        Disallow: /cart
        Disallow: /checkout
        Disallow: /pay/
        Disallow: /orders
        Disallow: /account
        Disallow: /x/
        Disallow: /p/*/share
        Disallow: /s/*/share
        Disallow: /search

        """;

    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(10);

    public static void MapSitemap(this IEndpointRouteBuilder paths)
    {
        paths.MapGet("/robots.txt", (HttpRequest visit) => Results.Text($"{Rules}Sitemap: {Site(visit)}/sitemap.xml\n")).CacheOutput(Kept);
        paths.MapGet("/sitemap.xml", async (HttpRequest visit, Shop shop) =>
            Written("sitemapindex", "sitemap", Enumerable.Range(1, await shop.Ask((LinkQueries ask) => ask.Sheets())).Select(n => $"{Site(visit)}/sitemap-{n}.xml"))).CacheOutput(Kept);
        paths.MapGet("/sitemap-{number:int}.xml", async (int number, HttpRequest visit, Shop shop) =>
            number >= 1 && number <= await shop.Ask((LinkQueries ask) => ask.Sheets())
                ? Written("urlset", "url", (await shop.Ask((LinkQueries ask) => ask.Sheet(number))).Select(path => Site(visit) + path))
                : Results.NotFound()).CacheOutput(Kept);
    }

    private static void Kept(Microsoft.AspNetCore.OutputCaching.OutputCachePolicyBuilder cache) => cache.Expire(s_kept).SetVaryByHost(true);

    private static string Site(HttpRequest visit) => $"{visit.Scheme}://{visit.Host}";

    private static IResult Written(string root, string each, IEnumerable<string> addresses)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append($"<{root} xmlns=\"{Names}\">\n");
        foreach (var address in addresses) text.Append($"<{each}><loc>{SecurityElement.Escape(address)}</loc></{each}>\n");
        return Results.Text(text.Append($"</{root}>\n").ToString(), "application/xml");
    }
}
