using ShopHub.Data.Database.Demo;
using ShopHub.Web.Integrations.Sandbox.World;

namespace ShopHub.Web.Hosting;

/// <summary>The demo town on an empty database, when <c>Demo:Town</c> is on.</summary>
public static class DemoStart
{
    public static async Task BuildDemoTown(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo:Town")) return;
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await DemoTown.Build(app.Services, now, Known(app.Services.GetService<SandboxWorld>()));
    }

    private static IReadOnlyList<WeChatPerson> Known(SandboxWorld? world) => world is null ? [] :
        [.. world.People.All.Select(p => new WeChatPerson(p.Key, People.OpenId(p, world.Merchant.AppId), p.UnionId))];
}
