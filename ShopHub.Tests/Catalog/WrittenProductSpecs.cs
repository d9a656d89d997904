using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Merchants;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>A product is written by hand and rewritten (PRD-01, PRD-02).</summary>
public sealed class WrittenProductSpecs : IAsyncLifetime
{
    private static readonly NewVariants s_two = new(["颜色"], [new(["红"], new(1_990), 5), new(["白"], new(2_990), 0)]);

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_written_stands_on_the_shelf_with_its_options_pictures_and_pieces()
    {
        var id = Town.Done(await Writes(_town.TeaHouse, About(), s_two));

        var product = await _town.Look(db => db.Products.SingleAsync(p => p.Id == id));
        Assert.Equal((ListingStatus.On, new Money(1_990), "手工陶瓷茶则", Picture(1)), (product.Status, product.Price, product.Title, product.CoverUrl));
        Assert.Equal("<p>一把茶则。</p><p>&lt;b&gt;不是粗体</p>", await _town.Look(db => db.ProductDetails.Where(d => d.ProductId == id).Select(d => d.Html).SingleAsync()));
        var skus = await _town.Look(db => db.Skus.Where(s => s.ProductId == id).OrderBy(s => s.Position).Join(db.Stock, s => s.Id, k => k.SkuId, (s, k) => new { s.Code, Option = s.OptionValues[0], k.OnHand }).ToListAsync());
        Assert.Equal([("红", 5), ("白", 0)], skus.Select(s => (s.Option, s.OnHand)));
        Assert.All(skus, s => Assert.InRange(s.Code.Length, 1, 20));
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_one_product()
    {
        var request = Guid.CreateVersion7();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Writes(_town.TeaHouse, About(), s_two, request: request)));

        Assert.Single(outcomes.Select(Town.Done).Distinct());
        Assert.Equal(1, await _town.Look(db => db.Products.CountAsync(p => p.Title == "手工陶瓷茶则")));
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_listed()
    {
        var id = Town.Done(await Writes(_town.TeaHouse, About(), s_two, isListed: false));
        Assert.Equal(ListingStatus.Draft, await Status(id));

        Town.Done(await _town.As(_town.TeaHouse).Do((ListProduct use, ShopStaff me) => use.Run(me, id)));
        Assert.Equal(ListingStatus.On, await Status(id));
    }

    [Theory]
    [InlineData("product.title", "茶")]
    [InlineData("product.title", "12345")]
    public async Task A_title_nobody_understands_is_refused(string code, string title) =>
        Assert.Equal(code, (await Writes(_town.TeaHouse, About() with { Title = title }, s_two)).Refusal?.Code);

    [Fact]
    public async Task What_is_missing_or_too_much_is_named()
    {
        await Refused("product.no-picture", About() with { Pictures = [] }, s_two);
        await Refused("pictures.foreign", About() with { Pictures = ["https://example.com/a.png"] }, s_two);
        await Refused("picture.kind", About() with { Pictures = [Picture(7)] }, s_two);
        await Refused("product.category", About() with { CategoryCode = "NONE" }, s_two);
        await Refused("product.freight", About() with { Freight = new(-1) }, s_two);
        await Refused("product.subtitle", About() with { Subtitle = new('长', 19) }, s_two);
        await Refused("variants.twice", About(), s_two with { All = [s_two.All[0], s_two.All[0]] });
        await Refused("variants.values", About(), s_two with { All = [new(["红", "大"], new(100), 1)] });
        await Refused("variants.names", About(), new(["颜色", "颜色"], [new(["红", "白"], new(100), 1)]));
        await Refused("variants.count", About(), new([], []));
        await Refused("variants.pieces", About(), new([], [new([], new(100), -1)]));
        await Refused("sku.price", About(), new([], [new([], Money.Zero, 1)]));
        Assert.Equal(0, await _town.Look(db => db.Products.CountAsync(p => p.Title == "手工陶瓷茶则")));
    }

    [Fact]
    public async Task Who_may_not_sell_in_a_category_writes_no_product_for_it()
    {
        await _town.Look(db => db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME").ExecuteDeleteAsync());
        Assert.Equal("right.missing", (await Writes(_town.TeaHouse, About(), s_two)).Refusal?.Code);

        var clerk = await _town.Colleague(_town.TeaHouse, "发货员", ShopPermission.Orders);
        Assert.Equal("common.not-allowed", (await Writes(clerk, About(), s_two)).Refusal?.Code);
    }

    private static string Picture(int n) => $"/u/{n:x32}-960.webp";

    private static ProductAbout About() => new("HOME", " 手工陶瓷茶则 ", "", [DetailBlock.Text("一把茶则。\n\n<b>不是粗体")], new(800), Promises.NoReasonReturn, [Picture(1), Picture(2)]);

    private static Dictionary<string, StoredPicture> Kept(params int[] numbers) => numbers.ToDictionary(Picture, n => new StoredPicture(Picture(n), 960, 960));

    private async Task Refused(string code, ProductAbout about, NewVariants sold) => Assert.Equal(code, (await Writes(_town.TeaHouse, about, sold)).Refusal?.Code);

    private Task<Outcome<Id<Product>>> Writes(ShopStaff by, ProductAbout about, NewVariants sold, bool isListed = true, Guid? request = null) =>
        _town.As(by).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, sold, Kept(1, 2), isListed, request ?? Guid.CreateVersion7()));

    private Task<ListingStatus> Status(Id<Product> id) => _town.Look(db => db.Products.Where(p => p.Id == id).Select(p => p.Status).SingleAsync());
}
