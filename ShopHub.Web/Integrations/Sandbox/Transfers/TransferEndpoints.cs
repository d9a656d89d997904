using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Oa;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Transfers;

/// <summary>What a page hands to WeChat's bridge to have a transfer confirmed.</summary>
public sealed record TransferWish(string? MchId, string? AppId, string? Package);

public sealed record TopUp(long Fen);

public static class TransferEndpoints
{
    private const string Path = "/v3/fund-app/mch-transfer/transfer-bills";

    public static void MapTransfers(this IEndpointRouteBuilder paths)
    {
        var desk = paths.ServiceProvider.GetRequiredService<TransferDesk>();
        paths.Take("POST", Path, desk.Apply);
        paths.Take("GET", Path + "/out-bill-no/{number}", desk.ByNumber);
        paths.Take("GET", Path + "/transfer-bill-no/{number}", desk.ById);
        paths.Take("POST", Path + "/out-bill-no/{number}/cancel", desk.Cancel);
        paths.MapPost("/_sim/bridge/transfer", (TransferWish wish, HttpRequest from, SandboxWorld world) => Results.Json(new { problem = Problem(wish, from, world) }));
        paths.MapGet("/_sim/transfer/{package}", (string package, SandboxWorld world) => Page(world, package, null, null));
        paths.MapPost("/_sim/transfer/{package}", Act);
    }

    /// <summary>Scripts confirm without a phone.</summary>
    public static void MapTransferScripts(this RouteGroupBuilder control)
    {
        control.MapGet("/transfers", (SandboxWorld world) => world.TransferBills.All.Values.OrderByDescending(b => b.CreatedAt).Take(500));
        // The platform's own money at the channel: transfers are paid from it.
        control.MapPost("/topup", (TopUp given, SandboxWorld world, Scheduler clock) =>
            world.Book(new BookEntry(clock.Now, "topped up", "", new() { [Purse.Available(null)] = given.Fen, [MoneyBook.Bank] = -given.Fen })));
        control.MapPost("/transfers/{number}/confirm", (string number, SandboxWorld world, TransferCourse course) =>
            world.TransferBills.All.GetValueOrDefault(number) is { } bill ? Results.Json(new { problem = Confirm(world, course, bill) }) : Results.NotFound());
    }

    private static async Task<IResult> Act(string package, HttpRequest ask, SandboxWorld world, TransferCourse course)
    {
        var act = (await ask.ReadFormAsync())["act"].ToString();
        if (act != "confirm" || world.TransferBills.ByPackage(package) is not { } bill) return Page(world, package, null, "cancel");
        var problem = Confirm(world, course, bill);
        return Page(world, package, problem, problem is null ? "ok" : null);
    }

    private static string? Confirm(SandboxWorld world, TransferCourse course, SimTransferBill bill)
    {
        lock (world.LockOf(bill.OutBillNo)) return course.Confirm(bill);
    }

    private static string? Problem(TransferWish wish, HttpRequest from, SandboxWorld world)
    {
        if (wish is not { MchId: { } mchId, AppId: { } appId, Package: { } package }) return "调用确认收款缺少参数";
        if (mchId != world.Merchant.MchId || !world.Merchant.Apps.Contains(appId)) return "商户号与 AppID 不匹配";
        if (world.TransferBills.ByPackage(package) is not { } bill) return "转账单不存在";
        return Visitor.Of(from, world) is { } who && People.OpenId(who, bill.AppId) != bill.OpenId ? "收款账号与当前微信不一致" : null;
    }

    private static RazorComponentResult<TransferPage> Page(SandboxWorld world, string package, string? problem, string? result) => new(new Dictionary<string, object?>
    {
        [nameof(TransferPage.Bill)] = world.TransferBills.ByPackage(package), [nameof(TransferPage.Merchant)] = world.Merchant.ShortName,
        [nameof(TransferPage.Problem)] = problem, [nameof(TransferPage.Result)] = result,
    });
}
