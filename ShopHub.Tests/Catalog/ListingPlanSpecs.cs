using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Editing;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>A product is copied; a product goes on the shelf at its minute, or its shop is told why not.</summary>
public sealed class ListingPlanSpecs : IAsyncLifetime
{
    private const string Picture = "/u/00000000000000000000000000000001-960.webp";

    private Town _town = null!;
    private Id<Product> _good;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        var about = new ProductAbout("HOME", "手工陶瓷茶则", "竹节款", [DetailBlock.Text("一把茶则。")], new(800), Promises.NoReasonReturn, [Picture]);
        var kept = new Dictionary<string, StoredPicture> { [Picture] = new(Picture, 960, 960) };
        _good = Town.Done(await _town.As(_town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, new(["颜色"], [new(["红"], new(1_990), 5), new(["白"], new(2_990), 3)]), kept, false, Guid.CreateVersion7())));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task A_copy_says_the_same_under_its_own_codes_and_has_no_pieces()
    {
        var request = Guid.CreateVersion7();
        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _town.As(_town.TeaHouse).Do((CopyProduct use, ShopStaff me) => use.Run(me, _good, request))));

        var copy = Assert.Single(copies.Select(Town.Done).Distinct());
        var (old, made) = (await Content(_good), await Content(copy));
        Assert.Equal((ListingStatus.Draft, old.Live.Title, old.Live.Html), (made.Status, made.Live.Title, made.Live.Html));
        Assert.Equal(old.Live.Skus.Select(s => (s.Shown, s.Price)), made.Live.Skus.Select(s => (s.Shown, s.Price)));
        Assert.Empty(old.Live.Skus.Select(s => s.Code).Intersect(made.Live.Skus.Select(s => s.Code)));
        Assert.Equal(0, await _town.Look(db => db.Stock.Where(k => db.Skus.Any(s => s.Id == k.SkuId && s.ProductId == copy)).SumAsync(k => k.OnHand)));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task It_goes_on_the_shelf_at_its_minute_and_not_before()
    {
        Town.Done(await Plans(TimeSpan.FromHours(2)));

        Assert.Equal(0, await Runs());
        _town.Clock.Wind(TimeSpan.FromHours(2));
        Assert.Equal(1, await Runs());
        Assert.Equal(0, await Runs());

        Assert.Equal(ListingStatus.On, (await Content(_good)).Status);
        Assert.Equal(0, await _town.Look(db => db.ListingPlans.CountAsync()));
    }

    [Fact]
    public async Task What_may_not_be_listed_then_is_told_and_stays_off()
    {
        Town.Done(await Plans(TimeSpan.FromHours(2)));
        await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME").ExecuteDeleteAsync());
        _town.Clock.Wind(TimeSpan.FromDays(3));

        Assert.Equal(1, await Runs());

        Assert.Equal(ListingStatus.Draft, (await Content(_good)).Status);
        Assert.Equal(1, await _town.Look(db => db.Notices.CountAsync(n => n.RecipientId == _town.TeaHouse.MerchantId.Value && n.Title == "定时上架没有成功")));
    }

    [Fact]
    public async Task A_plan_is_changed_dropped_and_refused_when_it_makes_no_sense()
    {
        Town.Done(await Plans(TimeSpan.FromHours(2)));
        Town.Done(await Plans(TimeSpan.FromHours(5)));
        _town.Clock.Wind(TimeSpan.FromHours(3));
        Assert.Equal(0, await Runs());
        Town.Done(await _town.As(_town.TeaHouse).Do((DropListingPlan use, ShopStaff me) => use.Run(me, _good)));
        _town.Clock.Wind(TimeSpan.FromHours(3));
        Assert.Equal(0, await Runs());

        Assert.Equal("listing.plan-time", (await Plans(TimeSpan.Zero)).Refusal?.Code);
        Assert.Equal("listing.plan-time", (await Plans(TimeSpan.FromDays(91))).Refusal?.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, _good)));
        Assert.Equal("status.changed", (await Plans(TimeSpan.FromHours(1))).Refusal?.Code);
    }

    private Task<EditDesk> Content(Id<Product> id) => _town.As(_town.TeaHouse).Ask((EditDeskQueries ask, ShopStaff me) => ask.Desk(me, id));

    private Task<Outcome> Plans(TimeSpan ahead) => _town.As(_town.TeaHouse).Do((PlanListing use, ShopStaff me) => use.Run(me, _good, _town.Clock.GetUtcNow() + ahead));

    private async Task<int> Runs() => Town.Done(await _town.AsClockwork.Do((ListDueProducts use, Clockwork me) => use.Run(me, 50)));
}
