using Microsoft.AspNetCore.Http.HttpResults;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.Wire;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Integrations.Sandbox.Control;

/// <summary>The sandbox's own page for people.</summary>
public static class DashboardEndpoints
{
    public static void MapDashboard(this RouteGroupBuilder control)
    {
        control.MapGet("", Show);
        control.MapGet("/scan", (SandboxWorld world, string? code) => code is null
            ? new RazorComponentResult<ScanPage>(new Dictionary<string, object?> { [nameof(ScanPage.World)] = world })
            : Results.Redirect($"/_sim/cashier/{Uri.EscapeDataString(code.Split("pr=")[^1])}?back=%2F_sim%2Fscan"));
        control.MapPost("/dashboard/send/{id}", async (string id, SandboxWorld world, Notifier notifier) =>
        {
            if (world.Notices.GetValueOrDefault(id) is { } notice) await notifier.SendAgain(notice);
            return Results.Redirect("/_sim");
        });
    }

    private static RazorComponentResult<DashboardPage> Show(SandboxWorld world, WireJournal journal, Scheduler clock) =>
        new(new Dictionary<string, object?>
        {
            [nameof(DashboardPage.World)] = world,
            [nameof(DashboardPage.Journal)] = journal,
            [nameof(DashboardPage.Now)] = clock.Now,
        });
}
