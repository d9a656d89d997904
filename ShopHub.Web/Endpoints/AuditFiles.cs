using CsvHelper;
using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>The log of what staff did as a file, sent while it is read; that it was fetched stands in the log too.</summary>
public static class AuditFiles
{
    // A spreadsheet must not take a merchant's text for a formula.
    private static readonly CsvWriterOptions s_forSheets = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static void MapAuditFiles(this WebApplication app)
    {
        app.MapGet("/console/audit.csv", OfShop).RequireAuthorization();
        app.MapGet("/platform/audit.csv", OfPlatform).RequireAuthorization();
    }

    private static async Task OfShop(Shop shop, HttpContext http, string? q, string? kind, string? from, string? to)
    {
        var isHis = await shop.Who<ShopStaff>() is { } owner && owner.Permissions.HasFlag(ShopPermission.All);
        if (!isHis || !(await shop.Do((NoteDownload use, ShopStaff me) => use.Run(me, "操作记录"))).IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Send(http, take => shop.Ask(async (AuditQueries ask, ShopStaff me) =>
        {
            await ask.EachOfMyShop(me, AuditTable.Filter(q, kind, from, to), take);
            return true;
        }));
    }

    private static async Task OfPlatform(Shop shop, HttpContext http, string? q, string? kind, string? from, string? to)
    {
        var isHis = await shop.Who<PlatformStaff>() is { } member && member.Permissions.HasFlag(PlatformPermission.Staff);
        if (!isHis || !(await shop.Do((NotePlatformDownload use, PlatformStaff me) => use.Run(me, "操作记录"))).IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Send(http, take => shop.Ask(async (AuditQueries ask, PlatformStaff me) =>
        {
            await ask.EachEverywhere(me, AuditTable.Filter(q, kind, from, to), take);
            return true;
        }));
    }

    private static async Task Send(HttpContext http, Func<Action<AuditRow>, Task> each)
    {
        // The writer empties its buffer synchronously when it is full.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"audit.csv\"";
        http.Response.Headers.CacheControl = "no-store";
        await using var file = CsvWriter.Create(http.Response.Body, s_forSheets, leaveOpen: true);
        Line(file, "时间", "店铺", "人员", "操作", "对象类型", "对象", "说明", "来自");
        await each(row => Line(
            file, $"{ShopCalendar.Local(row.At):yyyy-MM-dd HH:mm:ss}", row.ShopName ?? "平台", row.Name, AuditWords.Of(row.Act), row.RowKind, row.Row, row.Words, row.Address));
        await file.FlushAsync(http.RequestAborted);
    }

    private static void Line(CsvWriter file, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) file.WriteField(cell);
        file.EndRecord();
    }
}
