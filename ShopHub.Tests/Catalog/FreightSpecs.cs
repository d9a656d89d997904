using Microsoft.EntityFrameworkCore;
using ShopHub.Data;
using ShopHub.Data.Catalog;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Data.Pictures;
using ShopHub.Data.Trade;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Customers;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>Freight by templates: fees by provinces, and provinces nothing is sent to (PRD-07).</summary>
public sealed class FreightSpecs : IAsyncLifetime
{
    private const string Far = "新疆维吾尔自治区";

    private static readonly string s_picture = $"/u/{1:x32}-960.webp";

    private static readonly FreightZone s_elsewhere = new([], 1, new(800), 2, new(200), Money.Yuan(99)), s_far = new([Far], 1, new(2_000), 1, new(1_000), null);

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1, "浙江省", 800)]
    [InlineData(2, "浙江省", 1_000)]
    [InlineData(3, "浙江省", 1_000)]
    [InlineData(4, "浙江省", 1_200)]
    [InlineData(3, Far, 4_000)]
    [InlineData(10, "浙江省", 0)]
    [InlineData(10, Far, 11_000)]
    public async Task Pieces_cost_by_province_and_are_free_from_an_amount(int pieces, string province, long fen)
    {
        var sku = await Sold(Table(s_elsewhere, s_far), 990);

        var preview = await Previewed(sku, pieces, province);

        Assert.Equal(new Money(fen), preview.Shops.Single().Price.Freight);
        Assert.Equal(sku.Price * pieces + new Money(fen), preview.Total);
    }

    [Fact]
    public async Task Where_it_is_not_sent_to_nobody_can_order_and_is_told_before_paying()
    {
        var sku = await Sold(Table(s_elsewhere) with { NotDelivered = [await HomeProvince()] }, 990);

        var preview = await Previewed(sku, 1, await HomeProvince());
        Assert.Equal("checkout.not-sent", preview.Lines.Single().Obstacle?.Code);
        var refused = await _town.Submits(_town.Lin, new() { Sku = sku.Id, Quantity = 1 });

        Assert.Equal("checkout.not-sent", refused.Refusal?.Code);
        Assert.Equal(0, await _town.Look(db => db.Payments.CountAsync()));
        Assert.Null((await Previewed(sku, 1, "浙江省" == await HomeProvince() ? Far : "浙江省")).Lines.Single().Obstacle);
    }

    [Fact]
    public async Task A_fee_that_rose_after_the_page_was_shown_is_asked_about_and_never_charged()
    {
        var sku = await Sold(Table(s_elsewhere), 990);
        var template = (await Mine()).Single().Template;
        var form = (await _town.CheckoutForm(_town.Lin, new() { Sku = sku.Id, Quantity = 1 })) with { SeenTotal = new(990 + 800) };

        Town.Done(await _town.As(_town.TeaHouse).Do((ChangeFreightTemplate use, ShopStaff me) =>
            use.Run(me, template.Id, Table(s_elsewhere with { FirstFee = new(900) }), template.Revision)));

        Assert.Equal("checkout.price-changed", (await _town.As(_town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form))).Refusal?.Code);
        var paid = Town.Done(await _town.As(_town.Lin).Do((PlaceOrder use, Buyer me) => use.Run(me, form with { SeenTotal = new(990 + 900) })));
        Assert.Equal(new Money(900), (await _town.OrderOf(paid)).Freight);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task Weight_counts_by_the_kilogram_begun()
    {
        var zone = new FreightZone([], 1_000, new(600), 500, new(150), null);
        var sku = await Sold(new("按重", FreightBy.Weight, [zone], []), 990, grams: 350);

        Assert.Equal(new Money(600), (await Previewed(sku, 2, "浙江省")).Shops.Single().Price.Freight);
        Assert.Equal(new Money(750), (await Previewed(sku, 3, "浙江省")).Shops.Single().Price.Freight);
        Assert.Equal(new Money(900), (await Previewed(sku, 5, "浙江省")).Shops.Single().Price.Freight);
    }

    [Fact]
    public async Task A_template_by_weight_wants_goods_that_were_weighed()
    {
        var zone = new FreightZone([], 1_000, new(600), 500, new(150), null);
        var weighed = new FreightTable("按重", FreightBy.Weight, [zone], []);
        var id = Town.Done(await Make(weighed));

        Assert.Equal("freight.needs-weight", (await Writes(id, 990, grams: 0)).Refusal?.Code);
        await Sold(Table(s_elsewhere), 990);
        var byPiece = (await Mine()).Single(r => r.Products == 1).Template;
        var changed = await _town.As(_town.TeaHouse).Do((ChangeFreightTemplate use, ShopStaff me) => use.Run(me, byPiece.Id, weighed with { Name = "改按重" }, byPiece.Revision));
        Assert.Equal("freight.unmeasured", changed.Refusal?.Code);
    }

    [Fact]
    public async Task Two_templates_in_one_parcel_cost_the_dearest_first_fee_and_every_step()
    {
        var (one, other) = (await Sold(Table(s_elsewhere), 990), await Sold(new("大件", FreightBy.Piece, [new([], 1, new(1_500), 1, new(500), null)], []), 990));
        foreach (var (sku, pieces) in new[] { (one, 3), (other, 2) }) Town.Done(await _town.As(_town.Lin).Do((AddToCart use, Buyer me) => use.Run(me, sku.Id, pieces)));

        var preview = await _town.As(_town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new(), "浙江省"));

        Assert.Equal(new Money(1_500 + 200 + 500), preview.Shops.Single().Price.Freight);
    }

    [Fact]
    public async Task Nobody_reaches_another_shops_template_and_one_in_use_stays()
    {
        var sku = await Sold(Table(s_elsewhere), 990);
        var template = (await Mine()).Single().Template;

        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((ChangeFreightTemplate use, ShopStaff me) => use.Run(me, template.Id, template.Table, template.Revision))).Refusal?.Code);
        Assert.Equal("common.not-found", (await _town.As(_town.BookRoom).Do((RemoveFreightTemplate use, ShopStaff me) => use.Run(me, template.Id))).Refusal?.Code);
        Assert.Equal("freight.in-use", (await _town.As(_town.TeaHouse).Do((RemoveFreightTemplate use, ShopStaff me) => use.Run(me, template.Id))).Refusal?.Code);
        Assert.Equal("common.changed-by-others", (await _town.As(_town.TeaHouse).Do((ChangeFreightTemplate use, ShopStaff me) => use.Run(me, template.Id, template.Table, template.Revision - 1))).Refusal?.Code);
        Assert.True(sku.IsActive);
    }

    [Fact]
    public async Task A_table_that_contradicts_itself_is_refused()
    {
        async Task Refuses(string code, FreightTable table) => Assert.Equal(code, (await Make(table)).Refusal?.Code);
        await Refuses("freight.name", Table(s_elsewhere) with { Name = " " });
        await Refuses("freight.zones", Table(s_far));
        await Refuses("freight.province", Table(s_elsewhere, s_far) with { NotDelivered = [Far] });
        await Refuses("freight.province", Table(s_elsewhere) with { NotDelivered = ["火星"] });
        await Refuses("freight.units", Table(s_elsewhere with { Step = 0 }));
        await Refuses("freight.fee", Table(s_elsewhere with { FirstFee = new(-1) }));
        await Refuses("freight.free-from", Table(s_elsewhere with { FreeFrom = Money.Zero }));
        Town.Done(await Make(Table(s_elsewhere)));
        await Refuses("freight.name-taken", Table(s_elsewhere));
    }

    private static FreightTable Table(params FreightZone[] zones) => new("默认", FreightBy.Piece, zones, []);

    private Task<Outcome<Id<FreightTemplate>>> Make(FreightTable table) => _town.As(_town.TeaHouse).Do((MakeFreightTemplate use, ShopStaff me) => use.Run(me, table));

    private Task<List<FreightRow>> Mine() => _town.As(_town.TeaHouse).Ask((FreightQueries ask, ShopStaff me) => ask.All(me));

    private async Task<string> HomeProvince() => await _town.Look(db => db.Addresses.Where(a => a.CustomerId == _town.Lin.CustomerId).Select(a => a.To.Province).FirstAsync());

    private Task<CheckoutPreview> Previewed(Sku sku, int pieces, string province) =>
        _town.As(_town.Lin).Ask((CheckoutQueries ask, Buyer me) => ask.Preview(me, new() { Sku = sku.Id, Quantity = pieces }, province));

    private Task<Outcome<Id<Product>>> Writes(Id<FreightTemplate> template, long fen, int grams)
    {
        var about = new ProductAbout("HOME", $"手工竹茶则 {template}"[..30], "", [DetailBlock.Text("手工。")], Money.Zero, Promises.None, [s_picture]) { FreightTemplateId = template, Grams = grams };
        var kept = new Dictionary<string, StoredPicture> { [s_picture] = new(s_picture, 960, 960) };
        return _town.As(_town.TeaHouse).Do((WriteProduct use, ShopStaff me) => use.Run(me, about, new([], [new([], new(fen), 50)]), kept, isListed: true, Guid.CreateVersion7()));
    }

    private async Task<Sku> Sold(FreightTable table, long fen, int grams = 0)
    {
        var product = Town.Done(await Writes(Town.Done(await Make(table)), fen, grams));
        return await _town.Look(db => db.Skus.SingleAsync(s => s.ProductId == product));
    }

    [Fact]
    public void Provinces_are_those_that_addresses_can_have()
    {
        var known = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Architecture.Files.Root, "wwwroot", "data", "regions.json")));
        Assert.Equal(known.RootElement.EnumerateObject().Select(p => p.Name), Provinces.All);
    }
}
