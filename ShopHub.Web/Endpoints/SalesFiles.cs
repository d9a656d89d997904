using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Analytics;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>What each product of a shop sold over a period, as an Excel file.</summary>
public static class SalesFiles
{
    public static void MapSalesFiles(this WebApplication app) => app.MapGet("/console/analytics/products.xlsx", Send).RequireAuthorization();

    private static async Task Send(Shop shop, HttpContext http, int days = 30)
    {
        var isHis = SalesWords.Spans.Contains(days) && await shop.Who<ShopStaff>() is { } staff && staff.Permissions.HasFlag(ShopPermission.Statistics);
        if (!isHis || !(await shop.Do((NoteDownload use, ShopStaff me) => use.Run(me, $"商品销售 近{days}天"))).IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var sold = await shop.Ask((AnalyticsQueries ask, ShopStaff me) => ask.Products(me, days));
        // The archive closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"products-{days}.xlsx\"";
        await using var file = await SheetFile.Open(http.Response.Body, $"商品销售 近{days}天", "商品", "曝光", "点击", "加购", "支付件数", "支付金额（元）", "退款件数", "退款金额（元）");
        foreach (var row in sold) await file.Row(row.Title, row.Traffic.Seen, row.Traffic.Clicked, row.Traffic.Carted, row.Figures.Pieces, new Money(row.Figures.Paid), row.Figures.Returned, new Money(row.Figures.Refunded));
    }
}
