using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Storefront.Privacy;

/// <summary>A shopper's data as one zip, sent while it is read (PIP-04).</summary>
public static class MyDataFiles
{
    public const string Path = "/me/privacy/data.zip";

    public static void MapMyData(this IEndpointRouteBuilder paths) => paths.MapGet(Path, Send).RequireAuthorization();

    private static async Task Send(Shop shop, TimeProvider clock, HttpContext http)
    {
        var begun = await shop.Do((StartMyData use, Buyer me) => use.Run(me, http.Connection.RemoteIpAddress?.MapToIPv4().ToString() ?? ""));
        if (begun.Refusal is not null)
        {
            await FormAnswer.To(http, begun, "/me/privacy", "/me/privacy").ExecuteAsync(http);
            return;
        }

        // The archive closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        var now = clock.GetUtcNow();
        http.Response.ContentType = "application/zip";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"my-data-{ShopCalendar.DayOf(now):yyyyMMdd}.zip\"";
        var sent = 0L;
        await using (var body = new WatchedStream(http.Response.Body, bytes => sent += bytes.Length))
        await using (var file = await ArchiveFile.Open(body))
        {
            var contents = new MyDataContents(shop);
            await file.Add("index.html", to => MyDataPage.Write(to, contents.Sections, now, http.RequestAborted));
            await file.Add("data.json", to => MyDataJson.Write(to, contents.Sections, now, http.RequestAborted));
        }

        // What is written to somebody who has gone is lost without a word.
        http.RequestAborted.ThrowIfCancellationRequested();
        await shop.Do((EndMyData use, Buyer me) => use.Run(me, begun.Value, sent));
    }
}
