using ShopHub.Data;
using ShopHub.Data.Exports;
using ShopHub.Domain.Access;
using ShopHub.Domain.Exports;
using ShopHub.Domain.Shared;
using ShopHub.Web.Integrations.Exports;

namespace ShopHub.Web.Endpoints;

/// <summary>A finished export, for who may see its list, until it expires; each time it is fetched is written down.</summary>
public static class ExportFiles
{
    public static void MapExportFiles(this WebApplication app) => app.MapGet("/console/exports/{id}/file", Send).RequireAuthorization();

    public static string At(Id<ExportJob> export) => $"/console/exports/{export}/file";

    private static async Task<IResult> Send(string id, Shop shop, ExportVault vault, HttpContext http)
    {
        if (!Id<ExportJob>.TryParse(id, null, out var export)) return Results.NotFound();
        var fetched = await shop.Do((FetchExport use, ShopStaff me) => use.Run(me, export));
        if (fetched.Refusal is { } no) return no.Code == ExportRefusals.Expired().Code ? Results.Redirect("/console/exports?reason=expired") : Results.NotFound();
        if (vault.Find(export) is not { } path) return Results.NotFound();
        http.Response.Headers.CacheControl = "no-store";
        var job = fetched.Value!;
        var (kind, ending) = job.Format switch
        {
            ExportFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            ExportFormat.Moving => ("application/json; charset=utf-8", "json"),
        };
        return Results.File(path, kind, $"{(job.Kind is ExportKind.Orders ? "orders" : "products")}-{ShopCalendar.Local(job.AskedAt):yyyyMMdd-HHmm}.{ending}", enableRangeProcessing: true);
    }
}
