using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Following;
using ShopHub.Data.Privacy;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Following;

/// <summary>A shopper finds again what he looked at, takes it away at will, and nothing is kept that he does not want kept.</summary>
public sealed class HistorySpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        foreach (var who in (Buyer[])[_town.Lin, _town.Wang]) await Wants(who, true);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task What_was_seen_last_comes_first_and_counts_once()
    {
        await Sees(_town.Lin, _town.People.Tea.ProductId);
        await Sees(_town.Lin, _town.People.Cup.ProductId);
        await Sees(_town.Lin, _town.People.Tea.ProductId);
        await Sees(_town.Wang, _town.People.Book.ProductId);

        Assert.Equal(["明前龙井 100克", "青瓷茶杯"], (await Shown(_town.Lin)).Select(r => r.Title));
    }

    [Fact]
    public async Task The_last_200_stay()
    {
        var now = _town.Clock.GetUtcNow();
        await _town.Put([.. Enumerable.Range(1, 200).Select(i => SeenProduct.Of(_town.Lin.CustomerId, Id<Product>.New(), now.AddDays(-i)))]);

        await Sees(_town.Lin, _town.People.Tea.ProductId);

        var kept = await _town.Look(db => db.SeenProducts.Select(s => s.At).ToListAsync());
        Assert.Equal(200, kept.Count);
        Assert.Equal(now.AddDays(-199), kept.Min());
    }

    [Fact]
    public async Task One_is_taken_away_or_all_and_only_ones_own()
    {
        await Sees(_town.Lin, _town.People.Tea.ProductId);
        await Sees(_town.Lin, _town.People.Cup.ProductId);
        await Sees(_town.Wang, _town.People.Cup.ProductId);

        Town.Done(await _town.As(_town.Lin).Do((ForgetSeen use, Buyer me) => use.Run(me, _town.People.Cup.ProductId)));
        Assert.Equal("明前龙井 100克", Assert.Single(await Shown(_town.Lin)).Title);
        Town.Done(await _town.As(_town.Lin).Do((ForgetSeen use, Buyer me) => use.Run(me, null)));

        Assert.Empty(await Shown(_town.Lin));
        Assert.Single(await Shown(_town.Wang));
    }

    [Fact]
    public async Task Of_who_has_not_asked_for_it_nothing_is_kept()
    {
        var (stranger, home, row) = People.Stranger("何时新", _town.Clock.GetUtcNow());
        await _town.Put(row, home);

        await Sees(stranger, _town.People.Tea.ProductId);

        Assert.Empty(await Shown(stranger));
        Assert.False(await _town.As(stranger).Ask((SeenQueries ask, Buyer me) => ask.IsKept(me)));
    }

    [Fact]
    public async Task Switched_off_nothing_is_kept()
    {
        await Sees(_town.Lin, _town.People.Tea.ProductId);
        await Wants(_town.Lin, false);
        await Sees(_town.Lin, _town.People.Cup.ProductId);
        Assert.Empty(await Shown(_town.Lin));
        Assert.False(await _town.As(_town.Lin).Ask((SeenQueries ask, Buyer me) => ask.IsKept(me)));

        await Wants(_town.Lin, true);
        await Sees(_town.Lin, _town.People.Cup.ProductId);

        Assert.Single(await Shown(_town.Lin));
    }

    [Fact]
    public async Task It_is_in_his_copy_and_goes_with_his_traces()
    {
        await Sees(_town.Lin, _town.People.Tea.ProductId);
        Assert.Equal("明前龙井 100克", Assert.Single(await _town.As(_town.Lin).Ask((MyDataQueries ask, Buyer me) => ask.Seen(me))).Name);

        await using (var scope = _town.Scope())
            await ((Forgotten)scope.ServiceProvider.GetService(typeof(Forgotten))!).Erase(_town.Lin.CustomerId, ErasedParts.Traces, _town.Clock.GetUtcNow());

        Assert.Empty(await Shown(_town.Lin));
    }

    [Fact]
    public void A_look_waits_in_memory_and_is_taken_once()
    {
        var waiting = new SeenGoods(_town.Clock);
        waiting.Look(_town.Lin.CustomerId, _town.People.Tea.ProductId);
        waiting.Look(_town.Lin.CustomerId, _town.People.Tea.ProductId);
        waiting.Look(_town.Wang.CustomerId, _town.People.Tea.ProductId);
        waiting.Forget(_town.Wang.CustomerId, null);

        Assert.Equal(_town.Lin.CustomerId, Assert.Single(waiting.Taken()).CustomerId);
        Assert.Empty(waiting.Taken());
    }

    private async Task Wants(Buyer who, bool kept) => Town.Done(await _town.As(who).Do((KeepHistory use, Buyer me) => use.Run(me, kept)));

    private async Task Sees(Buyer who, Id<Product> product)
    {
        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        Town.Done(await _town.AsClockwork.Do((RememberSeen use, Clockwork me) => use.Run(me, [new(who.CustomerId, product, _town.Clock.GetUtcNow())])));
    }

    private Task<List<SeenRow>> Shown(Buyer who) => _town.As(who).Ask((SeenQueries ask, Buyer me) => ask.Page(me, 1));
}
