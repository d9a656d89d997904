using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Merchants;
using ShopHub.Domain.Access;
using ShopHub.Domain.Merchants;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Merchants;

/// <summary>What a shop tells about itself, and how often it may say something else (ONB-13b, AS-07).</summary>
public sealed class ProfileSpecs : IAsyncLifetime
{
    private const string Return = "浙江省杭州市西湖区龙坞路88号 售后部 0571-80000001";

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_shop_tells_where_it_is_how_it_is_called_and_where_goods_come_back_to()
    {
        Town.Done(await Saves(_town.TeaHouse, p => p with { Intro = " 只做春茶 ", City = "杭州", ServicePhone = "0571-88886666", ReturnAddress = Return, LogoUrl = Logo(1) }));

        var shop = (await _town.As(_town.Lin).Ask((ShopPageQueries ask) => ask.Of(Code())))!;
        Assert.Equal(("只做春茶", "杭州", "0571-88886666", Logo(1)), (shop.Intro, shop.City, shop.ServicePhone, shop.LogoUrl));
        Assert.Equal(Return, (await Sheet()).Profile.ReturnAddress);
    }

    [Theory]
    [InlineData("profile.phone", "打电话", Return)]
    [InlineData("profile.phone", "123", Return)]
    [InlineData("profile.return-address", "", "杭州")]
    [InlineData("profile.return-address", "", "浙江省杭州市西湖区没有电话的地方")]
    public async Task What_a_buyer_could_not_use_is_refused_and_nothing_is_lost(string code, string phone, string back)
    {
        var refused = await Saves(_town.TeaHouse, p => p with { Intro = "新的介绍", ServicePhone = phone, ReturnAddress = back });

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.NotEqual("新的介绍", (await Sheet()).Profile.Intro);
        Assert.Equal(5, (await Sheet()).Left[ProfilePart.Intro]);
    }

    [Fact]
    public async Task A_picture_from_elsewhere_is_no_portrait() =>
        Assert.Equal("pictures.foreign", (await Saves(_town.TeaHouse, p => p with { LogoUrl = "https://example.com/a.png" })).Refusal?.Code);

    [Fact]
    public async Task The_intro_may_be_changed_five_times_a_month_and_the_portrait_five_times_a_year()
    {
        for (var i = 0; i < 5; i++)
        {
            Town.Done(await Saves(_town.TeaHouse, p => p with { Intro = $"介绍{i}", LogoUrl = Logo(i) }));
            Assert.Equal(4 - i, (await Sheet()).Left[ProfilePart.Intro]);
        }

        Assert.Equal("profile.used-up", (await Saves(_town.TeaHouse, p => p with { Intro = "第六次" })).Refusal?.Code);
        Town.Done(await Saves(_town.TeaHouse, p => p with { City = "绍兴" }));

        _town.Clock.Wind(TimeSpan.FromDays(31));
        Town.Done(await Saves(_town.TeaHouse, p => p with { Intro = "下个月" }));
        Assert.Equal("profile.used-up", (await Saves(_town.TeaHouse, p => p with { LogoUrl = Logo(9) })).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(366));
        Town.Done(await Saves(_town.TeaHouse, p => p with { LogoUrl = Logo(9) }));
    }

    [Fact]
    public async Task Two_who_save_at_once_do_not_overwrite_each_other_nor_get_a_sixth_change()
    {
        for (var i = 0; i < 4; i++) Town.Done(await Saves(_town.TeaHouse, p => p with { Intro = $"介绍{i}" }));
        var seen = (await Sheet()).Profile;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Saves(_town.TeaHouse, seen, seen with { Intro = $"同时{i}" })));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("common.changed-by-others", o.Refusal?.Code));
        Assert.Equal(5, await _town.Look(db => db.ProfileChanges.CountAsync(c => c.Part == ProfilePart.Intro)));
    }

    [Fact]
    public async Task Only_who_leads_the_shop_may_change_what_it_tells()
    {
        var clerk = await _town.Colleague(_town.TeaHouse, "商品员", ShopPermission.Products | ShopPermission.Orders);
        var manager = await _town.Colleague(_town.TeaHouse, "店长", StaffPolicy.Manager);
        var seen = (await Sheet()).Profile;

        Assert.Equal("common.not-allowed", (await Saves(clerk, seen, seen with { City = "别处" })).Refusal?.Code);
        Town.Done(await Saves(manager, seen, seen with { City = "苏州" }));
        Assert.Contains("城市", await _town.Look(db => db.AuditLines.Where(l => l.Act == nameof(EditProfile)).Select(l => l.Words).SingleAsync()), StringComparison.Ordinal);
    }

    private static string Logo(int n) => $"/u/{n:x32}-960.webp";

    private string Code() => _town.Look(db => db.Merchants.Where(m => m.Id == _town.TeaHouse.MerchantId).Select(m => m.Code).SingleAsync()).Result;

    private Task<ProfileSheet> Sheet() => _town.As(_town.TeaHouse).Ask((ProfileQueries ask, ShopStaff me) => ask.Mine(me));

    private async Task<Outcome> Saves(ShopStaff by, Func<ShopProfile, ShopProfile> change)
    {
        var seen = (await Sheet()).Profile;
        return await Saves(by, seen, change(seen));
    }

    private Task<Outcome> Saves(ShopStaff by, ShopProfile seen, ShopProfile wanted) => _town.As(by).Do((EditProfile use, ShopStaff me) => use.Run(me, seen, wanted));
}
