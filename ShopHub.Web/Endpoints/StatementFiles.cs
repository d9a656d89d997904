using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Settlement;
using ShopHub.Domain.Access;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>A shop's statement with every entry as an Excel file, sent while it is read.</summary>
public static class StatementFiles
{
    public static void MapStatementFiles(this WebApplication app) =>
        app.MapGet("/console/money/statements/{key}.xlsx", Send).RequireAuthorization();

    private static async Task Send(string key, Shop shop, HttpContext http)
    {
        var period = StatementPeriod.Of(key);
        var isHis = period is not null && await shop.Who<ShopStaff>() is { } staff && staff.Permissions.HasFlag(Domain.Merchants.ShopPermission.Money);
        if (!isHis || !(await shop.Do((NoteDownload use, ShopStaff me) => use.Run(me, $"对账单 {period!.Key}"))).IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The archive closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"statement-{period!.Key}.xlsx\"";
        await using var file = await SheetFile.Open(http.Response.Body, $"对账单 {period.Key}", StatementSheet.Head);
        await shop.Ask(async (StatementQueries ask, ShopStaff me) =>
        {
            await ask.Each(me, period, entry => file.Row(StatementSheet.Cells(entry)));
            return true;
        });
    }
}
