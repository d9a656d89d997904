using ShopHub.Data;
using ShopHub.Data.Database.Demo;
using ShopHub.Data.Payments;
using ShopHub.Domain.Access;
using ShopHub.Web.Integrations.Sandbox.Pay;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Integrations.WeChatPay;

namespace ShopHub.Web.Hosting;

/// <summary>What the first request needs of the database.</summary>
public static class TownStart
{
    /// <summary>Schema, clock and demo town, on a thread of their own: the pages are mapped meanwhile.</summary>
    /// <exception cref="StartFailure">The database cannot be reached, read or changed.</exception>
    public static Task OpenTown(this WebApplication app) => Task.Run(async () =>
    {
        await app.Migrate();
        await app.SetClock();
        await app.BuildDemoTown();
        await app.Services.TellShops();
    });

    /// <summary>The demo town on an empty database, when <c>Demo:Town</c> is on.</summary>
    private static async Task BuildDemoTown(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo:Town")) return;
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var isNew = await DemoTown.Build(app.Services, now, Known(app.Services.GetService<SandboxWorld>()));
        if (isNew && app.Services.GetService<CashDesk>() is { } desk) await TellHistory(app.Services, desk, app.Services.GetRequiredService<RefundDesk>());
    }

    // Otherwise nothing of the town's past could be refunded, and no bill of the sandbox would know of it.
    private static async Task TellHistory(IServiceProvider services, CashDesk desk, RefundDesk refunds)
    {
        var account = services.GetRequiredService<WeChatPayAccount>();
        var shop = services.GetRequiredService<FrontDoor>().As(Clockwork.Itself);
        var paid = await shop.Ask((ChannelHistoryQueries ask, Clockwork me) => ask.Paid(me, account.Identity));
        foreach (var (payment, description) in paid) desk.Adopt(payment, description);
        foreach (var refund in await shop.Ask((ChannelHistoryQueries ask, Clockwork me) => ask.Refunded(me))) refunds.Adopt(refund);
        var own = (await shop.Ask((ChannelHistoryQueries ask, Clockwork me) => ask.PlatformMoney(me))).Fen;
        // Before every bill: what came in day by day is not known.
        services.GetRequiredService<SandboxWorld>().Book(new BookEntry(
            default, "paid in", "history", new() { [MoneyBook.Bank] = -own, [Purse.Available(null)] = own }));
    }

    // A shop that was onboarded elsewhere, or before this sandbox was there.
    private static async Task TellShops(this IServiceProvider services)
    {
        if (services.GetService<SandboxWorld>() is not { } world) return;
        var shop = services.GetRequiredService<FrontDoor>().As(Clockwork.Itself);
        foreach (var (subMchId, name) in await shop.Ask((ChannelHistoryQueries ask, Clockwork me) => ask.Shops(me)))
            if (!world.SubMerchants.ContainsKey(subMchId)) world.Keep(new SubMerchant(subMchId, name));
    }

    private static IReadOnlyList<WeChatPerson> Known(SandboxWorld? world) => world is null ? [] :
        [.. world.People.All.Select(p => new WeChatPerson(p.Key, People.OpenId(p, world.Merchant.AppId), p.UnionId))];
}
