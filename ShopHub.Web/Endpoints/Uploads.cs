using System.Text.RegularExpressions;
using ShopHub.Data;
using ShopHub.Data.Design;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Hosting;

namespace ShopHub.Web.Endpoints;

/// <summary>Takes pictures of signed-in shoppers and staff, and serves what was kept.</summary>
public static partial class Uploads
{
    /// <summary>A page of another site cannot send it without asking first.</summary>
    private const string OwnPage = "X-ShopHub-Upload";

    /// <summary>Sent for the shop's page: the shop finds it again among its pictures.</summary>
    private const string ForShop = "shop";

    private static readonly TimeSpan s_forever = TimeSpan.FromDays(365);

    public static void MapUploads(this WebApplication app)
    {
        app.MapPost("/uploads", Take).DisableAntiforgery().RequireRateLimiting(RateLimits.Checkout);
        app.MapGet(PictureStore.Path + "/{file}", Serve);
    }

    /// <summary>The versions of one picture, as upload.js makes them: one to three files in a form.</summary>
    private static async Task<IResult> Take(HttpRequest request, Shop shop, PictureStore store)
    {
        if (!request.Headers.ContainsKey(OwnPage) || !request.HasFormContentType) return Say(StatusCodes.Status400BadRequest, PictureRefusals.Kind());
        if (await shop.Who<Buyer>() is null && await shop.Who<ShopStaff>() is null && await shop.Who<PlatformStaff>() is null)
            return Say(StatusCodes.Status401Unauthorized, CommonRefusals.SignInFirst());
        if (request.ContentLength is null or > 3L * PictureFile.Largest + 10_000) return Say(StatusCodes.Status413PayloadTooLarge, PictureRefusals.Size());
        var form = await request.ReadFormAsync();
        if (form.Files.Count is < 1 or > 3) return Say(StatusCodes.Status400BadRequest, PictureRefusals.Kind());
        try
        {
            var kept = store.Keep(await Read(form.Files));
            if (request.Headers[OwnPage] == ForShop && (await shop.Do((KeepShopPicture use, ShopStaff me) => use.Run(me, kept))).Refusal is { } no)
                return Say(StatusCodes.Status403Forbidden, no);
            return Results.Json(new { url = kept.Url, width = kept.Width, height = kept.Height });
        }
        catch (Refusal refusal)
        {
            return Say(StatusCodes.Status422UnprocessableEntity, refusal);
        }
    }

    // With a body of its own, so that no page is shown in its place.
    private static IResult Say(int status, Refusal why) => Results.Json(new { code = why.Code, message = why.Message }, statusCode: status);

    private static async Task<List<byte[]>> Read(IFormFileCollection files)
    {
        var versions = new List<byte[]>();
        foreach (var file in files)
        {
            if (file.Length > PictureFile.Largest) throw PictureRefusals.Size();
            var bytes = new byte[file.Length];
            await using var from = file.OpenReadStream();
            await from.ReadExactlyAsync(bytes);
            versions.Add(bytes);
        }

        return versions;
    }

    private static IResult Serve(string file, HttpResponse response, PictureStore store)
    {
        if (Named(file) is not var (name, width, extension) || store.Find(name, width, extension) is not { } found) return Results.NotFound();
        response.Headers.CacheControl = $"public, max-age={(int)s_forever.TotalSeconds}, immutable";
        return Results.File(found, Path.GetExtension(found) switch { ".png" => "image/png", ".jpg" => "image/jpeg", _ => "image/webp" });
    }

    /// <summary>What a picture's address says; null when it is none of ours.</summary>
    internal static (string Name, int Width, string Extension)? Named(string file) =>
        Name().Match(file) is { Success: true } named ? (named.Groups[1].Value, int.Parse(named.Groups[2].Value), named.Groups[3].Value) : null;

    [GeneratedRegex("^([0-9a-f]{32})-([0-9]{2,4})\\.(webp|png|jpg)$")]
    private static partial Regex Name();
}
