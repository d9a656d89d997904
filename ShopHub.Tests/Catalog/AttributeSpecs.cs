using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>What is told about goods in pairs: 产地 浙江.</summary>
public sealed class AttributeSpecs : IAsyncLifetime
{
    private const string Head = "商品编码,商品标题,类目,价格（元）,库存,商品参数\n";

    private static readonly NewVariants s_dozen = new([], [new([], new(6_800), 12)]);

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task They_are_kept_as_they_were_written_without_those_left_empty()
    {
        var id = Town.Done(await _town.Writes(About([new(" 产地 ", " 浙江龙泉 "), new("材质", ""), new("工艺", "手作")]), s_dozen));

        Assert.Equal([new("产地", "浙江龙泉"), new("工艺", "手作")], await Told(id));
    }

    [Theory]
    [InlineData("", "浙江", "attribute.name")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", "浙江", "attribute.name")]
    [InlineData("产地;", "浙江", "attribute.name")]
    [InlineData("产地", "浙江；龙泉", "attribute.value")]
    [InlineData("产地", "浙江\n龙泉", "attribute.value")]
    [InlineData("用途", "军用匕首的皮套", "product.forbidden")]
    public async Task What_cannot_stand_there_is_named(string name, string value, string code)
    {
        var refusal = (await _town.Writes(About([new(name, value)]), s_dozen)).Refusal;

        Assert.Equal((code, "Attributes"), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public async Task One_name_stands_once_and_thirty_are_enough()
    {
        Assert.Equal("attribute.twice", (await _town.Writes(About([new("产地", "浙江"), new("产地", "福建")]), s_dozen)).Refusal?.Code);
        Assert.Equal("attribute.too-many", (await _town.Writes(About([.. Enumerable.Range(0, 31).Select(i => new ProductAttribute($"第{i}", "是"))]), s_dozen)).Refusal?.Code);
        Town.Done(await _town.Writes(About([.. Enumerable.Range(0, 30).Select(i => new ProductAttribute($"第{i}", new string('长', 200)))]), s_dozen));
    }

    [Fact]
    public async Task Shoppers_see_them_when_the_draft_is_published()
    {
        var id = Town.Done(await _town.Writes(About([new("产地", "浙江")]), s_dozen));

        Town.Done(await _town.Edits(id, c => c with { Attributes = [new("产地", "浙江龙泉"), new("净重", "80g")] }));

        _town.Clock.Wind(TimeSpan.FromMinutes(1));
        var seen = await _town.As(_town.Wang).Ask((ProductPageQueries ask) => ask.Of(id));
        Assert.Equal([new("产地", "浙江龙泉"), new("净重", "80g")], seen!.Attributes);
        Assert.Contains("商品参数", (await _town.DeskOf(id)).Versions.Select(v => v.What).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_brings_them_and_an_empty_cell_leaves_them()
    {
        await _town.Imports(_town.TeaHouse, Head + "A1,老榆木茶台,家居日用,899.00,3,产地=山西；材质：老榆木\n");
        Assert.Equal([new("产地", "山西"), new("材质", "老榆木")], await Told("A1"));

        await _town.Imports(_town.TeaHouse, Head + "A1,老榆木茶台,家居日用,799.00,3,\n");
        Assert.Equal(2, (await Told("A1")).Count);

        var import = await _town.Uploads(_town.TeaHouse, Head + "A1,老榆木茶台,家居日用,799.00,3,山西\n");
        Assert.Contains("参数名", Assert.Single(await _town.Report(_town.TeaHouse, import.Id)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_category_asks_for_something_and_nothing_twice()
    {
        foreach (var asked in CategoryTable.Default.Select(c => CategoryAttributes.Of(c.Code)))
        {
            Assert.NotEmpty(asked);
            Assert.Equal(asked.Count, ProductAttribute.Checked([.. asked.Select(a => new ProductAttribute(a.Name, "有"))]).Count);
        }
    }

    private static ProductAbout About(IReadOnlyList<ProductAttribute> attributes) =>
        new("HOME", "手工陶瓷茶则", "竹节款", [DetailBlock.Text("一把茶则。")], new(800), Promises.NoReasonReturn, [$"/u/{7:x32}-960.webp"]) { Attributes = attributes };

    private Task<IReadOnlyList<ProductAttribute>> Told(Id<Product> id) => _town.Look(db => db.Products.Where(p => p.Id == id).Select(p => p.Attributes).SingleAsync());

    private Task<IReadOnlyList<ProductAttribute>> Told(string code) => _town.Look(db => db.Products.Where(p => p.Code == code).Select(p => p.Attributes).SingleAsync());
}
