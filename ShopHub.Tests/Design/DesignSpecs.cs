using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Design;
using ShopHub.Data.Pictures;
using ShopHub.Data.Shelves;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Design;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Design;

/// <summary>A shop's page from the draft to what shoppers see, and back (features.md B6).</summary>
public sealed partial class DesignSpecs : IAsyncLifetime
{
    private Town _town = null!;

    private Id<Product> Tea => _town.People.Tea.ProductId;

    public async Task InitializeAsync() => _town = await Town.Open();

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task Shoppers_see_what_was_published_not_what_is_being_drawn()
    {
        var first = await Keeps(Page(Words("第一版")));
        Assert.Null(await Seen());
        Town.Done(await Publishes(first.Revision));
        await Keeps(Page(Words("改到一半")));

        Assert.Equal(["第一版"], (await Seen())!.Blocks.Select(b => b.Title));
        Assert.Equal(["改到一半"], (await _town.As(_town.TeaHouse).Ask((ShopFrontQueries ask, ShopStaff me) => ask.Draft(me))).Blocks.Select(b => b.Title));
        var shop = await _town.As(_town.Lin).Ask((ShopPageQueries ask) => ask.Of("teahouse"));
        Assert.Equal(ShopTheme.Plain.Slug, shop!.Theme);
        Assert.Equal(ShopTheme.Plain.Slug, (await _town.As(_town.Lin).Ask((ProductPageQueries ask) => ask.Of(Tea)))!.ShopTheme);
    }

    [Fact]
    public async Task Any_earlier_version_comes_back_as_a_new_one_and_the_draft_stays()
    {
        Town.Done(await Publishes((await Keeps(Page(Words("一")))).Revision));
        Town.Done(await Publishes((await Keeps(Page(Words("二")))).Revision));
        await Keeps(Page(Words("三")));

        Assert.Equal(3, Town.Done(await _town.As(_town.TeaHouse).Do((GoBackToVersion use, ShopStaff me) => use.Run(me, 1))));

        Assert.Equal(["一"], (await Seen())!.Blocks.Select(b => b.Title));
        Assert.Equal(["三"], (await Desk()).Draft.Blocks.Select(b => b.Title));
        var versions = await _town.As(_town.TeaHouse).Ask((DesignDeskQueries ask, ShopStaff me) => ask.Versions(me));
        Assert.Equal([(3, "恢复第1版"), (2, "发布"), (1, "发布")], versions.Select(v => (v.Number, v.How)));
        Assert.All(versions, v => Assert.Equal(("张敏", _town.Clock.GetUtcNow()), (v.By, v.At)));
        Assert.Equal("common.not-found", (await _town.As(_town.TeaHouse).Do((GoBackToVersion use, ShopStaff me) => use.Run(me, 9))).Refusal?.Code);
        Town.Done(await _town.As(_town.TeaHouse).Do((TakeDownDesign use, ShopStaff me) => use.Run(me)));
        Assert.Null(await Seen());
    }

    [Fact]
    public async Task A_planned_page_is_published_once_at_its_minute_as_it_was_planned()
    {
        var at = _town.Clock.GetUtcNow().AddHours(2);
        var kept = await Keeps(Page(Words("定好的")));
        Town.Done(await Plans(kept.Revision, at));
        await Keeps(Page(Words("后来改的")));

        Assert.Equal(0, await Sweeps());
        _town.Clock.Wind(TimeSpan.FromHours(2));
        Assert.Equal(1, await Sweeps());
        Assert.Equal(0, await Sweeps());

        Assert.Equal(["定好的"], (await Seen())!.Blocks.Select(b => b.Title));
        var version = await _town.Look(db => db.DesignVersions.SingleAsync());
        Assert.Equal(("定时发布", "张敏"), (version.How, version.By));
        Assert.Null((await Desk()).DueAt);
    }

