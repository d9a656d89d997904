using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Trade;

public sealed class FavouriteSpecs
{
    [Fact]
    public async Task A_favourite_is_kept_once_and_dropped_at_will()
    {
        await using var town = await Town.Open();
        var tea = town.People.Tea.ProductId;

        for (var press = 0; press < 2; press++) Town.Done(await town.As(town.Lin).Do((FavourProduct use, Buyer me) => use.Run(me, tea, true)));
        Assert.Equal([tea], await Kept(town));
        Assert.True((await town.As(town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.OfProduct(me, tea, []))).IsFavourite);
        Assert.False((await town.As(town.Wang).Ask((FavouriteQueries ask, Buyer me) => ask.OfProduct(me, tea, []))).IsFavourite);

        for (var press = 0; press < 2; press++) Town.Done(await town.As(town.Lin).Do((FavourProduct use, Buyer me) => use.Run(me, tea, false)));
        Assert.Empty(await Kept(town));
    }

    [Fact]
    public async Task A_favourite_that_left_the_shelf_stays_on_the_list_and_says_so()
    {
        await using var town = await Town.Open();
        var tea = town.People.Tea.ProductId;
        Town.Done(await town.As(town.Lin).Do((FavourProduct use, Buyer me) => use.Run(me, tea, true)));

        await town.Look(db => db.Products.Where(p => p.Id == tea).ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, ListingStatus.OffByMerchant)));

        var row = Assert.Single(await town.As(town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.Products(me, 1)));
        Assert.False(row.IsOn);
    }

    [Fact]
    public async Task A_shop_is_kept_in_mind_as_well()
    {
        await using var town = await Town.Open();
        var shop = town.TeaHouse.MerchantId;

        Town.Done(await town.As(town.Lin).Do((FavourShop use, Buyer me) => use.Run(me, shop, true)));

        Assert.Equal("云上茶舍", Assert.Single(await town.As(town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.Shops(me, 1))).Name);
        Assert.True((await town.As(town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.OfShop(me, shop, []))).IsFavourite);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_kept()
    {
        await using var town = await Town.Open();

        var outcome = await town.As(town.Lin).Do((FavourProduct use, Buyer me) => use.Run(me, Id<Product>.New(), true));

        Assert.Equal("common.not-found", outcome.Refusal?.Code);
    }

    private static async Task<List<Id<Product>>> Kept(Town town) =>
        (await town.As(town.Lin).Ask((FavouriteQueries ask, Buyer me) => ask.Products(me, 1))).ConvertAll(r => r.Id);
}
