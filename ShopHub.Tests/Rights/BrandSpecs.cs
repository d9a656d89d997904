using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

/// <summary>Marks, their chains of grants, the badges and names they give, and their end (BRD-01 to BRD-07).</summary>
public sealed partial class BrandSpecs : IAsyncLifetime
{
    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task The_owner_wears_his_own_brand_and_a_first_level_licensee_the_licensed_one()
    {
        await Gets(_town.TeaHouse, Own());
        await Gets(_town.BookRoom, Licensed("南山书房有限公司"));

        Assert.Equal((BrandBadge.Own, "云雾"), ((await Page(_town.TeaHouse)).Brand, (await Page(_town.TeaHouse)).BrandMark));
        Assert.Equal(BrandBadge.Authorised, (await Page(_town.BookRoom)).Brand);
        Assert.Equal(ShopCalendar.DayOf(_town.Clock.GetUtcNow()).AddDays(200), (await Right(_town.BookRoom)).ValidUntil);
    }

    [Fact]
    public async Task A_deeper_licensee_and_a_mark_not_registered_yet_may_sell_without_a_badge()
    {
        await Gets(_town.BookRoom, Licensed("南山书房有限公司", levels: 3));
        var applied = Own() with { Until = "" };
        await Gets(_town.TeaHouse, applied with { Brand = applied.Brand! with { IsRegistered = false } });

        Assert.Equal((null, RightStatus.Standing), ((await Page(_town.BookRoom)).Brand, (await Right(_town.BookRoom)).Status));
        Assert.Equal((null, null), ((await Page(_town.TeaHouse)).Brand, (await Right(_town.TeaHouse)).NextAt));
    }

    [Fact]
    public async Task A_chain_with_a_gap_or_an_ended_link_is_refused_with_its_place()
    {
        var whole = Licensed("南山书房有限公司", levels: 2);
        var gap = whole with { Brand = whole.Brand! with { Grants = [whole.Brand.Grants[0], whole.Brand.Grants[1] with { From = "别的公司" }] } };
        var strange = Licensed("别的公司");

        Assert.Contains("第2级", (await HandsIn(_town.BookRoom, gap)).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(BrandClaim.Grants), (await HandsIn(_town.BookRoom, strange)).Refusal!.Field);
        Assert.Contains("第1级", (await HandsIn(_town.BookRoom, Licensed("南山书房有限公司", days: 0))).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(nameof(PaperForm.Holder), (await HandsIn(_town.BookRoom, Own())).Refusal!.Field);
        Assert.Equal(nameof(PaperCase.Pictures), (await HandsIn(_town.BookRoom, whole, [new(PictureRole.Certificate, "certificate")])).Refusal!.Field);
        Assert.Equal(nameof(BrandClaim.Mark), (await HandsIn(await Another(1, Subject.Person), Licensed("第1茶庄有限公司"))).Refusal!.Field);
    }

    [Fact]
    public async Task An_exclusive_licence_is_as_good_as_ones_own_and_needs_two_reviewers()
    {
        var number = Town.Done(await HandsIn(_town.BookRoom, Licensed("南山书房有限公司", alone: true)));
        var second = _town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };

        Assert.False(Town.Done(await Approves(number)));
        Assert.Null((await Page(_town.BookRoom)).Brand);
        Assert.True(Town.Done(await Approves(number, second)));

        Assert.Equal(BrandBadge.Own, (await Page(_town.BookRoom)).Brand);
    }

    [Fact]
    public async Task Five_shops_wear_a_brand_as_their_own_and_the_place_of_one_that_ends_is_free_again()
    {
        var second = _town.Judge with { MemberId = Id<PlatformMember>.New(), Name = "复核员" };
        List<ShopStaff> shops = [];
        for (var i = 1; i <= BrandRight.MostOwn + 1; i++)
        {
            var shop = await Another(i);
            var number = Town.Done(await HandsIn(shop, Licensed($"第{i}茶庄有限公司", alone: true)));
            Town.Done(await Approves(number));
            Town.Done(await Approves(number, second));
            shops.Add(shop);
        }

        Assert.Equal(BrandRight.MostOwn, await _town.Look(db => db.Merchants.CountAsync(m => m.BrandBadge == BrandBadge.Own)));
        Assert.Equal((null, BrandBadge.Own), ((await Right(shops[^1])).Badge, (await Right(shops[^1])).Worth));
        var first = await Right(shops[0]);
        Town.Done(await _town.As(_town.Judge).Do((EndBrand use, PlatformStaff me) => use.Run(me, first.Id, "权利人撤回授权")));
        Assert.Null((await Page(shops[0])).Brand);
        var again = Town.Done(await HandsIn(shops[^1], Licensed($"第{BrandRight.MostOwn + 1}茶庄有限公司", alone: true)));
        Town.Done(await Approves(again));
        Town.Done(await Approves(again, second));
        Assert.Equal(BrandBadge.Own, (await Right(shops[^1])).Badge);
    }

    [Fact]
    public async Task One_shop_of_a_subject_wears_a_licensed_brand()
    {
        await Gets(_town.BookRoom, Licensed("南山书房有限公司"));
        var sister = Merchant.Open("sister", "南山二店", Subject.Enterprise, "南山书房有限公司", _town.Clock.GetUtcNow());
        await _town.Put(sister);

        await Gets(new(sister.Id, Id<StaffMember>.New(), "店主", ShopPermission.All), Licensed("南山书房有限公司"));

        Assert.Equal(1, await _town.Look(db => db.BrandRights.CountAsync(r => r.Badge == BrandBadge.Authorised)));
        Assert.Equal(2, await _town.Look(db => db.BrandRights.CountAsync(r => r.Status == RightStatus.Standing)));
    }

    [Fact]
    public async Task With_the_right_badge_and_goods_go_and_thirty_days_later_the_name()
    {
        var tea = _town.People.Tea;
        var claimed = Own(3);
        await Gets(_town.TeaHouse, claimed with { Brand = claimed.Brand! with { ShopName = "云雾官方旗舰店" } });
        Assert.Equal("brand.lapsed", (await SellsUnder("别的")).Refusal!.Code);
        Town.Done(await SellsUnder("云雾"));
        Assert.Equal("云雾官方旗舰店", (await Shop(_town.TeaHouse)).ShopName);

        _town.Clock.Wind(TimeSpan.FromDays(4));
        Assert.False((await Page(_town.TeaHouse)).BrandUntil > _town.Clock.GetUtcNow());
        await Winds(TimeSpan.Zero);

        Assert.Equal((ListingStatus.BrandExpired, ListingStatus.On), (await Status(tea), await Status(_town.People.Cup)));
        Assert.Null((await Page(_town.TeaHouse)).Brand);
        Assert.Equal("云雾官方旗舰店", (await Shop(_town.TeaHouse)).ShopName);
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays + 1));
        Assert.Equal("云上茶舍", (await Shop(_town.TeaHouse)).ShopName);

        await Gets(_town.TeaHouse, Own());
        Assert.Equal((ListingStatus.On, BrandBadge.Own), (await Status(tea), (await Page(_town.TeaHouse)).Brand));
    }
}
