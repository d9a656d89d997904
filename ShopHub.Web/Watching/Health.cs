using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Database;
using ShopHub.Web.Hosting;
using ShopHub.Web.Jobs;

namespace ShopHub.Web.Watching;

/// <summary>One thing that must be well before traffic is sent here.</summary>
public sealed record Check(string What, bool IsWell, string Words);

/// <summary>Looks at the database, the jobs and the clock.</summary>
public sealed class Readiness(IServiceScopeFactory scopes, JobBoard board, WoundClock clock, ILogger<Readiness> log)
{
    public async Task<List<Check>> Look(CancellationToken stop)
    {
        var database = await Database(stop);
        return database.IsWell ? [database, await Jobs(), Clock()] : [database, Clock()];
    }

    private async Task<Check> Database(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ShopDb>().Settings.AsNoTracking().AnyAsync(stop);
            return new("database", true, "ok");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "The database does not answer");
            return new("database", false, "the database does not answer");
        }
    }

    private async Task<Check> Jobs()
    {
        var late = (await board.Now()).Where(j => j.IsLate).Select(j => j.Job.Code).ToList();
        return new("jobs", late.Count == 0, late.Count == 0 ? "ok" : $"late: {string.Join(", ", late)}");
    }

    private Check Clock() => new("clock", true, clock.Wound == TimeSpan.Zero ? "real" : $"wound by {clock.Wound.TotalDays:0.##} days");
}

public static class Health
{
    public static void AddWatching(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<CircuitCount>().AddSingleton<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler>(all => all.GetRequiredService<CircuitCount>());
        builder.Services.AddHostedService<Telemetry>();
    }

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can serve; 503 and the reasons when not.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).ShortCircuit();
        app.MapGet("/readyz", async (Readiness readiness, CancellationToken stop) =>
        {
            var checks = await readiness.Look(stop);
            return Results.Json(
                checks.ToDictionary(c => c.What, c => c.Words),
                statusCode: checks.All(c => c.IsWell) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).ShortCircuit();
    }
}
