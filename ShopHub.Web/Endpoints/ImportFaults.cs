using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Catalog.Import.Reading;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>The rows that were not imported, as they were, with the reasons beside them: put right, the file is uploaded again.</summary>
public static class ImportFaults
{
    public static void MapImportFaults(this WebApplication app) => app.MapGet("/console/import/{id}/faults", Send).RequireAuthorization();

    public static string At(Id<ProductImport> import) => $"/console/import/{import}/faults";

    private static async Task Send(string id, Shop shop, SheetVault vault, HttpContext http)
    {
        try
        {
            if (!Id<ProductImport>.TryParse(id, null, out var import)) throw CommonRefusals.NotFound();
            var (byRow, byHandle) = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Faults(me, import));
            var columns = await shop.Ask((ImportQueries ask, ShopStaff me) => ask.Columns(me, import));
            using var reader = SheetReader.Open(vault.Table(import));
            http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            http.Response.Headers.CacheControl = "no-store";
            await using var file = await Open(http.Response, reader.Table);
            var places = SheetFields.Places(columns.Columns);
            foreach (var line in reader.Table.Lines)
            {
                var handle = SheetRow.Of(line, places)[ImportField.Code];
                if ((byRow.GetValueOrDefault(line.Number) ?? byHandle.GetValueOrDefault(handle)) is not { } why) continue;
                await file.Row([.. Enumerable.Range(0, reader.Table.Head.Length).Where(i => reader.Table.Head[i] != SheetFields.Reason).Select(i => line.Cells.ElementAtOrDefault(i) ?? ""), why]);
            }
        }
        catch (Refusal) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    // As it came: a CSV as a CSV; what no spreadsheet shows as it is, in our own columns.
    private static async Task<IRowFile> Open(HttpResponse to, SheetTable table)
    {
        string[] head = [.. table.Head.Where(n => n != SheetFields.Reason), SheetFields.Reason];
        var isCsv = table.Encoding != "Excel" && table.Kind is (SheetKind.Shopify or SheetKind.Other or SheetKind.Template);
        to.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        to.Headers.ContentDisposition = $"attachment; filename=\"import-faults.{(isCsv ? "csv" : "xlsx")}\"";
        return isCsv ? await CsvFile.Open(to.Body, head) : await SheetFile.Open(to.Body, "错误行", head);
    }
}
