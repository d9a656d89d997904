using Microsoft.AspNetCore.Mvc;
using ShopHub.Data;
using ShopHub.Data.Applications;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Applications;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;

namespace ShopHub.Web.Storefront.OpenShop;

/// <summary>Pictures of papers: in by the applicant's form, out to him and to the reviewer who has the case.</summary>
public static class PaperForms
{
    public static void MapPapers(this IEndpointRouteBuilder paths)
    {
        paths.MapPost("/open/{number}/paper", Upload);
        paths.MapGet("/open/{number}/paper/{stored}", Show);
        paths.MapGet("/platform/applications/{number}/paper/{stored}", Review).RequireAuthorization();
    }

    /// <summary>The file is on disk before the row names it: a row without its file can not be.</summary>
    private static async Task<IResult> Upload(
        HttpContext visit, Shop shop, PaperVault vault, string number, IFormFile? picture, [FromForm] PaperKind kind, [FromForm] string? category)
    {
        var page = $"/open/{number}?step={ApplicationSteps.Papers}";
        try
        {
            if (picture is null || picture.Length == 0 || picture.Length > PictureFile.Largest) throw PictureRefusals.Size();
            await shop.Ask((ApplicantQueries ask, Buyer me) => ask.State(me, number));
            var bytes = new byte[picture.Length];
            await using (var from = picture.OpenReadStream()) await from.ReadExactlyAsync(bytes);
            var paper = new Paper(kind, vault.Keep(bytes), string.IsNullOrEmpty(category) ? null : category);
            return FormAnswer.To(visit, await shop.Do((AttachPaper use, Buyer me) => use.Run(me, number, paper)), page, page, said: "已上传");
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
