using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Data.Pictures;
using ShopHub.Data.Rights;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Endpoints;

/// <summary>Pictures of a shop's papers, out of the vault: to the shop itself and to the reviewer who has the case.</summary>
public static class PaperPictures
{
    public static void MapPaperPictures(this WebApplication app)
    {
        app.MapGet("/console/rights/{number}/paper/{stored}", Show).RequireAuthorization();
        app.MapGet("/platform/papers/{number}/paper/{stored}", Review).RequireAuthorization();
        app.MapGet("/platform/identity/{number}/paper/{stored}", ReviewIdentity).RequireAuthorization();
    }

    private static async Task<IResult> Show(HttpContext visit, Shop shop, PaperVault vault, string number, string stored)
    {
        try
        {
            var handed = await shop.Ask((RightQueries ask, ShopStaff me) => ask.Case(me, number));
            return handed.Pictures.Any(p => p.StoredAs == stored) ? Picture(visit, vault, stored) : Results.NotFound();
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> Review(HttpContext visit, Shop shop, PaperVault vault, string number, string stored)
    {
        var outcome = await shop.Do((ReadPicture use, PlatformStaff me) => use.Run(me, number, stored));
        return outcome.Value is { } picture ? Picture(visit, vault, picture) : Results.NotFound();
    }

    private static async Task<IResult> ReviewIdentity(HttpContext visit, Shop shop, PaperVault vault, string number, string stored)
    {
        var outcome = await shop.Do((ReadIdentityPaper use, PlatformStaff me) => use.Run(me, number, stored));
        return outcome.Value is { } picture ? Picture(visit, vault, picture) : Results.NotFound();
    }

    /// <summary>Never kept by a cache on the way.</summary>
    private static IResult Picture(HttpContext visit, PaperVault vault, string stored)
    {
        if (vault.Read(stored) is not { } bytes) return Results.NotFound();
        visit.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(bytes, PictureFile.Read(bytes)?.Extension switch { "png" => "image/png", "jpg" => "image/jpeg", _ => "image/webp" });
    }
}
