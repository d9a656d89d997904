using ShopHub.Data;
using ShopHub.Data.Links;
using ShopHub.Domain.Links;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.Links;

/// <summary>A short link leads on, is counted and remembered (B14); its poster is drawn when it is asked for.</summary>
public static class ShortLinks
{
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(5);

    public static void MapShortLinks(this IEndpointRouteBuilder paths)
    {
        paths.MapGet("/x/{code}", Follow).RequireRateLimiting(RateLimits.WeChat);
        paths.MapGet("/x/{code}/poster.svg", Draw).RequireRateLimiting(RateLimits.WeChat);
    }

    /// <summary>The whole address of a link, as it is passed on.</summary>
    public static string AddressOf(Uri site, string code) => new Uri(site, $"/x/{code}").ToString();

    private static async Task<IResult> Follow(string code, HttpContext visit, Shop shop, VisitCounter counter)
    {
        if (ShortLink.CodeFrom(code) is not { } known || await shop.Ask((LinkQueries ask) => ask.Target(known)) is not { } target)
            return Results.NotFound();
        visit.Response.Headers.CacheControl = "no-store";
        if (!Robots.Sends(visit.Request))
        {
            counter.Count(target.Link, isNew: visit.Request.Cookies[Cookies.LinkCode] != known);
            visit.Response.Cookies.Append(Cookies.LinkCode, known, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = visit.Request.IsHttps, MaxAge = LinkPolicy.Remembered, IsEssential = true,
            });
        }

        return Results.Redirect(target.Path.StartsWith("/p/", StringComparison.Ordinal) ? $"{target.Path}?{CountingClicks.From}=link" : target.Path);
    }

    private static async Task<IResult> Draw(string code, HttpContext visit, Shop shop, PosterPictures pictures)
    {
        if (ShortLink.CodeFrom(code) is not { } known || await shop.Ask((LinkQueries ask) => ask.Card(known)) is not { } card) return Results.NotFound();
        visit.Response.Headers.CacheControl = $"public, max-age={(int)s_kept.TotalSeconds}";
        var site = new Uri($"{visit.Request.Scheme}://{visit.Request.Host}/");
        return Results.Text(Poster.Draw(card, AddressOf(site, known), await pictures.Embedded(card.PictureUrl)), "image/svg+xml");
    }
}
