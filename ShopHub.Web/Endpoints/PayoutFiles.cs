using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Access;
using ShopHub.Data.Withdrawals;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>An accountant's list of payments as an Excel file, with whole account numbers: for finance only.</summary>
public static class PayoutFiles
{
    public static void MapPayoutFiles(this WebApplication app) =>
        app.MapGet("/platform/withdrawals/lists/{list}.xlsx", Send).RequireAuthorization();

    private static async Task Send(string list, Shop shop, HttpContext http)
    {
        var who = await shop.Who<PlatformStaff>();
        var lines = who?.Permissions.HasFlag(PlatformPermission.Finance) is true
            ? await shop.Ask((PayoutDeskQueries ask, PlatformStaff me) => ask.List(me, list)) : [];
        if (lines.Count == 0 || !(await shop.Do((NotePlatformDownload use, PlatformStaff me) => use.Run(me, $"付款清单 {list}，{lines.Count} 笔"))).IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The archive closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"payouts-{lines.Count}-{list}.xlsx\"";
        http.Response.Headers.CacheControl = "no-store";
        await using var file = await SheetFile.Open(http.Response.Body, $"付款清单 {list}", "提现单号", "户名", "开户银行", "账号", "账户类型", "金额（元）");
        foreach (var line in lines) await file.Row(line.Number, line.Holder, line.Bank, line.Account, line.Kind.Text(), line.Amount);
    }
}
