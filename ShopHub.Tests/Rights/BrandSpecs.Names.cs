using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class BrandSpecs
{
    [Fact]
    public async Task A_badge_keeps_its_place_while_another_class_of_the_mark_wears_it()
    {
        await Gets(_town.TeaHouse, Own());
        var applied = InClass(35, 365) with { Until = "" };
        await Gets(_town.TeaHouse, applied with { Brand = applied.Brand! with { IsRegistered = false } });

        Assert.Equal([BrandBadge.Own, null], (await Rights(_town.TeaHouse)).Select(r => r.Badge));
        Assert.Equal(["own 1"], await Places(_town.TeaHouse));

        await Ends((await Rights(_town.TeaHouse))[1]);
        Assert.Equal(["own 1"], await Places(_town.TeaHouse));
        await Ends((await Rights(_town.TeaHouse))[0]);
        Assert.Empty(await Places(_town.TeaHouse));
    }

    [Fact]
    public async Task A_mark_with_a_new_owner_leaves_no_place_with_the_old_one()
    {
        await Gets(_town.BookRoom, Licensed("南山书房有限公司"));
        var sold = Licensed("南山书房有限公司");
        const string buyer = "上海云雾品牌有限公司";

        await Gets(_town.BookRoom, sold with { Holder = buyer, Brand = sold.Brand! with { Grants = [sold.Brand.Grants[0] with { From = buyer }] } });

        var place = Assert.Single(await _town.Look(db => db.BrandPlaces.Where(p => p.MerchantId == _town.BookRoom.MerchantId).ToListAsync()));
        Assert.Equal(BrandRight.KeyOf("云雾", buyer), place.BrandKey);
        Assert.Equal(BrandBadge.Authorised, (await Page(_town.BookRoom)).Brand);
    }

    [Fact]
    public async Task A_name_stays_while_another_class_allows_it_and_goes_thirty_days_after_the_last()
    {
        await Gets(_town.TeaHouse, Called(Own(3), "云雾官方旗舰店"));
        await Gets(_town.TeaHouse, InClass(35, 365));

        await Winds(TimeSpan.FromDays(4));
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays + 1));
        Assert.Equal("云雾官方旗舰店", (await Shop(_town.TeaHouse)).ShopName);

        await Ends((await Rights(_town.TeaHouse))[1]);
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays - 1));
        Assert.Equal("云雾官方旗舰店", (await Shop(_town.TeaHouse)).ShopName);
        await Winds(TimeSpan.FromDays(2));
        Assert.Equal("云上茶舍", (await Shop(_town.TeaHouse)).ShopName);
        Assert.Empty(await Places(_town.TeaHouse));
    }

    [Fact]
    public async Task A_shop_called_by_two_of_its_brands_one_after_the_other_is_called_as_at_first_in_the_end()
    {
        await Gets(_town.TeaHouse, Called(Own(9), "云雾官方旗舰店"));
        var other = Own(5);
        await Gets(_town.TeaHouse, Called(other with { Brand = other.Brand! with { Mark = "青山" } }, "青山旗舰店"));
        Assert.Equal(1, await _town.Look(db => db.BrandPlaces.CountAsync(p => p.Place == "flagship")));

        await Winds(TimeSpan.FromDays(10));
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays + 1));

        Assert.Equal("云上茶舍", (await Shop(_town.TeaHouse)).ShopName);
        Assert.All(await Rights(_town.TeaHouse), r => Assert.Null(r.NameBefore));
    }

    [Fact]
    public async Task A_name_that_a_renewed_right_does_not_allow_any_more_has_thirty_days()
    {
        await Gets(_town.TeaHouse, Called(Own(), "云雾官方旗舰店"));
        var applied = Own() with { Until = "" };

        await Gets(_town.TeaHouse, applied with { Brand = applied.Brand! with { IsRegistered = false } });

        Assert.NotNull((await Right(_town.TeaHouse)).NameDueAt);
        Assert.Contains("店铺名称须在", await _town.Look(db => db.Notices.OrderByDescending(n => n.Id).Select(n => n.Words).FirstAsync()), StringComparison.Ordinal);
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays + 1));
        Assert.Equal("云上茶舍", (await Shop(_town.TeaHouse)).ShopName);
    }

    [Fact]
    public async Task A_right_proved_again_in_time_keeps_the_name()
    {
        await Gets(_town.TeaHouse, Called(Own(3), "云雾官方旗舰店"));
        await Winds(TimeSpan.FromDays(4));
        Assert.NotNull((await Right(_town.TeaHouse)).NameDueAt);

        await Gets(_town.TeaHouse, Own());
        await Winds(TimeSpan.FromDays(BrandNaming.CureDays + 1));

        Assert.Equal(("云雾官方旗舰店", null), ((await Shop(_town.TeaHouse)).ShopName, (await Right(_town.TeaHouse)).NameDueAt));
    }

    private static PaperForm Called(PaperForm form, string name) => form with { Brand = form.Brand! with { ShopName = name } };

    private async Task Ends(BrandRight right) => Town.Done(await _town.As(_town.Judge).Do((EndBrand use, PlatformStaff me) => use.Run(me, right.Id, "商标被宣告无效")));

    private Task<List<string>> Places(ShopStaff of) => _town.Look(db => db.BrandPlaces.Where(p => p.MerchantId == of.MerchantId).OrderBy(p => p.Place).Select(p => p.Place).ToListAsync());
}
