using System.Text;
using Microsoft.EntityFrameworkCore;
using ShopHub.Data.Catalog.Import;
using ShopHub.Data.Pictures;
using ShopHub.Domain.Access;
using ShopHub.Domain.Catalog;
using ShopHub.Domain.Rights;
using ShopHub.Domain.Shared;
using ShopHub.Tests.Cast;

namespace ShopHub.Tests.Catalog;

public sealed class ImportSpecs : IAsyncLifetime
{
    private const string Header = "Handle,Title,Body (HTML),Type,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
        + "Variant SKU,Variant Inventory Qty,Variant Price,Image Src,Status\n";

    private const string Teapot = "pot,手工紫砂茶壶,\"<p>一行\n两行</p>\",家居,true,颜色,红,容量,200ml,POT-1,5,128.00,http://pictures.example/1.jpg,active\n"
        + "pot,,,,,,红,,300ml,POT-2,7,148.00,http://pictures.example/2.jpg,\n";

    private static readonly Dictionary<string, StoredPicture> s_none = [];

    private Town _town = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.Open();
        await _town.MaySell(_town.TeaHouse);
        await _town.MaySell(_town.BookRoom);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_read_with_and_without_a_byte_order_mark(bool marked)
    {
        var report = await DryRun((marked ? "\uFEFF" : "") + Header + Teapot);

        var pot = Assert.Single(report.Products);
        Assert.Equal(["颜色", "容量"], pot.OptionNames);
        Assert.Equal([("POT-1", 12_800L, 5), ("POT-2", 14_800L, 7)], pot.Variants.Select(v => (v.Code, v.Fen, v.Pieces)));
        Assert.Equal(2, pot.Pictures.Length);
        Assert.Empty(report.Refused);
    }

