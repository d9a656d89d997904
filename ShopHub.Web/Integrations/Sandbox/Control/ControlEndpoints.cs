using System.Net;
using Microsoft.Extensions.Options;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Complaints;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.Onboarding;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Payouts;
using ShopHub.Web.Integrations.Sandbox.Transfers;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Control;

/// <summary>What scripts, specs and the dashboard ask of the sandbox. Only from this machine.</summary>
public static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder paths)
    {
        var control = paths.MapGroup("/_sim").AddEndpointFilter(OnlyFromThisMachine);
        control.MapWorld();
        control.MapNotices();
        control.MapFaults();
        control.MapApplyments();
        control.MapDashboard();
        control.MapBank();
        control.MapTransferScripts();
        control.MapComplaintScripts();
        control.MapPost("/pay", Pay);
    }

    private static void MapWorld(this RouteGroupBuilder control)
    {
        control.MapPost("/reset", (ResetRequest? wish, SandboxWorld world, Scheduler clock, WireJournal journal, FaultTable faults) =>
        {
            clock.Clear();
            world.Reset(wish?.Seed);
            journal.Clear();
            faults.Clear();
        });
        control.MapGet("/clock", (Scheduler clock, WireClock wire) => new { business = clock.Now, wire = wire.Now });
        control.MapGet("/shoppers", (SandboxWorld world) => world.People.All);
        control.MapPost("/shoppers", SetShopper);
        control.MapGet("/orders", (SandboxWorld world, string? key) => world.Orders.Values
            .Where(o => key is null || o.OutTradeNo == key).OrderByDescending(o => o.CreatedAt).Take(500));
        control.MapGet("/refunds", (SandboxWorld world) => world.Refunds.Values.OrderByDescending(r => r.CreatedAt).Take(500));
        control.MapGet("/money", (SandboxWorld world) => world.Money.Balances());
        control.MapGet("/journal", (WireJournal journal, string? route, string? key) => journal.Lines(route, key));
        control.MapPost("/keys/mode", (KeyMode mode, SandboxWorld world) =>
        {
            world.Merchant.SignsWithCertificate = mode.SignsWithCertificate;
        });
        control.MapPost("/keys/rotate", (SandboxWorld world, CertificateDesk desk, IOptions<SandboxOptions> options) =>
            new { serial = desk.Rotate(world.Merchant, options.Value.KeyBits) });
    }

    private static void MapNotices(this RouteGroupBuilder control)
    {
        control.MapGet("/notifications", (SandboxWorld world, string? key) => world.Notices.Values
            .Where(n => key is null || n.Key == key).OrderByDescending(n => n.CreatedAt).Take(500));
        control.MapPost("/notifications/{id}/send", async (string id, SandboxWorld world, Notifier notifier) =>
        {
            if (world.Notices.GetValueOrDefault(id) is not { } notice) return Results.NotFound();
            await notifier.SendAgain(notice);
            return Results.Json(notice);
        });
        control.MapState("hold", "held");
        control.MapState("release", "waiting");
        control.MapState("drop", "dropped");
    }

    private static void MapState(this RouteGroupBuilder control, string verb, string state) =>
        control.MapPost($"/notifications/{{id}}/{verb}", (string id, SandboxWorld world, Notifier notifier) =>
        {
            if (world.Notices.GetValueOrDefault(id) is not { } notice) return Results.NotFound();
            notifier.Hold(notice, state);
            return Results.Json(notice);
        });

    private static void MapFaults(this RouteGroupBuilder control)
    {
        control.MapGet("/faults", (FaultTable faults) => new { rules = faults.Rules, presets = FaultPresets.Names });
        control.MapPost("/faults", (FaultRule rule, FaultTable faults) => faults.Add(rule));
        control.MapDelete("/faults", (FaultTable faults) => faults.Clear());
        control.MapPost("/faults/preset/{name}", (string name, string? key, FaultTable faults) =>
        {
            if (FaultPresets.Find(name, key) is not { } rule) return Results.NotFound();
            faults.Add(rule);
            return Results.Json(rule);
        });
    }

    private static IResult SetShopper(ShopperRequest wish, SandboxWorld world)
    {
        if (!People.IsKey(wish.Key) || wish.Funds is not (null or "enough" or "short" or "frozen")) return Results.BadRequest();
        var now = world.Shopper(wish.Key);
        var shopper = now with { Name = wish.Name ?? now.Name, Funds = wish.Funds ?? now.Funds };
        world.Keep(shopper);
        return Results.Json(new { shopper, openid = People.OpenId(shopper, world.Merchant.AppId) });
    }

    private static async Task<IResult> Pay(PayRequest wish, SandboxWorld world, CashDesk desk, Notifier notifier)
    {
        if (wish.Find(world) is not { } prepayId || wish.Payer(world, prepayId) is not { } payer) return Results.NotFound();
        var trick = wish.Trick is { } kind ? new FaultDeed(kind, Seconds: wish.Seconds ?? 30) : null;
        var result = desk.Pay(prepayId, payer, trick, sendNow: wish.Wait);
        if (wish.Wait && result.Notice is { } notice) await notifier.Attempt(notice);
        return Results.Json(PayReport.Of(result, world.ByPrepay(prepayId)), statusCode: result.IsPaid ? 200 : 409);
    }

    // No filter can see the caller of an in-process test server; it has no address.
    private static async ValueTask<object?> OnlyFromThisMachine(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from) ? Results.NotFound() : await next(call);
}
