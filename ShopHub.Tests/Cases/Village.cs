using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Inventory;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Domain.Trade;
using ShopHub.Tests.Cast;
using ShopHub.Tests.Compensations;

namespace ShopHub.Tests.Cases;

/// <summary>A town in which buyers, shops, two judges and carriers do whatever comes to their minds; the seed tells what.</summary>
internal sealed class Village : IAsyncDisposable
{
    private const int Stock = 100_000;

    private readonly List<(Buyer Buyer, Id<Order> Order)> _cases = [];
    private readonly PlatformStaff _second;
    private readonly Sku _green;
    private int _waybills;

    private Village(Town town, int seed, PlatformStaff second, Sku green) => (Town, Dice, _second, _green) = (town, new(seed), second, green);

    public Town Town { get; }

    public Random Dice { get; }

    public IReadOnlyList<(Buyer Buyer, Id<Order> Order)> Cases => _cases;

    /// <summary>How often each act was done, and each refusal given.</summary>
    public SortedDictionary<string, int> Done { get; } = [];

    public SortedDictionary<string, int> Refused { get; } = [];

    public string[] Pictures { get; } = ["/u/0123456789abcdef0123456789abcdef-960.webp"];

    /// <summary>The green tin of the tea, which buyers may want instead.</summary>
    public Id<Sku> Green => _green.Id;

    public static async Task<Village> Open(int seed)
    {
        var town = await Town.Open();
        var judge = PlatformMember.Hire(Guid.CreateVersion7(), "裴正", PlatformPermission.Judge);
        var product = await town.Look(db => db.Products.SingleAsync(p => p.Id == town.People.Tea.ProductId));
        var green = Sku.Of(product, "TEA-绿罐", ["绿罐"], new(12_800), 2);
        await town.Put(judge, green, StockItem.Of(green, Stock), StockChange.Of(green.Id, Stock, "入库", "张敏", town.Clock.GetUtcNow()));
        foreach (var sku in new[] { town.People.Tea, town.People.Cup, town.People.Book })
        {
            await town.Put(StockChange.Of(sku.Id, Stock, "入库", "张敏", town.Clock.GetUtcNow()));
            await town.Look(db => db.Stock.Where(s => s.SkuId == sku.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, s => s.OnHand + Stock)));
        }

        await town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Promises, Promises.FakePaysThree | Promises.DamageCover)));
        // One shop can pay what it owes, the other has the platform advance it.
        await town.Has(new(500_000), new(200_000));
        return new(town, seed, new(judge.Id, judge.Name, judge.Permissions), green);
    }

    /// <summary>Somebody buys something: the beginning of a case.</summary>
    public async Task Buys()
    {
        var (buyer, people) = (Chance(0.5) ? Town.Lin : Town.Wang, Town.People);
        var pieces = Dice.Next(1, 4);
        (Sku, int)[] wanted = Dice.Next(4) switch
        {
            0 => [(people.Book, pieces)],
            1 => [(people.Tea, pieces), (people.Cup, 1)],
            2 => [(people.Cup, pieces)],
            _ => [(people.Tea, pieces)],
        };
        _cases.Add((buyer, (await Town.PaidOrder(buyer, wanted)).Id));
    }

    public Task<CaseFile> Read((Buyer Buyer, Id<Order> Order) which) => CaseFile.Read(Town, which.Buyer, which.Order);

    public Task<Outcome> Buyer<TUse>(CaseFile of, Func<TUse, Buyer, Task> act) where TUse : notnull => Town.As(of.Buyer).Do(act);

    public async Task<Outcome> Buyer<TUse, T>(CaseFile of, Func<TUse, Buyer, Task<T>> act) where TUse : notnull => await Town.As(of.Buyer).Do(act);

    public Task<Outcome> Shop<TUse>(CaseFile of, Func<TUse, ShopStaff, Task> act) where TUse : notnull =>
        Town.As(of.Order.MerchantId == Town.TeaHouse.MerchantId ? Town.TeaHouse : Town.BookRoom).Do(act);

    /// <summary>The judge who has the dispute, sometimes the one who must not.</summary>
    public Task<Outcome> Judge<TUse>(CaseFile of, Func<TUse, PlatformStaff, Task> act) where TUse : notnull
    {
        var has = of.Dispute?.AgentId;
        var fit = has == _second.MemberId || (has is null && Chance(0.5)) ? _second : Town.Judge;
        return Town.As(Chance(0.05) ? _second : fit).Do(act);
    }

    /// <summary>One of the two who judge; a slip that nobody has taken belongs to neither.</summary>
    public Task<Outcome> AnyJudge<TUse>(Func<TUse, PlatformStaff, Task> act) where TUse : notnull => Town.As(Chance(0.5) ? _second : Town.Judge).Do(act);

    public Task<Outcome> Clockwork<TUse>(Func<TUse, Clockwork, Task> act) where TUse : notnull => Town.AsClockwork.Do(act);

    public bool Chance(double of) => Dice.NextDouble() < of;

    public T One<T>(params IReadOnlyList<T> things) => things[Dice.Next(things.Count)];

    /// <summary>A part of it, at times nothing, at times all, at times too much.</summary>
    public Money Part(Money all) => Dice.Next(10) switch
    {
        0 => Money.Zero,
        1 => all + new Money(1),
        < 6 => all,
        _ => new(Dice.NextInt64(all.Fen + 1)),
    };

    public string Waybill(string carrier = "SF") => $"{carrier}{7_000_000_000 + ++_waybills:D12}";

    public async Task Tries(CaseAct act, CaseFile about)
    {
        var outcome = await act.Do(this, about);
        var (where, what) = outcome.IsDone ? (Done, act.Name) : (Refused, outcome.Refusal!.Code);
        where[what] = where.GetValueOrDefault(what) + 1;
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
