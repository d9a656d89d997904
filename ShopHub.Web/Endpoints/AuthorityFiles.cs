using Microsoft.AspNetCore.Http.Features;
using ShopHub.Data;
using ShopHub.Data.Supervision;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Supervision;
using ShopHub.Web.Kit;

namespace ShopHub.Web.Endpoints;

/// <summary>All sellers' identities as a workbook, sent while it is read; numbers are opened only here (LAW-05).</summary>
public static class AuthorityFiles
{
    public static void MapAuthorityFiles(this WebApplication app) => app.MapGet("/platform/authority/{id}.xlsx", Send).RequireAuthorization();

    private static async Task Send(HttpContext http, Shop shop, string id)
    {
        var begun = Id<AuthorityReport>.TryParse(id, null, out var report) ? await shop.Do((TakeAuthorityReport use, PlatformStaff me) => use.Run(me, report)) : null;
        if (begun is not { IsDone: true })
        {
            // Run out while the page was open; everybody else learns nothing.
            if (begun?.Refusal?.Code == AuthorityRefusals.Over().Code) http.Response.Redirect("/platform/authority?over=true");
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The workbook closes its parts synchronously, whatever it is asked.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        http.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"sellers.xlsx\"";
        var origin = $"{http.Request.Scheme}://{http.Request.Host}";
        await using var sheet = await SheetFile.Open(
            http.Response.Body, "经营者身份信息", "类型", "名称（姓名）", "统一社会信用代码", "法定代表人/经营者", "身份证件号码", "实际经营地址", "联系方式", "网店名称", "网址链接", "自我声明", "年交易额超10万元", "入驻日期", "最近核验");
        await shop.Ask(async (AuthorityQueries ask, PlatformStaff me) =>
        {
            await ask.Each(me, row => sheet.Row(Cells(row, origin)));
            return true;
        });
    }

    private static object?[] Cells(AuthorityRow row, string origin)
    {
        var (shop, who) = (row.Shop, row.Identity);
        var isPerson = shop.Subject is Subject.Person;
        return
        [
            isPerson ? "未办理市场主体登记" : SubjectRights.Of(shop.Subject).Word, shop.SubjectName, shop.SocialCreditCode ?? "", isPerson ? "" : who.PersonName, who.IdNumber,
            who.Address, who.Mobile.Length > 0 ? who.Mobile : shop.ServicePhone, shop.ShopName, $"{origin}/s/{shop.Code}", isPerson ? "依法不需要办理市场主体登记" : "",
            isPerson ? row.IsAboveLimit ? "是" : "否" : "", Day(shop.ContractAt), row.CheckedAt is { } known ? Day(known) : "",
        ];
    }

    private static string Day(DateTimeOffset at) => $"{ShopCalendar.Local(at):yyyy-MM-dd}";
}
