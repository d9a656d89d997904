using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Data.Rights;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Rights;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Rights;

public sealed partial class BrandSpecs
{
    [Fact]
    public async Task A_mark_held_in_two_classes_that_end_together_takes_its_goods_off_the_shelf()
    {
        await Gets(_town.TeaHouse, Own(3));
        await Gets(_town.TeaHouse, InClass(35, 3));
        Town.Done(await SellsUnder("云雾"));

        await Winds(TimeSpan.FromDays(4));

        Assert.Equal([RightStatus.Lapsed, RightStatus.Lapsed], (await Rights(_town.TeaHouse)).Select(r => r.Status));
        Assert.Equal(ListingStatus.BrandExpired, await Status(_town.People.Tea));
    }

    [Fact]
    public async Task While_another_class_of_the_mark_stands_its_goods_stay()
    {
        await Gets(_town.TeaHouse, Own(3));
        await Gets(_town.TeaHouse, InClass(35, 9));
        Town.Done(await SellsUnder("云雾"));

        await Winds(TimeSpan.FromDays(4));
        Assert.Equal(ListingStatus.On, await Status(_town.People.Tea));
        await Winds(TimeSpan.FromDays(6));

        Assert.Equal(ListingStatus.BrandExpired, await Status(_town.People.Tea));
    }

    [Fact]
    public async Task Goods_listed_in_the_moment_in_which_their_mark_or_papers_end_leave_the_shelf_with_the_next_run()
    {
        var (tea, cup) = (_town.People.Tea, _town.People.Cup);
        await Gets(_town.TeaHouse, Own(3));
        Town.Done(await SellsUnder("云雾"));
        await Winds(TimeSpan.FromDays(4));
        await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME")
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RightStatus.Lapsed)));
        await _town.Look(db => db.Products.ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, ListingStatus.On)));

        Assert.Equal(1, await Clears());

        Assert.Equal((ListingStatus.BrandExpired, ListingStatus.PapersExpired, ListingStatus.On), (await Status(tea), await Status(cup), await Status(_town.People.Book)));
        Assert.Equal(0, await Clears());
    }

    [Fact]
    public async Task A_brand_is_ended_by_a_reviewer_who_does_not_work_in_the_shop()
    {
        await Gets(_town.TeaHouse, Own());
        var account = await _town.Look(db => db.Staff.Where(s => s.Id == _town.TeaHouse.StaffId).Select(s => s.AccountId).SingleAsync());
        var colleague = PlatformMember.Hire(account, "店主兼审核员", PlatformPermission.Review);
        await _town.Put(colleague);
        var right = await Right(_town.TeaHouse);
        Task<Data.Outcome> Ends(PlatformStaff who, string why) => _town.As(who).Do((EndBrand use, PlatformStaff me) => use.Run(me, right.Id, why));
        var itself = new PlatformStaff(colleague.Id, colleague.Name, colleague.Permissions);

        Assert.Equal("paper.own-shop", (await Ends(itself, "商标被宣告无效")).Refusal!.Code);
        Assert.True((await _town.As(itself).Ask((BrandDeskQueries ask, PlatformStaff me) => ask.One(me, right.Id))).IsOwnShop);
        Assert.Equal("brand.why", (await Ends(_town.Judge, "无效")).Refusal!.Code);
        var found = Assert.Single(await _town.As(_town.Judge).Ask((BrandDeskQueries ask, PlatformStaff me) => ask.List(me, " 云 雾 ", 1)));
        Assert.Equal((right.Id, "云上茶舍"), (found.Right.Id, found.ShopName));
        Town.Done(await Ends(_town.Judge, "商标被宣告无效"));

        Assert.Null((await Page(_town.TeaHouse)).Brand);
        Assert.Equal("status.changed", (await Ends(_town.Judge, "商标被宣告无效")).Refusal!.Code);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Goods_that_lack_brand_and_papers_come_back_when_both_stand(bool papersEndFirst, bool papersComeFirst)
    {
        var tea = _town.People.Tea;
        await Gets(_town.TeaHouse, Own(papersEndFirst ? 5 : 3));
        Town.Done(await SellsUnder("云雾"));
        await ShowsPermit(papersEndFirst ? 3 : 5);
        await Winds(TimeSpan.FromDays(4));
        Assert.Equal(papersEndFirst ? ListingStatus.PapersExpired : ListingStatus.BrandExpired, await Status(tea));
        await Winds(TimeSpan.FromDays(2));

        await (papersComeFirst ? ShowsPermit(365) : Gets(_town.TeaHouse, Own()));
        Assert.Equal(papersComeFirst ? ListingStatus.BrandExpired : ListingStatus.PapersExpired, await Status(tea));
        await (papersComeFirst ? Gets(_town.TeaHouse, Own()) : ShowsPermit(365));

        Assert.Equal(ListingStatus.On, await Status(tea));
    }

    [Fact]
    public async Task Goods_of_an_ended_brand_are_listed_again_under_another_one_or_under_none()
    {
        var tea = _town.People.Tea;
        await Gets(_town.TeaHouse, Own(3));
        Town.Done(await SellsUnder("云雾"));
        await Winds(TimeSpan.FromDays(4));
        Task<Data.Outcome> Lists() => _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, tea.ProductId));

        Assert.Equal("brand.lapsed", (await Lists()).Refusal!.Code);
        Town.Done(await SellsUnder(null));
        Town.Done(await Lists());

        Assert.Equal((ListingStatus.On, null), await _town.Look(db => db.Products.Where(p => p.Id == tea.ProductId).Select(p => ValueTuple.Create(p.Status, p.Brand)).SingleAsync()));
    }

    private async Task ShowsPermit(int days)
    {
        var permit = new PaperForm { Category = "FOOD", Holder = "云上茶舍有限公司", Number = "JY13301060012345", Until = Day(days) };
        Town.Done(await Approves(Town.Done(await HandsIn(_town.TeaHouse, permit, [new(PictureRole.Permit, "permit")]))));
    }

    private PaperForm InClass(int number, int days) => Own(days) with { Brand = Own().Brand! with { Class = number } };

    private Task<List<BrandRight>> Rights(ShopStaff of) => _town.Look(db => db.BrandRights.Where(r => r.MerchantId == of.MerchantId).OrderBy(r => r.Class).ToListAsync());

    private async Task<int> Clears() => Town.Done(await _town.AsClockwork.Do((ClearTheShelf use, Clockwork me) => use.Run(me, 100)));
}
