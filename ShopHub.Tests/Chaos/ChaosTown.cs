using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Benchmarks;
using ShopHub.Tests.Cast;
using ShopHub.Web.Integrations.Sandbox.Clock;
using ShopHub.Web.Integrations.Sandbox.Faults;
using ShopHub.Web.Integrations.Sandbox.World;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Chaos;

/// <summary>The whole program with its demo shops, many shoppers and a channel in which everything goes wrong now and then.</summary>
internal sealed class ChaosTown : IAsyncDisposable
{
    /// <summary>These cost real seconds each time they strike.</summary>
    private static readonly string[] s_slow = ["resp-slow", "resp-timeout-after"];

    private ChaosTown(House house, IReadOnlyList<ChaosShopper> shoppers, IReadOnlyList<ShopStaff> owners, PlatformStaff finance) =>
        (House, Shoppers, Owners, Finance) = (house, shoppers, owners, finance);

    public House House { get; }

    public IReadOnlyList<ChaosShopper> Shoppers { get; }

    public IReadOnlyList<ShopStaff> Owners { get; }

    public PlatformStaff Finance { get; }

    public SandboxWorld World => House.Services.GetRequiredService<SandboxWorld>();

    public FaultTable Faults => House.Services.GetRequiredService<FaultTable>();

    public static async Task<ChaosTown> Open(int shoppers, int seed)
    {
        var house = await House.Open(new()
        {
            ["WeChatPay:TimeoutMilliseconds"] = "1500", ["Sandbox:Pump"] = "false", ["Sandbox:Seed"] = $"{seed}", ["Logging:LogLevel:Default"] = "None",
        });
        var offers = await Offers(house);
        var people = new ChaosShopper[shoppers];
        await Parallel.ForAsync(0, shoppers, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (i, _) => people[i] = await ChaosShopper.SignIn(house, $"chaos{i}", offers, new(HashCode.Combine(seed, i))));
        var owners = await house.Look(db => db.Staff.Where(s => s.RemovedAt == null && s.IsOwner)
            .Select(s => new ShopStaff(s.MerchantId, s.Id, s.Name, ShopPermission.All)).ToListAsync());
        var finance = await house.Look(db => db.PlatformMembers.Select(m => new PlatformStaff(m.Id, m.Name, PlatformPermission.All)).FirstAsync());
        return new(house, people, owners, finance);
    }

    /// <summary>Every preset, each by itself, again and again.</summary>
    public void LetThingsGoWrong(double probability)
    {
        foreach (var name in FaultPresets.Names)
            Faults.Add(FaultPresets.Find(name, null)! with { Times = null, Probability = s_slow.Contains(name) ? probability / 5 : probability });
    }

    /// <summary>Time passes: callbacks come, jobs run, until nothing more is due.</summary>
    public async Task Pass(TimeSpan span)
    {
        await House.Wind(span);
        await Deliver();
        // Wound days are shorter than the calls that belong to them.
        while (await House.Look(db => db.Outbox.AnyAsync(m => m.DueAt <= House.Now))) await House.Run(Timetable.SendOutbox);
    }

    public async Task Deliver()
    {
        var scheduler = House.Services.GetRequiredService<Scheduler>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(scheduler.RunDue)));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var shopper in Shoppers) shopper.Dispose();
        await House.DisposeAsync();
    }

    private static Task<List<Offer>> Offers(House house) => house.Look(async db => (await (
            from stock in db.Stock
            join sku in db.Skus on stock.SkuId equals sku.Id
            join product in db.Products on sku.ProductId equals product.Id
            where product.Status == ListingStatus.On && sku.IsActive && stock.OnHand - stock.Held > 0
            orderby sku.Id
            select new { Product = product.Id, Sku = sku.Id, sku.Price.Fen }).ToListAsync())
        .ConvertAll(f => new Offer(f.Product.ToString(), f.Sku.ToString(), f.Fen)));
}