    [Theory]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,十九元,,active", "不是数字")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,-5.00,,active", "负数")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,1.234,,active", "两位小数")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,99999999,,active", "1000万")]
    [InlineData("a,,,家居,true,,,,,A,1,5,,active", "缺少商品标题")]
    [InlineData("a,壶,,家居,true,,,,,A,1,5,,active", "太短")]
    [InlineData("a,12345,,家居,true,,,,,A,1,5,,active", "数字或符号")]
    [InlineData("a,薄荷味电子 烟弹,,家居,true,,,,,A,1,5,,active", "平台禁止销售烟草制品")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1e9999,5,,active", "库存")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,-1,5,,active", "库存")]
    [InlineData("a,茶壶一把,,家居,true,,,,,A,1,5,,active\na,,,,,,,,,A,1,6,,", "与第2行重复")]
    [InlineData("a,茶壶一把,,家居,true,,,,,,,,,active", "没有任何规格")]
    [InlineData(",茶壶一把,,家居,true,,,,,A,1,5,,active", "Handle")]
    public async Task A_wrong_row_is_named_with_its_reason(string row, string because)
    {
        var report = await DryRun(Header + row + "\n");

        Assert.Contains(report.Refused, r => r.Why!.Contains(because, StringComparison.Ordinal));
        Assert.Empty(report.Products);
    }

    [Fact]
    public async Task A_title_longer_than_sixty_characters_is_refused_with_its_length() =>
        Assert.Contains("61个字", Assert.Single((await DryRun($"{Header}a,{new string('茶', 61)},,家居,true,,,,,A,1,5,,active\n")).Refused).Why);

    [Theory]
    [InlineData("import.columns", "Handle,Title\na,b\n")]
    [InlineData("import.quotes", Header + "a,\"茶\"壶,,家居,true,,,,,A,1,5,,active\n")]
    public async Task A_file_that_cannot_be_read_says_so_at_once(string code, string text) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<Refusal>(() => DryRun(text))).Code);

    [Fact]
    public async Task A_file_in_another_encoding_says_so() =>
        Assert.Equal("import.not-utf8", (await Assert.ThrowsAsync<Refusal>(() => DryRun([.. "Handle"u8, 0xC1, 0xD6]))).Code);

    [Fact]
    public async Task An_import_lists_whole_products_and_again_changes_instead_of_doubling()
    {
        await Import(Header + Teapot);
        await Import(Header + Teapot.Replace("128.00", "118.00", StringComparison.Ordinal).Replace(",7,148", ",9,148", StringComparison.Ordinal));

        var pot = await _town.Look(db => db.Products.SingleAsync(p => p.Code == "pot"));
        Assert.Equal((ListingStatus.On, 11_800L, null), (pot.Status, pot.Price.Fen, pot.CoverUrl));
        var skus = await _town.Look(db => db.Skus.Where(s => s.ProductId == pot.Id).OrderBy(s => s.Code).ToListAsync());
        Assert.Equal(["POT-1", "POT-2"], skus.Select(s => s.Code));
        Assert.Equal(9, (await _town.Look(db => db.Stock.SingleAsync(s => s.SkuId == skus[1].Id))).OnHand);
        await _town.EverythingAgrees();
    }

    [Fact]
    public async Task An_import_that_was_killed_goes_on_and_nothing_half_done_is_seen()
    {
        var import = await Start(Header + Teapot + "cup,白瓷茶杯一只,,家居,true,,,,,CUP,3,19.00,,active\n");
        var first = await Next(import);
        await _town.AsClockwork.Do((ImportProduct use, Clockwork me) => use.Run(me, first!.Value.Id, s_none));
        Assert.Equal(["pot"], await Codes());

        Assert.Contains(import, await _town.AsClockwork.Ask((ImportQueries ask, Clockwork me) => ask.Unfinished(me)));
        await WorkOff(import);

        Assert.Equal(["cup", "pot"], await Codes());
        var row = await _town.As(_town.TeaHouse).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import));
        Assert.Equal((2, 0, true), (row.Created, row.Waiting, row.FinishedAt is not null));
    }

    [Theory]
    [InlineData(true, "right.lapsed")]
    [InlineData(false, "brand.lapsed")]
    public async Task An_import_changes_nothing_that_has_lost_its_papers_or_its_mark(bool papers, string because)
    {
        await Import(Header + Teapot);
        await _town.Look(db => papers
            ? db.CategoryRights.Where(r => r.MerchantId == _town.TeaHouse.MerchantId && r.CategoryCode == "HOME")
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, RightStatus.Lapsed).SetProperty(r => r.ValidUntil, new DateOnly(2026, 3, 1)))
            : db.Products.Where(p => p.Code == "pot").ExecuteUpdateAsync(set => set.SetProperty(p => p.Brand, "云雾")));

        // Into a category that stands, with another price.
        var next = await Next(await Start(Header + Teapot.Replace("家居", papers ? "食品" : "家居", StringComparison.Ordinal).Replace("128.00", "1.00", StringComparison.Ordinal)));
        var outcome = await _town.AsClockwork.Do((ImportProduct use, Clockwork me) => use.Run(me, next!.Value.Id, s_none));

        Assert.Equal(because, outcome.Refusal?.Code);
        Assert.Equal(("HOME", 12_800L), await _town.Look(db => db.Products.Where(p => p.Code == "pot").Select(p => ValueTuple.Create(p.CategoryCode, p.Price.Fen)).SingleAsync()));
    }

    [Fact]
    public async Task A_stranger_sees_no_import_of_another_shop()
    {
        var import = await Start(Header + Teapot);

        Assert.Empty(await _town.As(_town.BookRoom).Ask((ImportQueries ask, ShopStaff me) => ask.Latest(me, 10)));
        await Assert.ThrowsAsync<Refusal>(() => _town.As(_town.BookRoom).Ask((ImportQueries ask, ShopStaff me) => ask.One(me, import)));
    }

    [Fact]
    public async Task A_real_catalogue_comes_in_and_planted_faults_are_named()
    {
        if (PublicFiles.Catalogue is not { } real || PublicFiles.Data("catalogue-with-errors.csv") is not { } planted) return;

        var whole = await DryRun(await File.ReadAllBytesAsync(real));
        var faulty = await DryRun(await File.ReadAllBytesAsync(planted));

        Assert.Equal((239, 0), (whole.Products.Count, whole.RefusedProducts));
        string[] faults = ["不是数字", "负数", "缺少商品标题", "重复", "库存"];
        Assert.All(faults, fault => Assert.Contains(faulty.Refused, r => r.Why!.Contains(fault, StringComparison.Ordinal)));
    }

    private Task<SheetReport> DryRun(string text) => DryRun(Encoding.UTF8.GetBytes(text));

    private Task<SheetReport> DryRun(byte[] file) => _town.As(_town.TeaHouse).Ask((ImportQueries ask, ShopStaff me) => ask.DryRun(me, file));

    private async Task<Id<ProductImport>> Start(string text)
    {
        var file = Encoding.UTF8.GetBytes(text);
        var started = await _town.As(_town.TeaHouse).Do((StartProductImport use, ShopStaff me) => use.Run(me, "goods.csv", file));
        Assert.Null(started.Refusal);
        return started.Value;
    }

    private async Task Import(string text) => await WorkOff(await Start(text));

    private async Task WorkOff(Id<ProductImport> import)
    {
        while (await Next(import) is { } next)
            Assert.Null((await _town.AsClockwork.Do((ImportProduct use, Clockwork me) => use.Run(me, next.Id, s_none))).Refusal);
        await _town.AsClockwork.Do((FinishProductImport use, Clockwork me) => use.Run(me, import));
    }

    private Task<(Id<ImportItem> Id, SheetProduct Product)?> Next(Id<ProductImport> import) =>
        _town.AsClockwork.Ask((ImportQueries ask, Clockwork me) => ask.Next(me, import));

    private Task<List<string>> Codes() =>
        _town.Look(db => db.Products.Where(p => p.Code == "pot" || p.Code == "cup").OrderBy(p => p.Code).Select(p => p.Code).ToListAsync());
}
