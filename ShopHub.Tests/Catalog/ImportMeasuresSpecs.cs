using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Freight;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

/// <summary>How heavy and large a thing is and by which freight template it goes, from a file (PRD-07).</summary>
public sealed class ImportMeasuresSpecs : IAsyncLifetime
{
    private const string Head = "商品编码,商品标题,类目,价格（元）,库存,运费模板,重量（千克）,体积（立方厘米）\n";

    private Town _town = null!;
    private Id<FreightTemplate> _heavy;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        var table = new FreightTable("大件按重", FreightBy.Weight, [new FreightZone([], 1_000, new(1_200), 1_000, new(300), null)], []);
        _heavy = Town.Done(await _town.As(_town.TeaHouse).Do((MakeFreightTemplate use, ShopStaff me) => use.Run(me, table)));
    }

    public Task DisposeAsync() => _town.DisposeAsync().AsTask();

    [Fact]
    public async Task They_are_taken_over_and_what_is_left_empty_stays()
    {
        await _town.Imports(_town.TeaHouse, Head + "M1,老榆木茶台,家居日用,899.00,3,大件按重,12.35,\"86,000\"\n");
        Assert.Equal((_heavy, 12_350, 86_000), await Measures());

        var again = await _town.Imports(_town.TeaHouse, Head + "M1,老榆木茶台,家居日用,799.00,3,,,\n");

        Assert.Equal((1, 0), (again.Updated, again.Refused));
        Assert.Equal((_heavy, 12_350, 86_000), await Measures());
    }

    [Theory]
    [InlineData("小件", "1", "", "没有叫“小件”的运费模板")]
    [InlineData("大件按重", "", "50", "重量")]
    [InlineData("大件按重", "0", "", "重量")]
    [InlineData("", "半斤", "", "重量“半斤”")]
    [InlineData("", "1000.001", "", "重量“1000.001”")]
    [InlineData("", "", "1.5", "体积“1.5”")]
    public async Task What_cannot_be_sent_that_way_is_named(string template, string weight, string volume, string because)
    {
        var import = await _town.Uploads(_town.TeaHouse, Head + $"M1,老榆木茶台,家居日用,899.00,3,{template},{weight},{volume}\n");

        Assert.Contains(because, Assert.Single(await _town.Report(_town.TeaHouse, import.Id)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shops_template_is_nobodys()
    {
        await _town.MaySell(_town.BookRoom);
        var import = await _town.Uploads(_town.BookRoom, Head + "M1,老榆木茶台,家居日用,899.00,3,大件按重,12,\n");

        Assert.Contains("没有叫", Assert.Single(await _town.Report(_town.BookRoom, import.Id)).Note, StringComparison.Ordinal);
    }

    private Task<(Id<FreightTemplate>?, int, int)> Measures() => _town.Look(async db =>
    {
        var product = await db.Products.SingleAsync(p => p.Code == "M1");
        return (product.FreightTemplateId, product.Grams, product.CubicCm);
    });
}