    [Fact]
    public async Task A_missed_minute_is_made_up_for_and_a_dropped_plan_is_not()
    {
        var kept = await Keeps(Page(Words("错过")));
        Town.Done(await Plans(kept.Revision, _town.Clock.GetUtcNow().AddMinutes(1)));
        Town.Done(await _town.As(_town.TeaHouse).Do((DropDesignPlan use, ShopStaff me) => use.Run(me)));
        Assert.Equal("design.nothing-planned", (await _town.As(_town.TeaHouse).Do((DropDesignPlan use, ShopStaff me) => use.Run(me))).Refusal?.Code);
        _town.Clock.Wind(TimeSpan.FromDays(3));
        Assert.Equal(0, await Sweeps());
        Town.Done(await Plans(kept.Revision, _town.Clock.GetUtcNow().AddMinutes(1)));
        _town.Clock.Wind(TimeSpan.FromDays(3));

        Assert.Equal(1, await Sweeps());
        Assert.Equal("design.plan-time", (await Plans(kept.Revision, _town.Clock.GetUtcNow())).Refusal?.Code);
        Assert.Equal("design.plan-time", (await Plans(kept.Revision, _town.Clock.GetUtcNow().AddDays(91))).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_off_the_shelf_or_gone_leaves_a_gap_that_only_the_editor_tells()
    {
        var group = Town.Done(await _town.As(_town.TeaHouse).Do((MakeGroup use, ShopStaff me) => use.Run(me, "春茶", null)));
        Town.Done(await _town.As(_town.TeaHouse).Do((PutIntoGroup use, ShopStaff me) => use.Run(me, group, new[] { Tea })));
        var goods = DesignBlock.New(BlockKind.Products) with { Products = [Tea, _town.People.Cup.ProductId] };
        var shelf = DesignBlock.New(BlockKind.Group) with { Group = group };
        Town.Done(await Publishes((await Keeps(Page(goods, shelf, DesignBlock.New(BlockKind.BestSellers)))).Revision));
        Assert.Equal([2, 1, 2], (await Seen())!.Blocks.Select(b => b.Cards.Count));

        Town.Done(await _town.As(_town.TeaHouse).Do((TakeOffProduct use, ShopStaff me) => use.Run(me, Tea)));
        Town.Done(await _town.As(_town.TeaHouse).Do((DropGroup use, ShopStaff me) => use.Run(me, group)));

        Assert.Equal([1, 0, 1], (await Seen())!.Blocks.Select(b => b.Cards.Count));
        var desk = await Desk();
        var gone = await _town.As(_town.TeaHouse).Ask((DesignDeskQueries ask, ShopStaff me) => ask.Gone(me, desk.Draft));
        Assert.Equal([goods.Key, shelf.Key], gone.Select(g => g.Key));
        Assert.Contains("已下架", gone[0].Says, StringComparison.Ordinal);
        // The draft with the gap is still kept and published.
        Town.Done(await Publishes((await Keeps(desk.Draft.Insert(Words("还能改")))).Revision));
    }

    [Fact]
    public async Task Only_the_shops_own_products_groups_and_pictures_can_be_shown()
    {
        var theirs = Town.Done(await _town.As(_town.BookRoom).Do((MakeGroup use, ShopStaff me) => use.Run(me, "古籍", null)));
        Town.Done(await _town.As(_town.BookRoom).Do((KeepShopPicture use, ShopStaff me) => use.Run(me, Picture(1))));
        Town.Done(await _town.As(_town.TeaHouse).Do((KeepShopPicture use, ShopStaff me) => use.Run(me, Picture(2))));
        DesignBlock With(string url) => DesignBlock.New(BlockKind.Banner) with { Pictures = [new(url, 1, 1, "", BlockLink.None)] };

        Assert.Equal("common.not-found", await Refused(DesignBlock.New(BlockKind.Products) with { Products = [_town.People.Book.ProductId] }));
        Assert.Equal("common.not-found", await Refused(DesignBlock.New(BlockKind.Group) with { Group = theirs }));
        Assert.Equal("common.not-found", await Refused(DesignBlock.New(BlockKind.Countdown) with { Link = new(LinkKind.Group, theirs.Value) }));
        Assert.Equal("design.picture", await Refused(With(Picture(1).Url)));
        Assert.Equal("design.picture", await Refused(With("https://example.com/a.png")));
        // Sizes are what the file says, whatever was sent.
        Assert.Equal((960, 400), (await Keeps(Page(With(Picture(2).Url)))).Page.Blocks[0].Pictures.Select(p => (p.Width, p.Height)).Single());
        Assert.Empty((await _town.As(_town.BookRoom).Ask((DesignDeskQueries ask, ShopStaff me) => ask.Desk(me))).Draft.Blocks);
    }

    private static DesignPage Page(params DesignBlock[] blocks) => new(ShopTheme.Plain, blocks);

    private static DesignBlock Words(string title) => DesignBlock.New(BlockKind.Article) with { Title = title };

    private static StoredPicture Picture(int n) => new($"/u/{n:x32}-960.webp", 960, 400);

    private Task<DesignDesk> Desk() => _town.As(_town.TeaHouse).Ask((DesignDeskQueries ask, ShopStaff me) => ask.Desk(me));

    private async Task<Outcome<SavedDesign>> Saves(DesignPage page)
    {
        var desk = await Desk();
        return await _town.As(_town.TeaHouse).Do((SaveDesign use, ShopStaff me) => use.Run(me, desk.Draft, desk.Revision, page));
    }

    private async Task<SavedDesign> Keeps(DesignPage page) => Town.Done(await Saves(page));

    private async Task<string?> Refused(DesignBlock block) => (await Saves(Page(block))).Refusal?.Code;

    private Task<Outcome<int>> Publishes(int revision) => _town.As(_town.TeaHouse).Do((PublishDesign use, ShopStaff me) => use.Run(me, revision));

    private Task<Outcome> Plans(int revision, DateTimeOffset at) => _town.As(_town.TeaHouse).Do((PlanDesign use, ShopStaff me) => use.Run(me, revision, at));

    private async Task<int> Sweeps() => Town.Done(await _town.AsClockwork.Do((PublishDueDesigns use, Clockwork me) => use.Run(me, 100)));

    private async Task<ShownPage?> Seen()
    {
        await using var scope = _town.Scope();
        ((ShelfCache)scope.ServiceProvider.GetService(typeof(ShelfCache))!).Forget();
        return await _town.As(_town.Lin).Ask((ShopFrontQueries ask) => ask.Published(_town.TeaHouse.MerchantId, "teahouse"));
    }
}
