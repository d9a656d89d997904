using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>Pictures of papers: in by the applicant's form, out to him and to the reviewer who has the case.</summary>
public static class PaperForms
{
    public static void MapPapers(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/open/{number}/paper", Upload).RequireRateLimiting(RateLimits.Checkout);
        paths.MapGet("/open/{number}/paper/{stored}", Show);
        paths.MapGet("/platform/applications/{number}/paper/{stored}", Review).RequireAuthorization();
    }

    /// <summary>The file is on disk before the row names it: a row without its file can not be. Refused, it goes again.</summary>
    private static async Task<IResult> Upload(
        HttpContext visit, Shop shop, PaperVault vault, string number, IFormFile? picture, [FromForm] PaperKind kind, [FromForm] string? category)
    {
        var page = $"/open/{number}?step={ApplicationSteps.Papers}";
        try
        {
            if (picture is null || picture.Length == 0 || picture.Length > PictureFile.Largest) throw PictureRefusals.Size();
            var wanted = await shop.Ask((ApplicantQueries ask, Buyer me) => ask.Wanted(me, number, new(kind, "", string.IsNullOrEmpty(category) ? null : category)));
            var bytes = new byte[picture.Length];
            await using (var from = picture.OpenReadStream()) await from.ReadExactlyAsync(bytes);
            var paper = wanted with { StoredAs = vault.Keep(bytes) };
            var outcome = await shop.Do((AttachPaper use, Buyer me) => use.Run(me, number, paper));
            if (!outcome.IsDone) vault.Drop(paper.StoredAs);
            return FormAnswer.To(visit, outcome, page, page, said: "已上传");
        }
        catch (Refusal refusal)
        {
            return FormAnswer.To(visit, new Outcome(refusal), page, page);
        }
    }

    /// <summary>His own papers only.</summary>
    private static async Task<IResult> Show(HttpContext visit, Shop shop, PaperVault vault, string number, string stored)
    {
        try
        {
            var application = await shop.Ask((ApplicantQueries ask, Buyer me) => ask.One(me, number));
            return application.Papers.Any(p => p.StoredAs == stored) ? Picture(visit, vault, stored) : Results.NotFound();
        }
        catch (Refusal)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> Review(HttpContext visit, Shop shop, PaperVault vault, string number, string stored)
    {
        var outcome = await shop.Do((ReadPaper use, PlatformStaff me) => use.Run(me, number, stored));
        return outcome.Value is { } paper ? Picture(visit, vault, paper) : Results.NotFound();
    }

    /// <summary>Never kept by a cache on the way.</summary>
    private static IResult Picture(HttpContext visit, PaperVault vault, string stored)
    {
        if (vault.Read(stored) is not { } bytes) return Results.NotFound();
        visit.Response.Headers.CacheControl = "private, no-store";
        return Results.Bytes(bytes, PictureFile.Read(bytes)?.Extension switch { "png" => "image/png", "jpg" => "image/jpeg", _ => "image/webp" });
    }
}
