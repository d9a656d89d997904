using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Closing;
using ShopHub.Domain.Access;
using ShopHub.Domain.Closing;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>A shop's backup as one zip, sent while it is read (DRG-06).</summary>
public static class ArchiveFiles
{
    public const string Path = "/console/closing/archive.zip";

    public static void MapArchiveFiles(this WebApplication app) => app.MapGet(Path, Send).RequireAuthorization();

    private static async Task Send(Shop shop, ArchivedPictures pictures, TimeProvider clock, HttpContext http)
    {
        var begun = await shop.Do((StartArchive use, ShopStaff me) => use.Run(me));
        if (begun.Refusal is { } no)
        {
            // A second click on the button; everybody else learns nothing.
            if (no.Code == ClosingRefusals.ArchiveRuns().Code) http.Response.Redirect("/console/closing?running=true");
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The archive closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "application/zip";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"shop-backup-{ShopCalendar.DayOf(clock.GetUtcNow()):yyyyMMdd}.zip\"";
        long? sent = null;
        try
        {
            var count = 0L;
            await using (var body = new WatchedStream(http.Response.Body, bytes => count += bytes.Length))
            await using (var file = await ArchiveFile.Open(body))
                await new ArchiveContents(shop, pictures, file, clock.GetUtcNow()).Write(http.RequestAborted);
            // What is written to somebody who has gone is lost without a word.
            http.RequestAborted.ThrowIfCancellationRequested();
            sent = count;
        }
        finally
        {
            await shop.Do((EndArchive use, ShopStaff me) => use.Run(me, begun.Value, sent));
        }
    }
}
