using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Recommendations;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Following;
using ShopHub.Tests.Cast;
using ShopHub.Web.Jobs;

namespace ShopHub.Tests.Recommendations;

/// <summary>Under a product and in the cart stands what others chose with it.</summary>
public sealed class RecommendationSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task What_three_shoppers_bought_together_stands_under_both()
    {
        await Buy(3, _town.People.Tea, _town.People.Cup);
        await Count();

        Assert.Equal(["青瓷茶杯"], (await Beside(_town.People.Tea)).Bought.Select(c => c.Title));
        Assert.Equal(["明前龙井 100克"], (await Beside(_town.People.Cup)).Bought.Select(c => c.Title));
        Assert.Empty((await Beside(_town.People.Tea)).OfShop);
    }

    [Fact]
    public async Task What_only_two_had_leaves_no_trace_and_the_shop_shows_its_best()
    {
        await Buy(2, _town.People.Tea, _town.People.Book);
        await Count();

        var shelves = await Beside(_town.People.Tea);
        Assert.Empty(shelves.Bought);
        Assert.Equal(["青瓷茶杯"], shelves.OfShop.Select(c => c.Title));
    }

    [Fact]
    public async Task An_order_nobody_paid_does_not_count()
    {
        foreach (var buyer in await Shoppers(3)) await _town.Places(buyer, (_town.People.Tea, 1), (_town.People.Cup, 1));
        await Count();

        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task Goods_off_the_shelf_are_not_shown_and_come_back_with_it()
    {
        await Buy(3, _town.People.Tea, _town.People.Cup);
        await Count();

        await Set(ListingStatus.OffByMerchant);
        Assert.Empty((await Beside(_town.People.Tea)).Bought);
        await Set(ListingStatus.On);
        Assert.Single((await Beside(_town.People.Tea)).Bought);
    }

    [Fact]
    public async Task After_ninety_days_it_is_forgotten_and_a_second_run_changes_nothing()
    {
        await Buy(3, _town.People.Tea, _town.People.Cup);
        await Count();
        var first = await Rows();
        await Count();
        Assert.Equal(first, await Rows());

        _town.Clock.Wind(TimeSpan.FromDays(91));
        await Count();

        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task What_is_in_the_cart_is_not_recommended_to_it()
    {
        await Buy(3, _town.People.Tea, _town.People.Cup, _town.People.Book);
        await Count();

        Assert.Equal(["青瓷茶杯"], (await With(_town.People.Tea, _town.People.Book)).Select(c => c.Title));
        Assert.Empty(await With(_town.People.Tea, _town.People.Book, _town.People.Cup));
        Assert.Empty(await With());
    }

    [Fact]
    public async Task What_three_shoppers_looked_at_stands_apart_from_what_they_bought()
    {
        var now = _town.Clock.GetUtcNow();
        foreach (var buyer in await Shoppers(3))
            await _town.Put(SeenProduct.Of(buyer.CustomerId, _town.People.Tea.ProductId, now), SeenProduct.Of(buyer.CustomerId, _town.People.Book.ProductId, now.AddMinutes(-1)));
        await Buy(3, _town.People.Tea, _town.People.Cup);
        await Count();

        var shelves = await Beside(_town.People.Tea);
        Assert.Equal(["青瓷茶杯"], shelves.Bought.Select(c => c.Title));
        Assert.Equal(_town.People.Book.ProductId, Assert.Single(shelves.Seen).Id);
    }

    private async Task Buy(int shoppers, params Sku[] wanted)
    {
        foreach (var buyer in await Shoppers(shoppers))
        {
            var payment = await _town.Places(buyer, [.. wanted.Select(s => (s, 1))]);
            await _town.Pays(payment);
        }
    }

    private async Task<List<Domain.Access.Buyer>> Shoppers(int many)
    {
        var all = Enumerable.Range(1, many).Select(i => People.Stranger($"搭配客{i}", _town.Clock.GetUtcNow())).ToList();
        await _town.Put([.. all.SelectMany(one => (object[])[one.Row, one.Home])]);
        return all.ConvertAll(one => one.Buyer);
    }

    private async Task Count()
    {
        await using var scope = _town.Scope();
        var tally = await new RelatingProducts(scope.ServiceProvider.GetRequiredService<FrontDoor>()).Run(new(_town.Clock.GetUtcNow(), false), default);
        Assert.Null(tally.Fault);
    }

    private async Task Set(ListingStatus status)
    {
        var cup = _town.People.Cup.ProductId;
        await _town.Look(db => db.Products.Where(p => p.Id == cup).ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, status)));
        await Forget();
    }

    private async Task<ProductShelves> Beside(Sku sku)
    {
        await Forget();
        return await _town.As(_town.Lin).Ask((RecommendationQueries ask) => ask.Beside(sku.ProductId, sku.MerchantId));
    }

    private async Task<IReadOnlyList<CardRow>> With(params Sku[] cart)
    {
        await Forget();
        return await _town.As(_town.Lin).Ask((RecommendationQueries ask) => ask.With([.. cart.Select(s => s.ProductId)]));
    }

    private async Task Forget()
    {
        await using var scope = _town.Scope();
        scope.ServiceProvider.GetRequiredService<ShelfCache>().Forget();
    }

    private Task<List<string>> Rows() => _town.Look(async db =>
        (await db.RelatedProducts.OrderBy(r => r.ProductId).ToListAsync()).ConvertAll(r => $"{r.ProductId} {r.Relation} {string.Join(',', r.Others)}"));
}
