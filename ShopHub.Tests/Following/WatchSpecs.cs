using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Following;
using ShopHub.Data.Inventory;
using ShopHub.Data.Privacy;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Privacy;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Following;

/// <summary>A shopper is told, once, when a price falls or goods are back; never of what he cannot buy.</summary>
public sealed class WatchSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Sku Cup => _town.People.Cup;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_price_below_the_one_when_it_was_asked_for_is_told_once()
    {
        Town.Done(await Watches(_town.Lin, true));
        Town.Done(await Watches(_town.Lin, true));
        Assert.Equal(0, await Tells());
        await Costs(5_990);
        Assert.Equal(0, await Tells());
        await Costs(4_990);

        Assert.Equal(1, await Tells());
        Assert.Equal(0, await Tells());
        await Costs(3_990);
        Assert.Equal(0, await Tells());

        var notice = Assert.Single(await Notices(_town.Lin));
        Assert.Equal(("降价了：青瓷茶杯", $"/p/{Cup.ProductId}"), (notice.Title, notice.Link));
        Assert.Contains("10.00", notice.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_anew_it_waits_for_a_price_below_the_present_one()
    {
        Town.Done(await Watches(_town.Lin, true));
        await Costs(4_990);
        Assert.Equal(1, await Tells());

        Town.Done(await Watches(_town.Lin, true));
        Assert.Equal(0, await Tells());
        await Costs(4_980);

        Assert.Equal(1, await Tells());
    }

    [Fact]
    public async Task Nothing_is_told_of_goods_off_the_shelf_or_of_a_shop_that_is_not_open()
    {
        Town.Done(await Watches(_town.Lin, true));
        await Costs(4_990);
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, Cup.ProductId)));
        Assert.Equal(0, await Tells());
        Assert.Equal("watch.not-on-sale", (await _town.As(_town.Wang).Do((WatchPrice use, Buyer me) => use.Run(me, Cup.ProductId, true))).Refusal?.Code);
        await _town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, ListingStatus.On)));
        await ShopIs(ShopStatus.Closed);
        Assert.Equal(0, await Tells());
        await ShopIs(ShopStatus.Open);

        Assert.Equal(1, await Tells());
    }

    [Fact]
    public async Task What_is_no_longer_wanted_is_not_told()
    {
        Town.Done(await Watches(_town.Lin, true));
        Town.Done(await Watches(_town.Lin, false));
        Town.Done(await Watches(_town.Lin, false));
        await Costs(1_000);

        Assert.Equal(0, await Tells());
    }

    [Fact]
    public async Task Goods_that_are_back_are_told_once_for_their_own_sku()
    {
        Assert.Equal("watch.in-stock", (await WatchesStock(_town.Lin, Cup)).Refusal?.Code);
        await Empty(Cup);
        Town.Done(await WatchesStock(_town.Lin, Cup));
        Assert.Equal(0, await Tells());
        await Fill(Cup, 3);

        Assert.Equal(1, await Tells());
        Assert.Equal(0, await Tells());
        Assert.Equal("到货了：青瓷茶杯", Assert.Single(await Notices(_town.Lin)).Title);
    }

    [Fact]
    public async Task Held_pieces_are_not_back()
    {
        await Empty(Cup);
        Town.Done(await WatchesStock(_town.Wang, Cup));
        await _town.Look(db => db.Stock.ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, 2).SetProperty(s => s.Held, 2)));

        Assert.Equal(0, await Tells());
    }

    [Fact]
    public async Task Two_runs_at_once_tell_once_and_eight_presses_are_one_watch()
    {
        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Watches(_town.Lin, true))));
        Assert.All(pressed, p => Assert.True(p.IsDone));
        Assert.Equal(1, await _town.Look(db => db.Watches.CountAsync()));
        await Costs(4_990);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Tells)));

        Assert.Single(await Notices(_town.Lin));
    }

    [Fact]
    public async Task His_watches_are_listed_copied_and_deleted_with_his_traces()
    {
        Town.Done(await Watches(_town.Lin, true));
        Town.Done(await _town.As(_town.Wang).Do((WatchPrice use, Buyer me) => use.Run(me, _town.People.Tea.ProductId, true)));

        Assert.Equal("青瓷茶杯", Assert.Single(await _town.As(_town.Lin).Ask((WatchQueries ask, Buyer me) => ask.Page(me, 1))).Title);
        Assert.Equal("青瓷茶杯", Assert.Single(await _town.As(_town.Lin).Ask((MyDataQueries ask, Buyer me) => ask.Watches(me))).Product);
        Assert.Contains(Cup.ProductId.Value, (await _town.As(_town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.OfProduct(me, Cup.ProductId, []))).Waiting);
        await using (var scope = _town.Scope())
            await ((Forgotten)scope.ServiceProvider.GetService(typeof(Forgotten))!).Erase(_town.Lin.CustomerId, ErasedParts.Traces, _town.Clock.GetUtcNow());
        Assert.Equal(1, await _town.Look(db => db.Watches.CountAsync()));
    }

    private Task<Outcome> Watches(Buyer by, bool wanted) => _town.As(by).Do((WatchPrice use, Buyer me) => use.Run(me, Cup.ProductId, wanted));

    private Task<Outcome> WatchesStock(Buyer by, Sku sku) => _town.As(by).Do((WatchStock use, Buyer me) => use.Run(me, sku.Id, true));

    private async Task<int> Tells() => Town.Done(await _town.AsClockwork.Do((TellWatchers use, Clockwork me) => use.Run(me, 100)));

    private async Task Costs(long fen)
    {
        var seen = await _town.Look(db => db.Skus.Where(s => s.Id == Cup.Id).Select(s => s.Price).SingleAsync());
        Town.Done(await _town.As(_town.TeaHouse).Do((EditSku use, ShopStaff me) => use.Run(me, Cup.Id, seen, new Money(fen))));
    }

    private Task<int> Empty(Sku sku) => _town.Look(db => db.Stock.Where(s => s.SkuId == sku.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.OnHand, 0)));

    private async Task Fill(Sku sku, int pieces) =>
        Town.Done(await _town.As(_town.TeaHouse).Do((ChangeStock use, ShopStaff me) => use.Run(me, sku.Id, pieces, "入库")));

    private Task<int> ShopIs(ShopStatus status) => _town.Look(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, status)));

    private Task<List<Domain.Notices.Notice>> Notices(Buyer of) => _town.Look(db => db.Notices.Where(n => n.RecipientId == of.CustomerId.Value).ToListAsync());
}
