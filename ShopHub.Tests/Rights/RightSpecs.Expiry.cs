using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class RightSpecs
{
    [Fact]
    public async Task A_shop_is_warned_sixty_thirty_and_seven_days_before_and_once_each()
    {
        await Proves("FOOD", 61);

        List<int> told = [];
        for (var day = 0; day < 62; day++)
        {
            await Winds(TimeSpan.FromDays(1));
            told.Add((await Notices()).Count(t => t == "资质即将到期"));
        }

        Assert.Equal([1, 2, 3], told.Distinct().Where(n => n > 0));
        Assert.Equal([60, 30, 7], told.Select((n, day) => (n, day)).Where(x => x.n > 0).GroupBy(x => x.n).Select(g => 60 - g.First().day));
    }

    [Fact]
    public async Task Goods_leave_the_shelf_with_the_papers_and_only_those_come_back()
    {
        var (tea, cup) = (_town.People.Tea, _town.People.Cup);
        var off = await Another("GREEN");
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, off)));
        var dropped = await Another("BLACK");
        await Proves("FOOD", 3);

        await Winds(TimeSpan.FromDays(3));
        Assert.Equal(ListingStatus.On, await Status(tea));
        await Winds(TimeSpan.FromDays(1));

        Assert.Equal((ListingStatus.PapersExpired, ListingStatus.On), (await Status(tea), await Status(cup)));
        Assert.Equal("right.lapsed", (await Lists(tea.ProductId)).Refusal!.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, tea.ProductId))).Refusal!.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, dropped)));

        await Proves("FOOD", 365);

        Assert.Equal(ListingStatus.On, await Status(tea));
        Assert.Equal(
            [ListingStatus.OffByMerchant, ListingStatus.OffByMerchant],
            await _town.Look(db => db.Products.Where(p => p.Id == off || p.Id == dropped).Select(p => p.Status).ToListAsync()));
        Assert.Equal(["资质已到期，商品已下架", "资质审核通过"], (await Notices()).TakeLast(2));
    }

    private async Task<Id<Product>> Another(string code)
    {
        var now = _town.Clock.GetUtcNow();
        var product = Product.Draft(_town.TeaHouse.MerchantId, "FOOD", code, $"{code} 茶", now);
        var sku = Sku.Of(product, code, [], new(5_000), 1);
        product.List([sku], now);
        await _town.Put(product, sku);
        return product.Id;
    }
}
