using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Inventory;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

public sealed class ProductDeskSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Sku Tea => _town.People.Tea;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_price_is_refused_when_somebody_was_faster_and_his_price_stays()
    {
        Assert.True((await Reprices(_town.TeaHouse, seen: Tea.Price, to: new(11_800))).IsDone);

        var late = await Reprices(_town.TeaHouse, seen: Tea.Price, to: new(9_900));

        Assert.Equal("common.changed-by-others", late.Refusal?.Code);
        Assert.Equal(new Money(11_800), await _town.Look(db => db.Skus.Where(s => s.Id == Tea.Id).Select(s => s.Price).SingleAsync()));
    }

    [Fact]
    public async Task Another_shop_cannot_find_the_sku()
    {
        Assert.Equal("common.not-found", (await Reprices(_town.BookRoom, Tea.Price, new(1))).Refusal?.Code);
        Assert.Equal("common.not-found", (await Restocks(_town.BookRoom, 5)).Refusal?.Code);
    }

    [Fact]
    public async Task Stock_changes_by_a_difference_and_leaves_a_trace()
    {
        var before = await OnHand();

        Assert.True((await Restocks(_town.TeaHouse, 7)).IsDone);
        Assert.True((await Restocks(_town.TeaHouse, -3)).IsDone);

        Assert.Equal(before + 4, await OnHand());
        Assert.True(await _town.Look(db => db.StockChanges.AnyAsync(c => c.SkuId == Tea.Id && c.Pieces == -3)));
    }

    [Fact]
    public async Task Stock_never_falls_below_what_unpaid_orders_hold()
    {
        await _town.Places(_town.Lin, (Tea, 2));

        var outcome = await Restocks(_town.TeaHouse, 1 - await OnHand());

        Assert.Equal("stock.below-held", outcome.Refusal?.Code);
    }

    private Task<Outcome> Reprices(ShopStaff by, Money seen, Money to) =>
        _town.As(by).Do((EditSku use, ShopStaff me) => use.Run(me, Tea.Id, seen, to));

    private Task<Outcome> Restocks(ShopStaff by, int pieces) =>
        _town.As(by).Do((ChangeStock use, ShopStaff me) => use.Run(me, Tea.Id, pieces, "盘点"));

    private Task<int> OnHand() => _town.Look(db => db.Stock.Where(s => s.SkuId == Tea.Id).Select(s => s.OnHand).SingleAsync());
}
